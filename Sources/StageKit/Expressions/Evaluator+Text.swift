internal import TextCore

extension Evaluator {
    /// Whether texts hold words that match a pattern.
    func words(_ text: Expression, _ pattern: String) throws -> Truths {
        let operand = try operand(text)
        let values = TextValues(operand, table.corpus)
        let finder = try WordFinder(pattern)
        let candidates = values.arePlaces ? try table.corpus?.articles(mayHold: pattern) : nil
        let found = try (0..<count(operand.step)).map { row in
            if let candidates, let article = values.article(of: row), !candidates[Int(article)] {
                return Truth.no.rawValue
            }
            if let (article, ranges) = values.words(row) {
                return Truth(try ranges.contains { try finder.isFound(in: article, $0) }).rawValue
            }
            return try values.withBytes(row) { Truth(try finder.isFound(in: $0)).rawValue }
        }
        return Truths(values: found, step: operand.step).unknown(where: operand.column.missing)
    }

    /// Whether places hold a token with a lemma.
    func lemmas(_ place: Expression, _ pattern: LemmaPattern) throws -> Truths {
        let operand = try operand(place)
        guard let corpus = table.corpus else { return Truths(values: [], step: operand.step) }
        let values = TextValues(operand, corpus)
        let found = try pattern.withFinder { finder in
            try (0..<count(operand.step)).map { row in
                guard let (article, ranges) = values.place(row) else {
                    preconditionFailure("a lemma is looked for in places")
                }
                return Truth(try ranges.contains { try finder.isFound(in: article, $0, corpus) }).rawValue
            }
        }
        return Truths(values: found, step: operand.step).unknown(where: operand.column.missing)
    }

    /// Whether texts hold a substring, both folded, all-capitals words too: a substring knows no words.
    func substring(_ text: Expression, _ wanted: String) throws -> Truths {
        let operand = try operand(text)
        let values = TextValues(operand, table.corpus)
        var (pattern, folded): ([UInt8], [UInt8]) = ([], [])
        Folding.foldLoose(Array(wanted.utf8).span, into: &pattern)
        let found = (0..<count(operand.step)).map { row in
            values.withBytes(row) { Folding.foldLoose($0, into: &folded) }
            return Truth(Evaluator.position(of: pattern, in: folded, from: 0) != nil).rawValue
        }
        return Truths(values: found, step: operand.step).unknown(where: operand.column.missing)
    }

    /// Whether a pattern matches somewhere in texts.
    func match(_ text: Expression, _ matcher: any PatternMatcher) throws -> Truths {
        let operand = try operand(text)
        let values = TextValues(operand, table.corpus)
        let found = try (0..<count(operand.step)).map { row in
            if operand.column.isMissing(operand.entry(row)) { return Truth.unknown.rawValue }
            return try values.withBytes(row) {
                Truth(try matcher.firstMatch(in: $0, from: 0) != nil).rawValue
            }
        }
        return Truths(values: found, step: operand.step)
    }

    /// The first byte at or after `start` where `wanted` stands, or nil.
    static func position(
        of wanted: borrowing [UInt8],
        in text: borrowing [UInt8],
        from start: Int
    ) -> Int? {
        guard let first = wanted.first else { return start <= text.count ? start : nil }
        var at = start
        while at + wanted.count <= text.count {
            if text[at] == first {
                var length = 1
                while length < wanted.count, text[at + length] == wanted[length] { length += 1 }
                if length == wanted.count { return at }
            }
            at += 1
        }
        return nil
    }
}
