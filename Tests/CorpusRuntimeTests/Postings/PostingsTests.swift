import StageKit
import Testing

@testable import CorpusRuntime

/// What the postings say is what reading the articles says.
@Suite struct PostingsTests {
    private static let texts = [
        "= Harbour fees rise\nThe harbour, the old one, was closed. The harbour fees rose (again).",
        "Fees of the harbour rose. Of the fees, half went to the town: the harbour master said so.",
        "",
        "= The town\nMaster mariners said the old harbour master left. The harbour",
        String(repeating: "The harbour fees, the master; fees? ", count: 40),
        "Harbour masters. The master said: \"The harbour fees, the old harbour fees.\"",
    ]

    private static func snapshot(_ texts: [String] = texts) throws -> CorpusSnapshot {
        let records = texts.enumerated().map { index, text in
            var fields = RecordFields()
            fields.id = "a\(index)"
            fields.headline = text.hasPrefix("= ") ? String(text.dropFirst(2).prefix { $0 != "\n" }) : nil
            let body = text.hasPrefix("= ") ? String(text.drop { $0 != "\n" }.dropFirst()) : text
            return SourceRecord(
                file: "texts",
                index: index,
                line: index + 1,
                form: .field,
                text: Array(body.utf8),
                fields: fields
            )
        }
        return try CorpusLoader.load(
            Records(records: records),
            threads: 2,
            progress: Progress(),
            cancellation: Cancellation()
        )
    }

