/// A line above an article that tells about it: a date, a byline, a labelled field, or several with bars between.
struct HeaderLine: Equatable {
    /// The name of the grammar that knew it.
    var rule: String
    var date: Range<Int>?
    /// Whether the date is of a later change, not of the publication.
    var isUpdate = false
    var author: Range<Int>?
    var outlet: Range<Int>?
    var headline: Range<Int>?

    /// The header that the whole line is, or nothing.
    ///
    /// - Parameter line: Without blanks at its ends; its indices are offsets in the document.
    static func match(_ line: ArraySlice<UInt8>) -> HeaderLine? {
        guard line.count <= 160 else { return nil }
        let fields = split(line)
        if fields.count == 1 { return field(line) ?? dateBehindPlace(line) }
        return composite(fields)
    }

    /// One field: labelled, a byline, or a date.
    private static func field(_ line: ArraySlice<UInt8>) -> HeaderLine? {
        if let labelled = labelled(line) { return labelled }
        if let author = Byline.author(line) { return HeaderLine(rule: "byline", author: author) }
        return isDate(line) ? HeaderLine(rule: "header-date", date: line.indices) : nil
    }

    private static func labelled(_ line: ArraySlice<UInt8>) -> HeaderLine? {
        guard let (label, hasColon, end) = HeaderLabel.match(line) else { return nil }
        let value = trimmed(line[end...])
        guard !value.isEmpty else { return nil }
        switch label {
        case .date(let rule): return isDate(value) ? HeaderLine(rule: rule, date: value.indices) : nil
        case .updated:
            return isDate(value)
                ? HeaderLine(rule: "header-updated", date: value.indices, isUpdate: true) : nil
        case .headline: return hasColon ? HeaderLine(rule: "header-field", headline: value.indices) : nil
        case .author, .outlet, .other:
            guard hasColon, !LineShape(value).hasWords(atLeast: 13), !LineShape(value).endsWithStop else {
                return nil
            }
            return HeaderLine(
                rule: label == .author ? "byline" : "header-field",
                author: label == .author ? value.indices : nil,
                outlet: label == .outlet ? value.indices : nil
            )
        }
    }

    /// `By Jane Roe | The Herald | 3 May 2024`: one field at least must be a date or a byline, and all must be short.
    private static func composite(_ fields: [ArraySlice<UInt8>]) -> HeaderLine? {
        var whole = HeaderLine(rule: "header-date")
        var unknown: [ArraySlice<UInt8>] = []
        for part in fields {
            guard let known = field(part), known.headline == nil else {
                unknown.append(part)
                continue
            }
            if whole.date == nil || whole.isUpdate && !known.isUpdate, let date = known.date {
                whole.date = date
                whole.isUpdate = known.isUpdate
            }
            whole.author = whole.author ?? known.author
            whole.outlet = whole.outlet ?? known.outlet
        }
        guard whole.date != nil || whole.author != nil, unknown.allSatisfy(isShortName) else { return nil }
        whole.outlet = whole.outlet ?? unknown.first?.indices
        if whole.author != nil { whole.rule = "byline" }
        return whole
    }

    /// `Harbour Street, 3 May 2024`.
    private static func dateBehindPlace(_ line: ArraySlice<UInt8>) -> HeaderLine? {
        guard let comma = line.firstIndex(of: 0x2C), isShortName(line[..<comma]) else { return nil }
        let rest = trimmed(line[(comma + 1)...])
        return isDate(rest) ? HeaderLine(rule: "header-date", date: rest.indices) : nil
    }

    /// Whether these bytes are a date with a day, or one whose day and month are ambiguous.
    static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.contains(where: { (0x30...0x39).contains($0) }) else { return false }
        guard let date = PublicationDate(written: bytes, method: .header) else { return false }
        return date.day != nil || !date.oddities.isEmpty
    }

    /// At most six words that begin with capitals (but for `of`, `the`, …); or a reading time.
    private static func isShortName(_ bytes: ArraySlice<UInt8>) -> Bool {
        let words = LineShape(bytes).words
        guard (1...6).contains(words.count) else { return false }
        if words.count <= 4, words[0].allSatisfy({ (0x30...0x39).contains($0) }),
            words[1...].contains(where: isMinutes)
        {
            return true
        }
        return words.allSatisfy { LineShape.isCapitalised($0) || Byline.isParticle($0) }
    }

    private static func isMinutes(_ word: ArraySlice<UInt8>) -> Bool {
        ["min", "mins", "minute", "minutes"].contains { $0.utf8.elementsEqual(word) }
    }

    /// Splits at ` | `, ` · ` and ` • `.
    private static func split(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var fields: [ArraySlice<UInt8>] = []
        var start = line.startIndex
        var index = start
        while index < line.endIndex {
            let length = separatorLength(line[index...])
            if length > 0 {
                fields.append(trimmed(line[start..<index]))
                start = index + length
            }
            index += max(length, 1)
        }
        fields.append(trimmed(line[start...]))
        return fields.filter { !$0.isEmpty }
    }

    private static func separatorLength(_ bytes: ArraySlice<UInt8>) -> Int {
        guard let first = bytes.first, first == 0x7C || first >= 0x80 else { return 0 }
        if first == 0x7C { return 1 }
        if bytes.starts(with: [0xC2, 0xB7]) { return 2 }
        return bytes.starts(with: [0xE2, 0x80, 0xA2]) ? 3 : 0
    }

    /// Without spaces and tabs at both ends.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let last = bytes.lastIndex(where: { $0 > 0x20 }) else { return bytes[bytes.endIndex...] }
        return bytes[...last].drop { $0 <= 0x20 }
    }
}
