import StageKit

/// Cuts a document into units, from its first line to its last.
struct UnitScanner {
    private let text: [UInt8]
    private let form: SourceRecord.Form
    private let knownHeadline: [UInt8]?
    private let lines: [TextLine]
    private var index = 0
    /// Whether headers and a headline may still come: true until the first paragraph of an article.
    private var isAtTop = true
    private var hasTitle = false
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

    // MARK: The head of an article

    private mutating func scanTop() -> Bool {
        let line = content(index)
        if let header = HeaderLine.match(line), form != .field || !(header.rule == "header-field") {
            addHeader(header)
            return true
        }
        if form != .field || !hasTitle, let prefix = HeaderPrefix(line) {
            addPrefix(prefix)
            return false
        }
        guard !hasTitle, isTitle() else { return false }
        addTitle(opens: nil)
        return true
    }

    private func isTitle() -> Bool {
        let line = content(index)
        if let knownHeadline, line.elementsEqual(knownHeadline) { return true }
        if form == .field { return false }
        if copies() > 0 || isMarkdownTitle(line) { return true }
        guard LineShape(line).mayBeHeadline, Dateline.range(in: line) == nil, let next = nextText(index + 1)
        else {
            return false
        }
        let isApart = lines[index + 1].isBlank || isUnderline(content(index + 1)) || isHeader(index + 1)
        let shape = LineShape(content(next))
        return isApart
            && (shape.endsSentence || shape.hasWords(atLeast: 12) || isHeader(next) || shape.mayBeHeadline)
    }

    private mutating func addHeader(_ header: HeaderLine) {
        var header = header
        if header.headline != nil, hasTitle { header.headline = nil }
        hasTitle = hasTitle || header.headline != nil
        add(.header(header), lines[index].content)
        index += 1
    }

    /// Takes the head of the line as a header; the rest of the line is left for the paragraph.
    private mutating func addPrefix(_ prefix: HeaderPrefix, opens: DocumentUnit.Opening? = nil) {
        let header = HeaderLine(rule: prefix.rule, date: prefix.date, isUpdate: prefix.isUpdate)
        add(.header(header), lines[index].start..<prefix.end, opens: opens)
        let rest = prefix.end..<lines[index].content.upperBound
        add(.paragraph, rest, start: prefix.end)
        index += 1
        isAtTop = false
    }

    /// Takes a headline, its copies and the line that underlines it.
    private mutating func addTitle(opens: DocumentUnit.Opening?) {
        let copyCount = copies()
        var title = content(index)
        while isMarkdownTitle(content(index)), title.first == 0x23 || title.first == 0x20 {
            title = title.dropFirst()
        }
        add(.title(TitleLine(title)), title.indices, start: lines[index].start, opens: opens)
        index += 1
        for _ in 0..<copyCount {
            index = nextText(index) ?? index
            add(.boilerplate(rule: "doubled-headline"), lines[index].content)
            index += 1
        }
        if index < lines.count, isUnderline(content(index)) {
            add(.boilerplate(rule: "underline"), lines[index].content)
            index += 1
        }
        hasTitle = true
    }

    // MARK: Other articles on the page

    /// Takes the headline of a teaser or of a further article, if one stands here.
    private mutating func scanOpening() -> Bool {
        guard form != .field, index > 0, lines[index - 1].isBlank else { return false }
        let line = content(index)
        if let prefix = HeaderPrefix(line), HeaderLabel.match(line) != nil, followsText() {
            addPrefix(prefix, opens: .article)
            hasTitle = false
            return true
        }
        guard LineShape(line).mayBeHeadline, LineShape(line).hasWords(atLeast: 3) else { return false }
        let copyCount = copies()
        guard let next = nextText(index + 1 + copyCount) else { return false }
        if isDatedHeader(next), nextText(next + 1) != nil {
            addTitle(opens: .article)
            isAtTop = true
            return true
        }
        let hasTags = copyCount == 0 && !TitleLine(line).tags.isEmpty && isAlone()
        guard copyCount > 0 || hasTags, LineShape(content(next)).hasWords(atLeast: 12) else { return false }
        addTitle(opens: .teaser(rule: copyCount > 0 ? "doubled-headline" : "tagged-headline"))
        return true
    }

    /// Whether the last unit is a paragraph, so that a further article may begin.
    private func followsText() -> Bool {
        units.last?.isParagraph == true
    }

    private func isAlone() -> Bool {
        index + 1 < lines.count && lines[index + 1].isBlank
    }

    private func isDatedHeader(_ index: Int) -> Bool {
        HeaderLine.match(content(index)).map { $0.date != nil && !$0.isUpdate } ?? false
    }

    // MARK: Paragraphs

    private mutating func scanParagraphs() {
        guard index < lines.count, !lines[index].isBlank else { return }
        let first = index
        while index < lines.count, !lines[index].isBlank { index += 1 }
        isAtTop = false
        if index == first + 1 { return add(.paragraph, lines[first].content, start: lines[first].start) }
        let block = lines[first..<index]
        guard LineWrapping.isWrapped(block.map { text[$0.content] }) else {
            for line in block { add(.paragraph, line.content, start: line.start) }
            return
        }
        for paragraph in LineWrapping.paragraphs(block) {
            let (start, end) = (paragraph.first!, paragraph.last!)
            let whole = start.content.lowerBound..<end.content.upperBound
            add(.paragraph, whole, start: start.start, isOneLine: paragraph.count == 1)
        }
    }

    // MARK: Lines

    private func content(_ index: Int) -> ArraySlice<UInt8> {
        index < lines.count ? text[lines[index].content] : text[text.count...]
    }

    private func nextText(_ index: Int) -> Int? {
        guard index < lines.count else { return nil }
        return lines[index...].firstIndex { !$0.isBlank }
    }

    /// How many of the lines that follow, blank ones aside, say the same as this one, which may be a headline.
    private func copies() -> Int {
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

    private func isHeader(_ index: Int) -> Bool { HeaderLine.match(content(index)) != nil }

    private func isMarkdownTitle(_ line: ArraySlice<UInt8>) -> Bool {
        form == .markdown && line.starts(with: [0x23, 0x20])
    }

    /// `====` or `----`.
    private func isUnderline(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count >= 3, let first = line.first, first == 0x3D || first == 0x2D else { return false }
        return line.allSatisfy { $0 == first }
    }

    /// Takes `---` … `---` at the head of a file.
    private mutating func skipFrontMatter() {
        guard form != .field, !lines.isEmpty, content(0).elementsEqual([0x2D, 0x2D, 0x2D]) else { return }
        guard
            let close = lines.indices.dropFirst().first(where: {
                content($0).elementsEqual([0x2D, 0x2D, 0x2D])
            }),
            lines[1..<close].allSatisfy({ Self.isFrontMatter(text[$0.content]) })
        else { return }
        add(.boilerplate(rule: "front-matter"), lines[0].content.lowerBound..<lines[close].content.upperBound)
        index = close + 1
    }

    private static func isFrontMatter(_ line: ArraySlice<UInt8>) -> Bool {
        line.isEmpty || line.first == 0x2D || line.first == 0x23 || line.prefix(40).contains(0x3A)
    }

    private mutating func add(
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
