/// A header that stands on the line on which the text begins: ` date 2023-11-05 Leaders from …`, or a dateline
/// that tells the whole date.
struct HeaderPrefix: Equatable {
    let rule: String
    /// The date as written.
    let date: Range<Int>
    let isUpdate: Bool
    /// Where the text begins.
    let end: Int

    /// The header at the head of a line.
    ///
    /// It is a label and a date, or a date that digits alone write, or a date and a dash; and behind it must begin a
    /// text as a sentence does.
    init?(_ line: ArraySlice<UInt8>) {
        var rest = line
        var rule = "header-date"
        var isUpdate = false
        var isLabelled = false
        if let (label, _, end) = HeaderLabel.match(line) {
            switch label {
            case .date(let name): rule = name
            case .updated:
                rule = "header-updated"
                isUpdate = true
            default: return nil
            }
            isLabelled = true
            rest = HeaderLine.trimmed(line[end...])
        } else if let dateline = Dateline.range(in: line), let date = Dateline.date(in: line[dateline]) {
            let (end, _) = Self.skipDash(line, from: dateline.upperBound)
            guard Self.beginsText(line[end...]) else { return nil }
            (self.rule, self.date, self.isUpdate, self.end) = ("dateline", date, false, end)
            return
        }
        guard Self.mayBeginDate(rest) else { return nil }
        let found = Self.dates(rest).lazy.compactMap { date in
            Self.textStart(line, behind: date, isLabelled: isLabelled).map { (date, $0) }
        }.first
        guard let (date, textStart) = found else { return nil }
        self.rule = rule
        self.date = date
        self.isUpdate = isUpdate
        end = textStart
    }

    /// Whether the first word is a number, a month or a weekday; most lines end here.
    private static func mayBeginDate(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first else { return false }
        if (0x30...0x39).contains(first) { return true }
        guard (0x41...0x5A).contains(first) else { return false }
        let letters = line.prefix(12).prefix { (0x41...0x5A).contains($0 & 0xDF) }
        let word = String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)
        return DateWords.month(word) != nil || DateWords.weekday(word) != nil
    }

    /// The runs of first words, at most eight, that are dates; the longest first.
    private static func dates(_ line: ArraySlice<UInt8>) -> [Range<Int>] {
        let blanks = line.indices.prefix(60).filter { line[$0] == 0x20 }.prefix(8)
        return blanks.reversed().filter { HeaderLine.isDate(line[..<$0]) }.map { end in
            var date = line.startIndex..<end
            while let last = line[date].last, ",-|: ".utf8.contains(last) || last == 0x94 || last == 0x93 {
                date = date.lowerBound..<date.upperBound - (last >= 0x80 ? 3 : 1)
            }
            return date
        }
    }

    /// Where the text behind a date begins; nothing when what follows is none, or the date is part of it.
    private static func textStart(_ line: ArraySlice<UInt8>, behind date: Range<Int>, isLabelled: Bool)
        -> Int?
    {
        let (start, hasDash) = skipDash(line, from: date.upperBound)
        let isNumeric = line[date].allSatisfy { !LineShape.isWordByte($0) || (0x30...0x39).contains($0) }
        guard isLabelled || isNumeric || hasDash, beginsText(line[start...]) else { return nil }
        return start
    }

    /// Goes over blanks, and over one comma, colon, bar or dash between the date and the text.
    private static func skipDash(_ line: ArraySlice<UInt8>, from start: Int) -> (end: Int, hasDash: Bool) {
        var index = start
        var hasDash = false
        while index < line.endIndex {
            let rest = line[index...]
            if ",: \t".utf8.contains(line[index]) {
                index += 1
            } else if line[index] == 0x2D || line[index] == 0x7C {
                hasDash = true
                index += 1
            } else if rest.starts(with: [0xE2, 0x80, 0x93]) || rest.starts(with: [0xE2, 0x80, 0x94]) {
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
