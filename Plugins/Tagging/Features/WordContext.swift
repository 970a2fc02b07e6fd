/// What a token is to its neighbours: a known word, or what an unknown one looks like.
package struct WordContext {
    /// Before the first token and after the last.
    package static let edge = WordContext(key: 1, ending: [])

    /// Tells contexts apart.
    package let key: UInt32
    /// The last bytes of the word, as far as all words of the context share them.
    private let ending: [UInt8]

    /// The context of a form; `isKnown` tells whether the model knows a word or class.
    package init(_ form: WordForm, isKnown: (FeatureKey) -> Bool) {
        let word = FeatureKey(Template.knownWord, form.folded)
        if isKnown(word) {
            self.init(key: word.raw, ending: form.folded.count > 3 ? Array(form.folded.suffix(3)) : [])
            return
        }
        for length in [3, 2] {
            let key = FeatureKey(Template.knownClass, WordContext.classed(form, length))
            if isKnown(key) {
                self.init(key: key.raw, ending: Array(form.folded.suffix(length)))
                return
            }
        }
        self.init(key: FeatureKey(Template.knownClass, WordContext.classed(form, 0)).raw, ending: [])
    }

    private init(key: UInt32, ending: [UInt8]) {
        self.key = key
        self.ending = ending
    }

    /// The class of an unknown word by its capitals, digits and last bytes.
    package static func classed(_ form: WordForm, _ length: Int) -> [UInt8] {
        [form.capitals.rawValue, form.hasDigit ? 1 : 0, UInt8(length)] + form.folded.suffix(length)
    }

    /// Features of a token that look at one neighbour, by the neighbour's distance.
    package static let distances = [-2, -1, 1, 2]

    /// Calls `body` with each feature of a token whose neighbour at `distances[index]` has this context.
    package func forEachFeature(at index: Int, _ body: (FeatureKey) -> Void) {
        body(FeatureKey(Template.neighbour, UInt32(index), key))
        if !ending.isEmpty { body(FeatureKey(Template.neighbourEnding + UInt8(index), ending)) }
    }

    /// Features of a token that look at two tokens, by their distances.
    package static let pairs = [(-1, 0), (0, 1), (-1, 1), (-2, 0), (0, 2), (-2, -1), (1, 2)]

    /// The feature for two tokens with these contexts, at `pairs[index]`.
    @inline(__always)
    package static func pair(_ index: Int, _ first: UInt32, _ second: UInt32) -> FeatureKey {
        FeatureKey(Template.pair + UInt8(truncatingIfNeeded: index), first, second)
    }
}
