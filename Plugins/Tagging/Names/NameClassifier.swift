import CTaggingModel

/// Tells what kind a name is of, by weights that come with the program.
package struct NameClassifier: Sendable {
    private let table: FeatureTable

    /// The classifier with the weights that come with the program.
    init() {
        self.init(
            FeatureTable(UnsafeRawBufferPointer(start: name_model_address(), count: name_model_size))
        )
    }

    /// A classifier with other weights.
    package init(_ table: FeatureTable) { self.table = table }

    /// Adds the scores of a name in a sentence to those of its kinds, in the order of `NameKind`.
    package func add(
        _ span: NameSentence.Span,
        in sentence: NameSentence,
        lastWords: Set<[UInt8]>,
        to scores: inout [Int32]
    ) {
        scores.withUnsafeMutableBufferPointer { scores in
            NameFeatures.forEach(span, in: sentence, lastWords: lastWords) {
                table.add($0, to: scores.baseAddress!)
            }
        }
    }

    /// The kind with the best score, the first of equals.
    package static func best(_ scores: [Int32]) -> NameKind {
        var best = 0
        for index in 1..<scores.count where scores[index] > scores[best] { best = index }
        return NameKind(rawValue: UInt8(best)) ?? .other
    }
}
