import GoldData
import StageKit
import Tagging

/// How many tags of a treebank a model gets right, the treebank's tokens given.
struct TaggerScore {
    private(set) var right = 0
    private(set) var count = 0

    init(_ model: [UInt8], _ treebank: [TreebankSentence]) {
        // The tables point into the bytes, so they have to stay where they are.
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: model.count, alignment: 16)
        defer { bytes.deallocate() }
        bytes.copyBytes(from: model)
        let tagger = Tagger(FeatureTable(UnsafeRawBufferPointer(bytes)))
        let tags = SentenceTagger(tagger).tags(treebank.map { $0.tokens.map(\.form) })
        for (guessed, sentence) in zip(tags, treebank) {
            for (guess, token) in zip(guessed, sentence.tokens) {
                count += 1
                if guess.name == token.tag { right += 1 }
            }
        }
    }

    /// The share of right ones in percent, to two decimals.
    var percent: Double { (Double(right) / Double(max(1, count)) * 10_000).rounded() / 100 }
}
