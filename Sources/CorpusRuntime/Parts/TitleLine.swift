/// A headline and the tags behind it: `Dam holds | Water | Valley`.
struct TitleLine: Equatable {
    let headline: Range<Int>
    let tags: [Range<Int>]

    /// Splits a line at bars between blanks.
    ///
    /// Short fields at its end are tags, the first field never is.
    ///
    /// A list of names before the first bar (`…, Spain, Portugal, Italy | Spain`) is one tag more if it names a tag
    /// again; otherwise it belongs to the headline.
    init(_ line: ArraySlice<UInt8>) {
        let fields = Self.fields(line)
        var first = fields.count
        while first > 1, Self.isTag(line[fields[first - 1]]) { first -= 1 }
        var tags = Array(fields[first...])
        var headline = line.startIndex..<fields[first - 1].upperBound
        if let list = Self.listOfNames(line, fields[first - 1], namingOneOf: tags) {
            tags.insert(list, at: 0)
            let before = line[line.startIndex..<list.lowerBound].lastIndex { $0 != 0x20 && $0 != 0x2C }
            headline = line.startIndex..<(before.map { $0 + 1 } ?? headline.upperBound)
        }
        self.headline = headline
        self.tags = tags
    }

    private static func fields(_ line: ArraySlice<UInt8>) -> [Range<Int>] {
        var fields: [Range<Int>] = []
        var start = line.startIndex
        for index in line.indices where line[index] == 0x7C && isBetweenBlanks(line, index) {
            let field = HeaderLine.trimmed(line[start..<index])
            if !field.isEmpty { fields.append(field.indices) }
            start = index + 1
        }
        let last = HeaderLine.trimmed(line[start...])
        if !last.isEmpty { fields.append(last.indices) }
        return fields.isEmpty ? [line.indices] : fields
    }

    private static func isBetweenBlanks(_ line: ArraySlice<UInt8>, _ index: Int) -> Bool {
        index > line.startIndex && line[index - 1] == 0x20
            && (index + 1 == line.endIndex || line[index + 1] == 0x20)
    }

    private static func isTag(_ field: ArraySlice<UInt8>) -> Bool {
        field.count <= 60 && !LineShape(field).hasWords(atLeast: 7)
    }

    /// Three or more short capitalised names with commas between them at the end of a field, one of which is a tag.
    private static func listOfNames(
        _ line: ArraySlice<UInt8>,
        _ field: Range<Int>,
        namingOneOf tags: [Range<Int>]
    ) -> Range<Int>? {
        let pieces = line[field].split(separator: 0x2C).map(HeaderLine.trimmed)
        let names = pieces.dropFirst().reversed().prefix { piece in
            let words = LineShape(piece).words
            return (1...3).contains(words.count) && words.allSatisfy(LineShape.isCapitalised)
        }
        guard names.count >= 3, let first = names.last,
            names.contains(where: { name in tags.contains { line[$0].elementsEqual(name) } })
        else { return nil }
        return first.startIndex..<field.upperBound
    }
}