    @Test(arguments: [
        "the", "harbour", "of the", "the harbour", "harbour fees", "(old|harbour) (master|fees)", "master*",
        "/h.*r/", "the []{0,2} harbour", "said []{0,3} so", "the old harbour", "zeppelin", "fees []{1,1} the",
        "(the|master|zeppelin)", "(master|master*)",
    ])
    func countsWhatReadingFinds(_ source: String) throws {
        let snapshot = try Self.snapshot()
        let pattern = try WordPattern(
            WordQuery(source) { try PCREPattern($0, ignoringCase: $1) },
            in: snapshot.vocabulary
        )
        let counts = try #require(try snapshot.counts(of: pattern, threads: 2, Cancellation()))
        for step in 1...3 {
            let numbers = Array(stride(from: 0, to: UInt32(snapshot.articleCount), by: step))
            let matches = try #require(
                try snapshot.matches(of: pattern, in: numbers.reversed(), Cancellation())
            )
            #expect(matches.keys.allSatisfy(numbers.contains))
            for number in numbers {
                let article = snapshot.article(number)
                var read: [Range<Int>] = []
                try pattern.forEachMatch(in: article, words: article.countedWords) { read.append($0) }
                #expect(matches[number] ?? [] == read, "article \(number)")
                #expect(Int(counts[Int(number)]) == read.count, "article \(number)")
            }
        }
    }

    @Test func wordsUnpackedAloneAreTheArticles() throws {
        let snapshot = try Self.snapshot()
        for number in 0..<UInt32(snapshot.articleCount) {
            let (whole, words) = (snapshot.article(number), snapshot.words(of: number))
            let layout = snapshot.layout(of: number)
            #expect(layout.countedWords == whole.countedWords)
            #expect((0..<whole.wordCount).map(layout.word) == (0..<whole.wordCount).map(whole.word))
            #expect(
                (0..<whole.paragraphCount).map(layout.paragraph)
                    == (0..<whole.paragraphCount).map(whole.paragraph)
            )
            let all = whole.allTokens
            #expect(words.countedWords(in: all) == whole.countedWords(in: all))
            #expect(words.countedWords == whole.countedWords(in: all))
            #expect(words.wordCount == whole.wordCount)
            for word in 0..<whole.wordCount {
                #expect(words.wordIDs[word] == whole.wordIDs[word])
                #expect(words.wordBreaks[word] == whole.wordBreaks[word])
                #expect(words.word(word) == whole.word(word))
            }
            #expect(
                (0..<whole.sentenceCount).map(words.sentence) == (0..<whole.sentenceCount).map(whole.sentence)
            )
        }
    }

    /// Stretches of a few words share bytes of breaks, and none may stand between them.
    @Test(arguments: [1, 3, 100], [1, 3, 1000, 1 << 20])
    func listsEachPositionOfEachWord(_ articles: Int, stretchWords: Int) throws {
        let words = (0..<articles).map { article in
            (0..<(article * 37 % 400)).map { UInt32(($0 * $0 + article) % 50 * 3) }
        }
        var starts: [UInt32] = [0]
        for article in words { starts.append(starts[starts.count - 1] + UInt32(article.count)) }
        let built = try BuiltPostings(
            articleWords: starts,
            vocabulary: 150,
            threads: 2,
            stretchWords: stretchWords,
            spool: Spool(memory: 4096)
        ) { number, add in
            words[number].withUnsafeBufferPointer { ids in
                let breaks = (0..<ids.count).map { UInt8($0 % 5) }
                breaks.withUnsafeBufferPointer { add(ArticleWords(ids: ids, breaks: $0, headline: 0)) }
            }
        }
        let postings = try Postings.keep(
            built,
            nil,
            Postings.Size(articles: articles, words: starts[articles], vocabulary: 150)
        )
        let standsIn = (0..<150).map { word in UInt32(words.count { $0.contains(UInt32(word)) }) }
        #expect(built.documentFrequencies == standsIn)
        let all = words.flatMap { $0 }
        let marks = words.flatMap { article in article.indices.map { $0 == 0 ? 3 : min(3, UInt8($0 % 5)) } }
        var listed = 0
        for stretch in 0..<postings.stretchCount {
            let listing = postings.listing(stretch)
            let own = listing.firstWord..<(listing.firstWord + listing.wordCount)
            #expect(own.lowerBound == listed)
            for word in 0..<151 as Range<UInt32> {
                var found: [Int] = []
                listing.positions(of: word).forEach { found.append($0 + own.lowerBound) }
                #expect(found == own.filter { all[$0] == word })
            }
            #expect((0..<listing.wordCount).map { listing.breaks[$0] } == Array(marks[own]))
            listed = own.upperBound
        }
        #expect(listed == all.count)
    }

    /// Texts whose tokens lie far apart, are many, or are not ASCII.
    private static let spread = [
        "The mill.\n\n\n\n   Then   the  weir;    the     lock      and       the        quay.",
        (0..<90).map {
            "Mr. O\u{2019}Neil-\($0) said\($0 % 7 == 0 ? "    \t  " : " ")\u{201C}né \($0),000.5 %\u{201D}."
        }
        .joined(separator: " "),
        "",
        "   ",
    ]

    @Test("The text of places is that of their articles, in whichever order it is asked for")
    func readsTextsAlone() throws {
        for texts in [Self.texts, Self.spread] {
            let snapshot = try Self.snapshot(texts)
            let reading = snapshot.texts()
            for number in 0..<UInt32(snapshot.articleCount) {
                let article = snapshot.article(number)
                let ends = 0...article.tokenCount
                let ranges = ends.flatMap { start in
                    ends.filter { $0 >= start && $0 < start + 9 }.map { TokenRange(start, $0) }
                }
                for range in ranges + ranges.reversed() {
                    let read = String(decoding: reading.text(of: range, in: number), as: UTF8.self)
                    #expect(read == article.string(range), "article \(number), \(range)")
                }
            }
        }
    }

    /// Differences of every length come back, up to those of the longest stretch.
    @Test func rareWordsOfALongStretchAreFound() throws {
        let places = [0, 127, 128, 16_383, 16_511, 32_895, 2_130_048, 4_227_200]
        var words = Array(repeating: UInt32(1), count: 4_300_000)
        for place in places { words[place] = 0 }
        let breaks = Array(repeating: UInt8(0), count: words.count)
        let built = try BuiltPostings(articleWords: [0, 4_300_000], vocabulary: 2, threads: 1) {
            [words] _, add in
            words.withUnsafeBufferPointer { ids in
                breaks.withUnsafeBufferPointer { add(ArticleWords(ids: ids, breaks: $0, headline: 0)) }
            }
        }
        let postings = try Postings.keep(
            built,
            nil,
            Postings.Size(articles: 1, words: 4_300_000, vocabulary: 2)
        )
        var found: [Int] = []
        postings.listing(0).positions(of: 0).forEach { found.append($0) }
        #expect(found == places)
    }
}

private struct Records: RecordSource {
    let records: [SourceRecord]
    var files: [FileStamp] { [FileStamp(name: "texts")] }
    var problems: [Problem] { [] }
    var byteCount: Int? { nil }

    func read(_ file: Int, into sink: RecordSink) -> UInt64? {
        for record in records where !sink.record(record) { break }
        return nil
    }

    func contentHash(_ file: Int) -> UInt64? { nil }
}
