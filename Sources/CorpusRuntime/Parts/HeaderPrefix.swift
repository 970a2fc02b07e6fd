/// A header that stands on the line on which the text begins: ` date 2023-11-05 Leaders from …`.
struct HeaderPrefix: Equatable {
    let rule: String
    /// The date as written.
    let date: Range<Int>
    let isUpdate: Bool
    /// Where the text begins.
    let end: Int

    /// The header at the head of a line; nothing unless a label and a date stand there, or a date that digits alone
    /// write, or a date and a dash; and then a text that begins as a sentence does.
    init?(_ line: ArraySlice<UInt8>) {
        var rest = line
        var rule = "header-date"
        var isUpdate = false
        var isLabelled = false
        if let (label, _, end) = HeaderLabel.match(line) {
            switch label {
            case .date(let name): rule = name
            case .updated: (rule, isUpdate) = ("header-updated", true)
            default: return nil
            }
            isLabelled = true
            rest = HeaderLine.trimmed(line[end...])
        }
        guard let first = rest.first,
            isLabelled || (0x30...0x39).contains(first) || LineShape.isCapitalised(rest.prefix(1)),
            let date = Self.longestDate(rest)
        else { return nil }
        let (textStart, hasDash) = Self.skipDash(line, from: date.upperBound)
        let isNumeric = line[date].allSatisfy { !LineShape.isWordByte($0) || (0x30...0x39).contains($0) }
        guard isLabelled || isNumeric || hasDash, Self.beginsText(line[textStart...]) else { return nil }
        self.rule = rule
        self.date = date
        self.isUpdate = isUpdate
        end = textStart
    }

    /// The longest run of first words, at most eight, that is a date.
    private static func longestDate(_ line: ArraySlice<UInt8>) -> Range<Int>? {
        guard line.prefix(40).contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        var longest: Range<Int>?
        var words = 0
        for index in line.indices.prefix(60) where line[index] == 0x20 {
            words += 1
            if words > 8 { break }
            if HeaderLine.isDate(line[..<index]) { longest = line.startIndex..<index }
        }
        guard var date = longest else { return nil }
        while let last = line[date].last, ",-|: ".utf8.contains(last) || last == 0x94 || last == 0x93 {
            date = date.lowerBound..<date.upperBound - (last >= 0x80 ? 3 : 1)
        }
        return date
    }

    /// Goes over blanks, and over one comma, colon, bar or dash between the date and the text.
    private static func skipDash(_ line: ArraySlice<UInt8>, from start: Int) -> (end: Int, hasDash: Bool) {
        var index = start
        var hasDash = false
        while index < line.endIndex {
            if ",: \t".utf8.contains(line[index]) {
                index += 1
            } else if line[index] == 0x2D || line[index] == 0x7C {
                hasDash = true
                index += 1
            } else if line[index...].starts(with: [0xE2, 0x80, 0x93])
                || line[index...].starts(with: [0xE2, 0x80, 0x94])
            {
                hasDash = true
                index += 3
            } else {
                break
            }
        }
        return (index, hasDash)
    }

    /// A capital, a digit, a quote or a letter beyond ASCII, and at least four words.
    private static func beginsText(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, !(0x61...0x7A).contains(first) else { return false }
        return LineShape(bytes).hasWords(atLeast: 4)
    }
}
