/// `By Jane Roe and Tom Oduya, Herald Staff`.
enum Byline {
    /// Where the author stands in a line that is a byline and nothing else.
    static func author(_ line: ArraySlice<UInt8>) -> Range<Int>? {
        guard line.count <= 120, line.count > 4 else { return nil }
        let opening = line.prefix(3).map { $0 | 0x20 }
        guard opening == [0x62, 0x79, 0x20] else { return nil }
        let rest = HeaderLine.trimmed(line.dropFirst(3))
        let end = rest.firstIndex(of: 0x2C) ?? rest.endIndex
        let names = LineShape(rest[..<end]).words
        guard (2...10).contains(names.count), names.allSatisfy({ isNamePart($0) || isParticle($0) }) else {
            return nil
        }
        guard let first = names.first, isNamePart(first), !LineShape(rest).endsSentence else { return nil }
        return rest.startIndex..<end
    }

    /// A capitalised word without a digit.
    private static func isNamePart(_ word: ArraySlice<UInt8>) -> Bool {
        LineShape.isCapitalised(word) && !word.contains { (0x30...0x39).contains($0) }
    }

    /// Words that stand small within a name or between two.
    static func isParticle(_ word: ArraySlice<UInt8>) -> Bool {
        particles.contains { $0.utf8.elementsEqual(word) }
    }

    private static let particles = [
        "and", "of", "the", "for", "in", "de", "del", "della", "da", "di", "du", "la", "le", "van", "von",
        "der", "den",
        "ter", "bin", "al", "el", "y", "&",
    ]
}
