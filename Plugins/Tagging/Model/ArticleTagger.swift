import StageKit

/// The tagger, ready for the articles of one snapshot.
struct ArticleTagger: PreparedLayer {
    private static let tags = Transitions.tagCount
    /// Neighbours' tags together never made up for this much in the treebanks; in sixteenths.
    private static let slack: Int32 = 48 * 16
    private let table: FeatureTable
    private let weights: VocabularyWeights

    init(_ table: FeatureTable, _ vocabulary: Vocabulary) {
        self.table = table
        weights = VocabularyWeights(table, vocabulary)
    }

    func compute(_ article: Article, into values: UnsafeMutableBufferPointer<UInt8>) {
        guard let output = values.baseAddress else { return }
        var memory = Memory()
        article.tokenForms.withUnsafeBufferPointer { ids in
            for index in 0..<article.sentenceCount {
                let tokens = article.sentence(index)
                let own = UnsafeBufferPointer(rebasing: ids[tokens.indices])
                tag(own, &memory, into: output + Int(tokens.start))
            }
        }
    }

    /// The tags of one sentence, given the vocabulary ids of its tokens' forms.
    func tags(_ ids: [UInt32]) -> [UInt8] {
        var tags = Array(repeating: UInt8(0), count: ids.count)
        var memory = Memory()
        ids.withUnsafeBufferPointer { tag($0, &memory, into: &tags) }
        return tags
    }

    /// What is used again from sentence to sentence.
    private struct Memory {
        var scores = SentenceScores()
        var decoder = TagDecoder(slack: ArticleTagger.slack)
    }

    private func tag(
        _ ids: UnsafeBufferPointer<UInt32>,
        _ memory: inout Memory,
        into tags: UnsafeMutablePointer<UInt8>
    ) {
        if ids.isEmpty { return }
        memory.scores.read(ids, weights, table)
        let scores = memory.scores
        weights.transitions.withUnsafeBufferPointer { transitions in
            scores.emissions.withUnsafeBufferPointer { emissions in
                memory.decoder.decode(
                    ids.count,
                    emissions: emissions.baseAddress!,
                    transitions: { token in
                        let matrix = Int(weights.matrices[Int(scores.contexts[token + 2])])
                        return transitions.baseAddress! + matrix * Transitions.size
                    },
                    into: tags
                )
            }
        }
    }
}
