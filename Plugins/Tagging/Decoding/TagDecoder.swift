/// Finds the best row of tags of a sentence: Viterbi over tags that are not hopeless.
///
/// One a thread or call; keeps its memory from sentence to sentence.
package struct TagDecoder {
    private static let tags = Transitions.tagCount
    /// The tags of one token that are looked at, and of the one before.
    private var candidates: [UInt8] = []
    private var firstCandidate: [Int32] = []
    private var scores: [Int32] = []
    private var origins: [UInt8] = []
    /// A tag that is this much worse than the best one of its token, neighbours' tags aside, is not looked at.
    private let slack: Int32

    /// A decoder; without slack it looks at all tags.
    package init(slack: Int32 = .max) { self.slack = slack }

    /// Writes the best tags of `count` tokens.
    ///
    /// `emissions` has `Transitions.tagCount` scores a token. `transitions` gives the matrix of a token, of
    /// `Transitions.size` entries.
    @inline(__always)
    package mutating func decode(
        _ count: Int,
        emissions: UnsafePointer<Int32>,
        transitions: (Int) -> UnsafePointer<Int32>,
        into tags: UnsafeMutablePointer<UInt8>
    ) {
        candidates.removeAll(keepingCapacity: true)
        firstCandidate.removeAll(keepingCapacity: true)
        scores.removeAll(keepingCapacity: true)
        origins.removeAll(keepingCapacity: true)
        for token in 0..<count {
            let before = token == 0 ? 0..<0 : Int(firstCandidate[token - 1])..<candidates.count
            firstCandidate.append(Int32(candidates.count))
            step(emissions + token * Self.tags, transitions(token), before)
        }
        guard count > 0 else { return }
        var best = Int(firstCandidate[count - 1])
        for index in best..<candidates.count where scores[index] > scores[best] { best = index }
        for token in stride(from: count - 1, through: 0, by: -1) {
            tags[token] = candidates[best]
            if token > 0 { best = Int(firstCandidate[token - 1]) + Int(origins[best]) }
        }
    }

    private mutating func step(
        _ emission: UnsafePointer<Int32>,
        _ matrix: UnsafePointer<Int32>,
        _ before: Range<Int>
    ) {
        var top = emission[0]
        for tag in 1..<Self.tags { top = max(top, emission[tag]) }
        let least = slack == .max ? Int32.min : top - slack
        for tag in 0..<Self.tags where emission[tag] >= least {
            var score = before.isEmpty ? matrix[Transitions.start * Self.tags + tag] : Int32.min
            var origin = before.lowerBound
            for index in before {
                let new = scores[index] + matrix[Int(candidates[index]) * Self.tags + tag]
                if new > score {
                    score = new
                    origin = index
                }
            }
            candidates.append(UInt8(tag))
            scores.append(score + emission[tag])
            origins.append(UInt8(origin - before.lowerBound))
        }
    }
}
