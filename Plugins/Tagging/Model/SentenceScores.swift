/// The scores of the tags of a sentence's tokens, neighbours' tags aside; memory for one sentence after another.
struct SentenceScores {
    private static let tags = Transitions.tagCount
    /// `Transitions.tagCount` scores a token.
    private(set) var emissions: [Int32] = []
    /// The number of each token's context, after two and before two edges.
    private(set) var contexts: [UInt16] = []
    private var forms: [VocabularyWeights.Form] = []

    /// Replaces the scores with those of a sentence, given the vocabulary ids of its tokens' forms.
    mutating func read(
        _ ids: UnsafeBufferPointer<UInt32>,
        _ weights: VocabularyWeights,
        _ table: FeatureTable
    ) {
        readForms(ids, weights)
        emissions.removeAll(keepingCapacity: true)
        emissions.append(contentsOf: repeatElement(0, count: ids.count * Self.tags))
        let words = forms.count { $0.isWord }
        let isTitle = Situation.isTitle(
            words: words,
            capitals: forms.count { $0.isCapital },
            endsInStop: forms.last?.isStop ?? false
        )
        var situation = isTitle ? Situation.title : .initial
        for index in 0..<ids.count {
            let form = forms[index]
            let row = Int(form.row) + (form.isCapital ? Int(situation.rawValue) : 0)
            add(row, of: weights.formScores, to: index)
            for (place, distance) in WordContext.distances.enumerated() {
                let neighbour = Int(contexts[index + 2 + distance])
                add(
                    neighbour * WordContext.distances.count + place,
                    of: weights.neighbourScores,
                    to: index
                )
            }
            addPairs(index, weights, table)
            if form.isWord, situation == .initial { situation = .inside }
        }
    }

    private mutating func readForms(_ ids: UnsafeBufferPointer<UInt32>, _ weights: VocabularyWeights) {
        forms.removeAll(keepingCapacity: true)
        contexts.removeAll(keepingCapacity: true)
        contexts += [0, 0]
        for id in ids {
            let form = weights.forms[Int(id)]
            forms.append(form)
            contexts.append(form.context)
        }
        contexts += [0, 0]
    }

    @inline(__always)
    private mutating func add(_ row: Int, of scores: [Int16], to index: Int) {
        emissions.withUnsafeMutableBufferPointer { emissions in
            scores.withUnsafeBufferPointer { scores in
                let from = scores.baseAddress! + row * Self.tags
                let to = emissions.baseAddress! + index * Self.tags
                for tag in 0..<Self.tags { to[tag] &+= Int32(from[tag]) }
            }
        }
    }

    @inline(__always)
    private mutating func addPairs(_ index: Int, _ weights: VocabularyWeights, _ table: FeatureTable) {
        emissions.withUnsafeMutableBufferPointer { emissions in
            for pair in 0..<WordContext.pairs.count {
                let (first, second) = WordContext.pairs[pair]
                let key = WordContext.pair(
                    pair,
                    weights.contexts[Int(contexts[index + 2 + first])],
                    weights.contexts[Int(contexts[index + 2 + second])]
                )
                table.add(key, to: emissions.baseAddress! + index * Self.tags)
            }
        }
    }
}
