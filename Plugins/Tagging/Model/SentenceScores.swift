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
        var situation = readForms(ids, weights) ? Situation.title : .initial
        let room = ids.count * Self.tags
        if emissions.count < room { emissions = Array(repeating: 0, count: 2 * room) }
        emissions.withUnsafeMutableBufferPointer { emissions in
            contexts.withUnsafeBufferPointer { contexts in
                for index in 0..<ids.count {
                    let form = forms[index]
                    let row = Int(form.row) + (form.isCapital ? Int(situation.rawValue) : 0)
                    let scores = emissions.baseAddress! + index * Self.tags
                    let around = contexts.baseAddress! + index + 2
                    SentenceScores.set(scores, row, around, weights)
                    SentenceScores.addPairs(to: scores, around, weights, table)
                    if form.isWord, situation == .initial { situation = .inside }
                }
            }
        }
    }

    /// Reads the forms and contexts; true for a sentence in which capitals tell nothing.
    private mutating func readForms(
        _ ids: UnsafeBufferPointer<UInt32>,
        _ weights: VocabularyWeights
    ) -> Bool {
        forms.removeAll(keepingCapacity: true)
        contexts.removeAll(keepingCapacity: true)
        contexts += [0, 0]
        var words = 0
        var capitals = 0
        for id in ids {
            let form = weights.forms[Int(id)]
            forms.append(form)
            contexts.append(form.context)
            words += form.isWord ? 1 : 0
            capitals += form.isCapital ? 1 : 0
        }
        contexts += [0, 0]
        return Situation.isTitle(words: words, capitals: capitals, endsInStop: forms.last?.isStop ?? false)
    }

    /// Sets the scores of a token to what its form and its four neighbours say.
    @inline(__always)
    private static func set(
        _ scores: UnsafeMutablePointer<Int32>,
        _ row: Int,
        _ around: UnsafePointer<UInt16>,
        _ weights: VocabularyWeights
    ) {
        let sum = weights.formScores.withUnsafeBufferPointer { forms in
            weights.neighbourScores.withUnsafeBufferPointer { neighbours in
                var sum = ScoreRow(forms.baseAddress! + row * tags)
                let first = neighbours.baseAddress!
                sum.add(first + (Int(around[-2]) * 4 + 0) * tags)
                sum.add(first + (Int(around[-1]) * 4 + 1) * tags)
                sum.add(first + (Int(around[1]) * 4 + 2) * tags)
                sum.add(first + (Int(around[2]) * 4 + 3) * tags)
                return sum
            }
        }
        sum.store(in: scores)
    }

    /// Adds what pairs of words say.
    @inline(__always)
    private static func addPairs(
        to scores: UnsafeMutablePointer<Int32>,
        _ around: UnsafePointer<UInt16>,
        _ weights: VocabularyWeights,
        _ table: FeatureTable
    ) {
        weights.contexts.withUnsafeBufferPointer { keys in
            let keys = keys.baseAddress!
            let (farBefore, before, own) = (
                keys[Int(around[-2])], keys[Int(around[-1])], keys[Int(around[0])]
            )
            let (after, farAfter) = (keys[Int(around[1])], keys[Int(around[2])])
            func add(_ pair: Int, _ first: UInt32, _ second: UInt32) {
                let key = WordContext.pair(pair, first, second)
                if weights.filter.mayHold(key) { table.add(key, to: scores) }
            }
            add(0, before, own)
            add(1, own, after)
            add(2, before, after)
            add(3, farBefore, own)
            add(4, own, farAfter)
            add(5, farBefore, before)
            add(6, after, farAfter)
        }
    }
}

/// Scores of the tags in registers; rows in memory may be read up to seven entries beyond their end.
private struct ScoreRow {
    private var low, high, last: SIMD8<Int16>

    @inline(__always)
    init(_ row: UnsafePointer<Int16>) {
        let row = UnsafeRawPointer(row)
        low = row.loadUnaligned(as: SIMD8<Int16>.self)
        high = row.loadUnaligned(fromByteOffset: 16, as: SIMD8<Int16>.self)
        last = row.loadUnaligned(fromByteOffset: 32, as: SIMD8<Int16>.self)
    }

    @inline(__always)
    mutating func add(_ row: UnsafePointer<Int16>) {
        let other = ScoreRow(row)
        low &+= other.low
        high &+= other.high
        last &+= other.last
    }

    @inline(__always)
    func store(in scores: UnsafeMutablePointer<Int32>) {
        let scores = UnsafeMutableRawPointer(scores)
        scores.storeBytes(of: SIMD8<Int32>(truncatingIfNeeded: low), as: SIMD8<Int32>.self)
        scores.storeBytes(of: SIMD8<Int32>(truncatingIfNeeded: high), toByteOffset: 32, as: SIMD8<Int32>.self)
        scores.storeBytes(of: Int32(last[0]), toByteOffset: 64, as: Int32.self)
    }
}
