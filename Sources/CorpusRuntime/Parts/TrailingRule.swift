/// Finds what a page puts behind an article: links, licences, invitations.
enum TrailingRule {
    /// Marks the boilerplate at the end of one article's units.
    static func mark(_ units: inout [DocumentUnit], of article: Range<Int>, in text: [UInt8]) {
        markInterruptions(&units, article, in: text)
        markBackwards(&units, article, in: text)
        if markLinkList(&units, article, in: text) { markBackwards(&units, article, in: text) }
    }

    /// Lines of the page between two paragraphs, which are the same words always.
    private static func markInterruptions(
        _ units: inout [DocumentUnit],
        _ article: Range<Int>,
        in text: [UInt8]
    ) {
        for index in article.dropFirst()
        where units[index].range.count <= 48 && units[index].isParagraph {
            if interruptions.contains(key(text[units[index].range])) {
                units[index].role = .boilerplate(rule: "interruption")
            }
        }
    }

    /// From the last paragraph up, as long as each is boilerplate by itself.
    private static func markBackwards(_ units: inout [DocumentUnit], _ article: Range<Int>, in text: [UInt8])
    {
        for index in article.reversed() {
            if units[index].boilerplateRule != nil { continue }
            guard units[index].isParagraph, index > article.lowerBound,
                let rule = rule(for: text[units[index].range])
            else { return }
            units[index].role = .boilerplate(rule: rule)
        }
    }

    /// `Related articles` and the short lines behind it, if they go on to the end.
    private static func markLinkList(_ units: inout [DocumentUnit], _ article: Range<Int>, in text: [UInt8])
        -> Bool
    {
        for index in article.reversed().prefix(16) where units[index].isParagraph {
            let line = text[units[index].range]
            if line.count <= longestHead, linkListHeads.contains(key(line)), index > article.lowerBound {
                for rest in index..<article.upperBound where units[rest].boilerplateRule == nil {
                    units[rest].role = .boilerplate(rule: "related")
                }
                return true
            }
            guard units[index].isOneLine, !LineShape(line).endsWithStop,
                !LineShape(line).hasWords(atLeast: 21)
            else {
                return false
            }
        }
        return false
    }

    /// The rule under which a paragraph at the end is boilerplate by itself.
    static func rule(for paragraph: ArraySlice<UInt8>) -> String? {
        guard paragraph.count <= 320, !LineShape(paragraph).hasWords(atLeast: 41) else { return nil }
        let words = key(paragraph)
        if words.count <= longestHead, exact.contains(words) { return "page" }
        if begins(words, with: marks) || words.suffix(reserved.count).elementsEqual(reserved) {
            return "copyright"
        }
        if words.starts(with: copyright), words.contains(where: { (0x30...0x39).contains($0) }) {
            return "copyright"
        }
        guard !LineShape(paragraph).hasWords(atLeast: 26) else { return nil }
        return prefixes.first { begins(words, with: $0.openings) }?.rule
    }

    private static func begins(_ words: [UInt8], with openings: [[UInt8]]) -> Bool {
        openings.contains { $0.first == words.first && words.starts(with: $0) }
    }

    /// Lower case, without the marks at the end.
    private static func key(_ line: ArraySlice<UInt8>) -> [UInt8] {
        guard line.count <= 320 else { return [] }
        let end = line.lastIndex { !".:;! ".utf8.contains($0) }.map { $0 + 1 } ?? line.startIndex
        return line[..<end].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }

    /// No head of a list of links, with the marks behind it, has more bytes.
    private static let longestHead = 80

    private static let marks = ["©", "(c) 2", "(c) 1"].map { Array($0.utf8) }
    private static let reserved = Array("all rights reserved".utf8)
    private static let copyright = Array("copyright".utf8)

    private static let linkListHeads = lines([
        "related articles", "related stories", "related", "related content", "related topics", "related news",
        "read more", "more stories", "more on this story", "more on this", "read next", "recommended",
        "most read",
        "most popular", "you may also like", "see also", "more from this section", "recommended stories",
    ])

    private static let interruptions = lines([
        "advertisement", "story continues below", "story continued below",
        "story continues below advertisement",
        "article continues below", "article continues after advertisement", "continue reading below",
        "advertisement continue reading the main story", "continue reading the main story",
    ])

    private static let exact = lines([
        "advertisement", "share", "share this", "share this article", "share this story", "comments", "print",
        "email",
        "leave a comment", "post a comment", "back to top", "read more", "continue reading", "load more",
        "topics",
    ])

    private static let prefixes = openings([
        (
            "read-more",
            [
                "read more:", "also read:", "read also:", "see also:", "related:", "more on this:",
                "read next:",
            ]
        ),
        ("share", ["share this ", "share on ", "click to share", "share via "]),
        (
            "subscribe",
            [
                "subscribe to our", "subscribe to the newsletter", "subscribe now", "subscribe here",
                "subscribe for",
                "sign up for our", "sign up for the", "sign up here", "sign up to our", "get the latest news",
                "download our app", "download the app",
            ]
        ),
        ("follow", ["follow us on", "follow us at", "follow @", "like us on", "join us on"]),
        (
            "origin",
            ["this article was originally", "this story was originally", "this article first appeared"]
        ),
        ("tags", ["filed under:", "tags:", "topics:", "more about:", "keywords:"]),
    ])

    private static func lines(_ lines: [String]) -> Set<[UInt8]> { Set(lines.map { Array($0.utf8) }) }

    private static func openings(_ rules: [(String, [String])]) -> [(rule: String, openings: [[UInt8]])] {
        rules.map { ($0, $1.map { Array($0.utf8) }) }
    }
}
