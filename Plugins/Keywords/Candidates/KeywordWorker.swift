internal import StageKit
internal import TextCore

/// Emits the candidate phrases of an article, under the singular of each word.
struct KeywordWorker: FoldWorker {
    /// Marks keys that tell one form of a phrase whose words are not all the ones it is counted under.
    static let formMark: UInt128 = 1 << 127

    let longest: Int
    private var reader: RoleReader
    private var weight: KeywordWeight

    init(_ table: WordTable, longest: Int) {
        self.longest = longest
        weight = KeywordWeight(table)
        reader = RoleReader(table)
    }

    mutating func add(_ article: Article, at tokens: [TokenRange], side: FoldSide, to table: FoldTable) throws
    {
        weight.begin(article, reader.table)
        for range in tokens {
            TextStyle.count(range, of: article, into: &table.totals)
            let words = article.countedWords(in: range)
            reader.read(words, of: article)
            var start = words.lowerBound
            while start < words.upperBound {
                let end = endOfPhrase(from: start, words, article)
                if end > start { addParts(of: start..<end, words.lowerBound, article, table) }
                start = max(end, start + 1)
            }
        }
    }

    /// One past the last word of the longest phrase that begins at `start`; `start` itself when there is none.
    private func endOfPhrase(from start: Int, _ words: Range<Int>, _ article: Article) -> Int {
        var end = start
        var last = start
        while end < words.upperBound, reader.roles[end - words.lowerBound] != .outside {
            if end > start, RoleReader.isCut(before: end, article) { break }
            end += 1
            if reader.roles[end - 1 - words.lowerBound] == .head { last = end }
        }
        return last
    }

    /// Emits every part of a phrase that ends in a noun; `first` is the word that `reader` begins with.
    private func addParts(
        of phrase: Range<Int>,
        _ first: Int,
        _ article: Article,
        _ table: FoldTable
    ) {
        let ids = article.wordIDs
        let isClipped = article.isClipped(phrase, reader.table)
        for start in phrase {
            var key: UInt128 = 0
            var form: UInt128 = 0
            var shift: UInt128 = 96
            var isHeadlined = true
            var isDependent = true
            for end in start..<min(start + longest, phrase.upperBound) {
                let group = reader.table.groups[Int(ids[end])]
                key |= UInt128(group + 1) << shift
                form |= UInt128(ids[end] + 1) << shift
                shift &-= 32
                isHeadlined = isHeadlined && weight.isHeadlined(group)
                isDependent = isDependent && reader.table.traits[Int(ids[end])].contains(.dependent)
                guard reader.roles[end - first] == .head, !isDependent else { continue }
                let isWhole =
                    end + 1 == phrase.upperBound && start == max(phrase.lowerBound, end + 1 - longest)
                let place =
                    weight.weight(at: start, isHeadlined: isHeadlined, isClipped: isWhole && isClipped)
                table.add(key, 1, isWhole ? 1 : 0, place, isHeadlined ? 1 : 0)
                if form != key { table.add(form | KeywordWorker.formMark, 1, 0, 0, 0) }
            }
        }
    }
}
