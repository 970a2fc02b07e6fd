public import StageKit
import Synchronization

/// All articles of a corpus at one moment; immutable.
///
/// Articles stand in corpus order: by path, record and part. They lie in a mapped file, which stays as long as the
/// snapshot does. Corpus layers (clusters, events, trust in dates) are computed when they are first asked for.
public final class CorpusSnapshot: Corpus {
    /// What was skipped or kept with a reservation when the files were read, in corpus order.
    public let problems: [Problem]
    /// The distinct forms and folds, copied out of the file when they are first asked for.
    public var vocabulary: Vocabulary {
        layers.vocabulary.get {
            Vocabulary(
                forms: segment.strings(.formBytes, .formEnds) ?? StringColumn(),
                folds: segment.strings(.foldBytes, .foldEnds) ?? StringColumn()
            )
        }
    }
    /// How many files were read.
    public var fileCount: Int { fileNames.count }
    /// How many parts of all kinds there are.
    public var articleCount: Int { segment.articleCount }
    let segment: ArticleSegment
    let layers = LayerStore()
    /// Where corpus layers are kept; nil for a corpus in memory.
    let layerFiles: LayerFiles?
    private let fileNames: [String]
    private let renamed: [UInt32: String]
    private let recent = RecentArticles()

    /// Takes the articles of a segment, and what could not even be listed; nil when the segment is damaged.
    init?(_ segment: ArticleSegment, listing: [Problem], layerFiles: LayerFiles? = nil) {
        guard let names = segment.fileNames.touchAll(),
            let written = segment.fileProblems.touchAll(),
            let renaming = segment.renamed.touchAll()
        else { return nil }
        self.segment = segment
        self.layerFiles = layerFiles
        var reader = ByteReader(names)
        fileNames = (0..<segment.fileHashes.count).map { _ in reader.text() ?? "" }
        let (renamed, naming) = ArticleNames.read(renaming)
        self.renamed = renamed
        var problems = listing
        var problemReader = ByteReader(written)
        for _ in fileNames {
            for _ in 0..<problemReader.number() { problems.append(ProblemRecord.read(&problemReader)) }
        }
        self.problems = problems + naming
    }

    /// What a user should know about the file the articles lie in: that it was damaged, and what came of it.
    public var damage: Failure? {
        if segment.file.isBroken {
            return Failure(
                "store-broken",
                "the store of the corpus is damaged, and its files have changed since it was opened",
                hint: "Run it again: the store is made anew."
            )
        }
        return nil
    }

    /// Why not all that was computed of the corpus could be kept beside it.
    public var unkept: Failure? { layerFiles?.failure }

    /// True when parts of the file the articles lie in were damaged and had to be made anew.
    public var isMended: Bool { segment.file.isMended }

    /// The article of that number.
    ///
    /// Unpacked anew unless it was used lately: some microseconds.
    public func article(_ number: UInt32) -> Article {
        recent.article(number) {
            article(number, attributes(number), UnpackedArticle(segment, Int(number)))
        }
    }

    /// The article without what is known beside its text, unpacked anew: for a walk over many.
    func bareArticle(_ number: UInt32) -> Article {
        article(number, CorpusSnapshot.noAttributes, UnpackedArticle(segment, Int(number)))
    }

    /// The article's words, and where sentences and paragraphs begin, unpacked anew: for a walk over many.
    public func words(of number: UInt32) -> Article {
        article(number, CorpusSnapshot.noAttributes, UnpackedArticle(wordsOf: Int(number), segment))
    }

    private func article(
        _ number: UInt32,
        _ attributes: ArticleAttributes,
        _ unpacked: UnpackedArticle?
    ) -> Article {
        Article(
            number: number,
            attributes: attributes,
            vocabulary: vocabulary,
            columns: unpacked?.columns ?? CorpusSnapshot.noColumns,
            owner: unpacked ?? segment.file
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
            file: fileNames[segment.file(of: Int(number))],
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

    /// What kind of part the article is.
    func kind(_ number: UInt32) -> PartKind { PartKind(code: segment.kinds[Int(number)] ?? 0) }

    /// The source file, relative to the corpus folder.
    func file(_ number: UInt32) -> String { fileNames[segment.file(of: Int(number))] }

    /// How many tokens the article has.
    public func tokenCount(_ number: UInt32) -> Int {
        segment.range(segment.formStarts, Int(number)..<(Int(number) + 1))?.count ?? 0
    }

    /// How many main parts there are.
    public var mainCount: Int { articles(.main).count }

    /// How many words the article has outside its headline.
    public func bodyWordCount(_ number: UInt32) -> Int { Int(segment.bodyWords[Int(number)] ?? 0) }

    /// The numbers of all articles of a kind, in corpus order.
    public func articles(_ kind: PartKind?) -> [UInt32] {
        guard let kind else { return Array(0..<UInt32(articleCount)) }
        guard let kinds = segment.kinds.touchAll() else { return [] }
        let code = kind.code
        return Array(unsafeUninitializedCapacity: kinds.count) { numbers, count in
            for article in kinds.indices where kinds[article] == code {
                numbers.initializeElement(at: count, to: UInt32(article))
                count += 1
            }
        }
    }

    /// The record's number and line in its file.
    func place(_ number: UInt32) -> (record: Int, line: Int) { AttributeRecord.place(in: record(number)) }

    private func record(_ number: UInt32) -> UnsafeBufferPointer<UInt8> {
        segment.part(segment.records, segment.recordStarts, Int(number)..<(Int(number) + 1))
            ?? UnsafeBufferPointer(start: nil, count: 0)
    }

    private static var noColumns: ArticleColumns {
        let none = UnsafeBufferPointer<UInt32>(start: nil, count: 0)
        let bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        return ArticleColumns(
            text: bytes,
            tokenStarts: none,
            tokenEnds: none,
            tokenForms: none,
            wordTokens: none,
            wordTokenCounts: bytes,
            wordBreaks: bytes,
            wordIDs: none,
            sentenceTokens: none,
            sentenceZones: bytes,
            paragraphTokens: none,
            paragraphZones: bytes
        )
    }
}
