/// The share of tokens with the right tag.
package struct TagAccuracy {
    package private(set) var right = 0
    package private(set) var count = 0
    /// How often each gold tag was given each other one: `PROPN as NOUN`.
    package private(set) var confusions: [String: Int] = [:]

    package init() {}

    /// Counts a sentence; both have one tag a token.
    package mutating func add(_ predicted: [String], gold: [String]) {
        precondition(predicted.count == gold.count, "a tag a token")
        for (guess, tag) in zip(predicted, gold) {
            count += 1
            if guess == tag { right += 1 } else { confusions["\(tag) as \(guess)", default: 0] += 1 }
        }
    }

    /// Between 0 and 1; 0 without tokens.
    package var accuracy: Double { count == 0 ? 0 : Double(right) / Double(count) }
}
