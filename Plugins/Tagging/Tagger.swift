import CTaggingModel
public import StageKit
import TextCore

/// Tells the part of speech of each token of English text: an averaged perceptron over words, their neighbours
/// and the tag before, decoded exactly.
///
/// Its weights come with the program; see the header of `CTaggingModel` for what they were learned from.
public struct Tagger: LemmaLayer {
    /// Raised with every change of code that changes tags.
    private static let codeVersion: UInt64 = 2
    let table: FeatureTable
    private let ownFingerprint: UInt64?

    /// The tagger with the weights that come with the program.
    public init() {
        table = Self.bundledTable
        ownFingerprint = nil
    }

    /// A tagger with other weights.
    package init(_ table: FeatureTable) {
        self.table = table
        ownFingerprint = Self.fingerprint(of: table)
    }

    /// Changes with the code and the model.
    public var fingerprint: UInt64 { ownFingerprint ?? Self.bundledFingerprint }

    /// The weights that come with the program.
    static let bundledTable = FeatureTable(
        UnsafeRawBufferPointer(start: tagging_model_address(), count: tagging_model_size)
    )

    /// Asked for with every article, but not by every run: megabytes are hashed once, and only when need be.
    private static let bundledFingerprint = fingerprint(of: bundledTable)

    private static func fingerprint(of table: FeatureTable) -> UInt64 {
        Hashing.hash(table.bytes.assumingMemoryBound(to: UInt8.self), seed: codeVersion)
    }

    /// What the layer holds.
    public var kind: LayerKind { .tags }

    /// The lemma of a form, by the rules that come with the program.
    public func lemma(of form: UnsafeBufferPointer<UInt8>, _ tag: UPOS) -> String {
        LemmaRules.bundled.lemma(form, tag)
    }

    /// The tagger with what it needs of the vocabulary worked out once.
    public func prepared(for vocabulary: Vocabulary) -> any PreparedLayer {
        ArticleTagger(table, vocabulary)
    }
}
