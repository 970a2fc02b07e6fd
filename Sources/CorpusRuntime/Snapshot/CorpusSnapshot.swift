public import StageKit
import Synchronization

/// All articles of a corpus at one moment; immutable.
///
/// Articles stand in corpus order: by path, record and part. They lie in mapped files, which stay as long as the
/// snapshot does. Corpus layers (clusters, events, trust in dates) are computed when they are first asked for.
public final class CorpusSnapshot: Corpus {
    /// What was skipped or kept with a reservation when the files were read, in corpus order.
    public let problems: [Problem]
    /// The distinct forms and folds, copied out of the files when they are first asked for.
    public var vocabulary: Vocabulary { words.vocabulary }
    /// The vocabulary, and how it numbers the words of each segment.
    var words: CorpusWords { layers.words.get { CorpusWords(segments) } }
    /// How many files were read.
    public var fileCount: Int { segments.fileNames.count }
    /// How many parts of all kinds there are.
    public var articleCount: Int { segments.articleCount }
    let segments: CorpusSegments
    let layers = LayerStore()
    /// Where corpus layers are kept; nil for a corpus in memory.
    let layerFiles: LayerFiles?
    private let renamed: [UInt32: String]
    private let recent = RecentArticles()

    /// Takes the articles of a segment, and what could not even be listed; nil when the segment is damaged.
    convenience init?(_ segment: ArticleSegment, listing: [Problem], layerFiles: LayerFiles? = nil) {
        guard let renamed = segment.renamed.touchAll(),
            let segments = CorpusSegments(CorpusSegment(segment, layerFiles: layerFiles))
        else { return nil }
        self.init(segments, places: [], renamed: Array(renamed), listing: listing, layerFiles: layerFiles)
    }

    /// Takes the articles of several segments: the files that `places` tells, and what ``ArticleIDs`` wrote.
    init?(
        _ segments: CorpusSegments,
        places: [FilePlace],
        renamed: [UInt8],
        listing: [Problem],
        layerFiles: LayerFiles? = nil
    ) {
        guard let read = segments.problems(places) else { return nil }
        self.segments = segments
        self.layerFiles = layerFiles
        let (names, naming) = renamed.withUnsafeBufferPointer { ArticleIDs.read($0) }
        self.renamed = names
        problems = listing + read + naming
    }

    /// What a user should know about the files the articles lie in: that one was damaged, and what came of it.
    public var damage: Failure? {
        if segments.all.contains(where: { $0.articles.file.isBroken }) {
            return Failure(
                "store-broken",
                "the store of the corpus is damaged, and its files have changed since it was opened",
                hint: "Run it again: the store is made anew."
            )
        }
        return nil
    }

    /// Why not all that was computed of the corpus could be kept beside it.
    public var unkept: Failure? {
        layerFiles?.failure ?? segments.all.lazy.compactMap { $0.layerFiles?.failure }.first
    }

    /// True when parts of the files the articles lie in were damaged and had to be made anew.
    public var isMended: Bool { segments.all.contains { $0.articles.file.isMended } }

    /// The article of that number.
    ///
    /// Unpacked anew unless it was used lately: some microseconds.
    public func article(_ number: UInt32) -> Article {
        recent.article(number) {
            unpacked(number, attributes(number)) { UnpackedArticle($0.articles, $1, $2) }
        }
    }

    /// The article without what is known of it, unpacked anew; of its tokens only those of so many first sentences as
    /// `sentences` says, which is told its words and sentences.
    func bareArticle(_ number: UInt32, sentences: (ArticleColumns) -> Int) -> Article {
        unpacked(number, CorpusSnapshot.noAttributes) {
            UnpackedArticle($0, $1, $2, sentences: sentences)
        }
    }

    /// The article's words, and where sentences and paragraphs begin, unpacked anew: for a walk over many.
    public func words(of number: UInt32) -> Article {
        unpacked(number, CorpusSnapshot.noAttributes) { UnpackedArticle(wordsOf: $1, $0.articles, $2) }
    }

    /// Where the article's words, sentences and paragraphs begin, unpacked anew.
    public func layout(of number: UInt32) -> Article {
        unpacked(number, CorpusSnapshot.noAttributes) { segment, article, _ in
            UnpackedArticle(layoutOf: article, segment.articles)
        }
    }

    /// What reads the texts of places without the rest of their articles.
    public func texts() -> any PlaceTexts { UnpackedTexts(self) }

    private func unpacked(
        _ number: UInt32,
        _ attributes: ArticleAttributes,
        _ unpack: (CorpusSegment, Int, WordNumbers?) -> UnpackedArticle?
    ) -> Article {
        let words = words
        let place = segments.place(number)
        let segment = segments.all[place.segment]
        let unpacked = words.isDamaged ? nil : unpack(segment, place.article, words.numbers[place.segment])
        return Article(
            number: number,
            attributes: attributes,
            vocabulary: words.vocabulary,
            columns: unpacked?.columns ?? .none,
            owner: unpacked ?? segment.articles.file
        )
    }

    /// Where an article lies.
    func location(_ number: UInt32) -> ArticleLocation {
        let place = segments.place(number)
        return ArticleLocation(
            segment: segments.all[place.segment],
            article: place.article,
            numbers: segments.only == nil ? words.numbers[place.segment] : nil
        )
    }

    private static let noAttributes = ArticleAttributes(
        id: "",
        kind: .main,
        rule: "",
        file: "",
        scalarStart: 0,
        scalarEnd: 0
    )

    /// What is known of the article beside its text.
    public func attributes(_ number: UInt32) -> ArticleAttributes {
        var attributes = AttributeRecord.read(
            record(number),
            file: file(number),
            kind: kind(number)
        )
        if let name = renamed[number] { attributes.id = name }
        return attributes
    }

    /// One text of what is known of the article, without the others.
    func attribute(_ text: AttributeRecord.Text, _ number: UInt32) -> String? {
        if text == .id, let name = renamed[number] { return name }
        return AttributeRecord.text(text, in: record(number)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// What is odd about the article's date.
    func dateOddities(_ number: UInt32) -> [String] { AttributeRecord.dateOddities(in: record(number)) }

    /// What kind of part the article is.
    func kind(_ number: UInt32) -> PartKind {
        let place = segments.place(number)
        let code = segments.all[place.segment].articles.kinds[place.article] ?? PartKind.main.code
        return PartKind(code: code) ?? .boilerplate
    }

    /// The source file, relative to the corpus folder.
    func file(_ number: UInt32) -> String { segments.fileNames[segments.file(of: number)] }

    /// How many main parts there are.
    public var mainCount: Int { count(of: .main) }

    /// How many words the article has outside its headline.
    public func bodyWordCount(_ number: UInt32) -> Int {
        let place = segments.place(number)
        return Int(segments.all[place.segment].articles.bodyWords[place.article] ?? 0)
    }

    /// The numbers of all articles of a kind, in corpus order.
    public func articles(_ kind: PartKind?) -> [UInt32] {
        guard let kind else { return Array(0..<UInt32(articleCount)) }
        var numbers: [UInt32] = []
        numbers.reserveCapacity(articleCount)
        let wanted = kind.code
        segments.forEachKinds { run, kinds in
            for (index, code) in kinds.enumerated() where code == wanted {
                numbers.append(UInt32(run.articles.lowerBound + index))
            }
        }
        return numbers
    }

    /// The record's number and line in its file.
    func place(_ number: UInt32) -> (record: Int, line: Int) { AttributeRecord.place(in: record(number)) }

    private func record(_ number: UInt32) -> UnsafeBufferPointer<UInt8> { segments.record(number) }
}
