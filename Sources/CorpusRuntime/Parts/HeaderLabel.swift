/// The words before a value in a header: `Published:`, `Release time:`, `By`.
enum HeaderLabel: Equatable {
    case date(rule: String)
    case updated
    case author
    case outlet
    case headline
    /// A field that says nothing of use here (`Section:`, `URL:`).
    case other

    /// The label, which of the text's first words, and the offset behind it and its colon.
    ///
    /// Without a colon only labels of dates are known, since a sentence may begin with any other.
    static func match(_ line: ArraySlice<UInt8>) -> (label: HeaderLabel, hasColon: Bool, end: Int)? {
        guard mayBegin(line) else { return nil }
        if let colon = line.prefix(24).firstIndex(of: 0x3A), let label = all[key(line[..<colon])] {
            return (label, true, colon + 1)
        }
        var best: (label: HeaderLabel, hasColon: Bool, end: Int)?
        for (words, end) in prefixes(line) {
            switch all[words] {
            case .some(.date), .some(.updated): best = (all[words]!, false, end)
            default: break
            }
        }
        return best
    }

    /// Whether some label begins with the first two letters of a line; most lines end here.
    private static func mayBegin(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count > 1 else { return false }
        let first = Int(line[line.startIndex] | 0x20) - 0x61
        let second = Int(line[line.startIndex + 1] | 0x20) - 0x61
        guard (0..<26).contains(first), (0..<26).contains(second) else { return false }
        return openings[first] >> UInt32(second) & 1 == 1
    }

    /// For each first letter the second letters of labels, as bits.
    private static let openings: [UInt32] = {
        var openings = Array(repeating: UInt32(0), count: 26)
        for name in all.keys {
            let letters = name.utf8.prefix(2).map { Int($0) - 0x61 }
            openings[letters[0]] |= 1 << UInt32(letters[1])
        }
        return openings
    }()

    /// The first one, two and three words, lower case, and where each ends.
    private static func prefixes(_ line: ArraySlice<UInt8>) -> [(String, Int)] {
        var found: [(String, Int)] = []
        for index in line.indices.prefix(24) where line[index] == 0x20 {
            found.append((key(line[..<index]), index))
            if found.count == 3 { break }
        }
        return found
    }

    private static func key(_ words: ArraySlice<UInt8>) -> String {
        String(decoding: words.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    private static let all: [String: HeaderLabel] = {
        var all: [String: HeaderLabel] = [:]
        for name in [
            "date", "dated", "posted", "posted on", "posted at", "created", "created on", "issued",
            "datetime",
        ] {
            all[name] = .date(rule: "header-date")
        }
        for name in [
            "published", "published on", "published at", "publication date", "date published", "pub date",
            "first published", "publish date",
        ] {
            all[name] = .date(rule: "published")
        }
        for name in ["release time", "released", "release date", "released on", "publish time"] {
            all[name] = .date(rule: "release-time")
        }
        for name in ["updated", "updated on", "updated at", "last updated", "last modified", "modified"] {
            all[name] = .updated
        }
        for name in ["author", "authors", "byline", "by", "written by", "reporter", "words by"] {
            all[name] = .author
        }
        for name in ["source", "outlet", "publisher", "publication", "newspaper"] { all[name] = .outlet }
        for name in ["title", "headline"] { all[name] = .headline }
        for name in [
            "url", "link", "tags", "topics", "keywords", "section", "category", "categories", "language",
            "id",
            "reading time", "location",
        ] {
            all[name] = .other
        }
        return all
    }()
}
