/// What a token is to its neighbours: a known word, or what an unknown one looks like.
package enum WordContext {
    /// Before the first token and after the last.
    package static let edge: UInt32 = 1

    /// The context's key; `isKnown` tells whether the model knows a word or class.
    package static func key(_ form: WordForm, isKnown: (FeatureKey) -> Bool) -> UInt32 {
        let word = FeatureKey(Template.knownWord, form.folded)
        if isKnown(word) { return word.raw }
        for length in [3, 2, 0] {
            let key = FeatureKey(Template.knownClass, classed(form, length))
            if length == 0 || isKnown(key) { return key.raw }
        }
        return edge
    }

    /// The class of an unknown word by its capitals, digits and last bytes.
    package static func classed(_ form: WordForm, _ length: Int) -> [UInt8] {
        [form.capitals.rawValue, form.hasDigit ? 1 : 0, UInt8(length)] + form.folded.suffix(length)
    }

    /// Features of a token that look at one neighbour, by the neighbour's distance.
    package static let distances = [-2, -1, 1, 2]

    /// The feature for a neighbour with this context, at `distances[index]`.
    package static func neighbour(_ index: Int, _ context: UInt32) -> FeatureKey {
        FeatureKey(Template.neighbour, UInt32(index), context)
    }

    /// Features of a token that look at two tokens, by their distances.
    package static let pairs = [(-1, 0), (0, 1), (-1, 1), (-2, -1), (1, 2)]

    /// The feature for two tokens with these contexts, at `pairs[index]`.
    @inline(__always)
    package static func pair(_ index: Int, _ first: UInt32, _ second: UInt32) -> FeatureKey {
        FeatureKey(Template.pair + UInt8(truncatingIfNeeded: index), first, second)
    }
}
