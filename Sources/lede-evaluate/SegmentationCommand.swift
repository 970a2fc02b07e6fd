import ArgumentParser
import Evaluation
import GoldData
import TextCore

/// Sentences and words: span F1 as in the CoNLL 2018 shared task, paragraphs given.
struct SegmentationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segmentation",
        abstract: "Sentences and words against treebanks, paragraphs given."
    )

    @Argument(help: "Treebanks in CoNLL-U.")
    var files: [String]

    @ArgumentParser.Option(help: "Only documents whose id begins so, as GUM_news.")
    var only = ""

    @OptionGroup var options: ReportOptions

    private struct Prediction: Encodable {
        var document: String
        var sentence: String
    }

    func run() throws {
        let treebank = try files.flatMap { try Treebank.read($0) }
        var segmenter = Segmenter()
        var columns = Segmentation()
        var (sentences, words) = (MatchCounts(), MatchCounts())
        var report = Report()
        var lines: [Prediction] = []
        for document in TreebankText.documents(treebank) where document.id.hasPrefix(only) {
            let blocks = document.paragraphs.map { Block(start: $0.lowerBound, end: $0.upperBound) }
            document.text.withUnsafeBufferPointer { segmenter.segment($0, blocks: blocks, into: &columns) }
            let cut = CutText(document, columns)
            let own = SpanF1.counts(cut.sentences, gold: document.sentences)
            sentences += own
            words += SpanF1.counts(cut.tokens, gold: document.tokens)
            addErrors(cut, document, own, to: &report)
            lines += cut.texts.map { Prediction(document: document.id, sentence: $0) }
        }
        report.add("sentences", sentences)
        report.add("words", words)
        report.show(worst: options.worst)
        if let path = options.write { try PredictionFile.write(lines, to: path) }
    }

    private func addErrors(
        _ cut: CutText,
        _ document: TreebankText,
        _ counts: MatchCounts,
        to report: inout Report
    ) {
        let gold = Set(document.sentences.map(\.upperBound))
        let own = Set(cut.sentences.map(\.upperBound))
        for end in own.subtracting(gold) { report.addError("cut after \(cut.token(endingAt: end))") }
        for end in gold.subtracting(own) { report.addError("no cut after \(cut.token(endingAt: end))") }
        report.addArticle(
            document.id,
            missed: counts.gold - Int(counts.found),
            wrong: counts.predicted - Int(counts.right)
        )
    }
}

/// A document as the segmenter cuts it; offsets count characters that are not blank.
private struct CutText {
    let sentences: [Range<Int>]
    let tokens: [Range<Int>]
    let texts: [String]
    private let tokenAtEnd: [Int: String]

    init(_ document: TreebankText, _ columns: Segmentation) {
        let solid = document.solidBefore
        func span(_ first: Int, _ end: Int) -> Range<Int> {
            solid[Int(columns.tokenStarts[first])]..<solid[Int(columns.tokenEnds[end - 1])]
        }
        func text(_ first: Int, _ end: Int) -> String {
            let bytes = document.text[Int(columns.tokenStarts[first])..<Int(columns.tokenEnds[end - 1])]
            return String(decoding: bytes, as: UTF8.self)
        }
        let spans = (0..<columns.tokenCount).map { span($0, $0 + 1) }
        tokens = spans
        let ranges = (0..<columns.sentenceCount).map {
            Int(columns.sentenceTokens[$0])..<Int(columns.sentenceTokens[$0 + 1])
        }.filter { !$0.isEmpty }
        sentences = ranges.map { span($0.lowerBound, $0.upperBound) }
        texts = ranges.map { text($0.lowerBound, $0.upperBound) }
        tokenAtEnd = Dictionary(
            spans.indices.map { (spans[$0].upperBound, text($0, $0 + 1)) },
            uniquingKeysWith: { _, last in last }
        )
    }

    /// The token that ends at an offset, marks and abbreviations as they are, other words by what they are.
    func token(endingAt end: Int) -> String {
        guard let token = tokenAtEnd[end] else { return "part of a token" }
        return token.contains(where: \.isPunctuation) && token.utf8.count < 8 ? token : "a word"
    }
}
