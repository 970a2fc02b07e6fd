import StageKit

/// Cuts a document into units, from its first line to its last.
struct UnitScanner {
    let text: [UInt8]
    let form: SourceRecord.Form
    let knownHeadline: [UInt8]?
    let lines: [TextLine]
    var index = 0
    /// Whether headers and a headline may still come: true until the first paragraph of an article.
    var isAtTop = true
    var hasTitle = false
    private(set) var units: [DocumentUnit] = []

    init(_ text: [UInt8], form: SourceRecord.Form, knownHeadline: [UInt8]?) {
        self.text = text
        self.form = form
        self.knownHeadline = knownHeadline
        lines = DocumentLines.lines(of: text)
    }

    /// The units of a document, in order.
    static func units(of text: [UInt8], form: SourceRecord.Form, knownHeadline: [UInt8]?) -> [DocumentUnit] {
        var scanner = UnitScanner(text, form: form, knownHeadline: knownHeadline)
        scanner.skipFrontMatter()
        while scanner.index < scanner.lines.count {
            if scanner.lines[scanner.index].isBlank {
                scanner.index += 1
            } else if !(scanner.isAtTop ? scanner.scanTop() : scanner.scanOpening()) {
                scanner.scanParagraphs()
            }
        }
        return scanner.units
    }

    func content(_ index: Int) -> ArraySlice<UInt8> {
        index < lines.count ? text[lines[index].content] : text[text.count...]
    }

    func nextText(_ index: Int) -> Int? {
        guard index < lines.count else { return nil }
        return lines[index...].firstIndex { !$0.isBlank }
    }

    /// How many of the lines that follow, blank ones aside, say the same as this one, which may be a headline.
    func copies() -> Int {
        let line = content(index)
        guard LineShape(line).mayBeHeadline || line.contains(0x7C) else { return 0 }
        var count = 0
        var next = nextText(index + 1)
        while let copy = next, content(copy).elementsEqual(line) {
            count += 1
            next = nextText(copy + 1)
        }
        return count
    }

    func isHeader(_ index: Int) -> Bool { HeaderLine.match(content(index)) != nil }

    mutating func add(
        _ role: DocumentUnit.Role,
        _ range: Range<Int>,
        start: Int? = nil,
        isOneLine: Bool = true,
        opens: DocumentUnit.Opening? = nil
    ) {
        let start = start ?? lines[min(index, lines.count - 1)].start
        units.append(DocumentUnit(role: role, range: range, start: start, isOneLine: isOneLine, opens: opens))
    }
}
