import TextCore

/// A feature of a token as a hash of what it looks at; the model keeps weights by these.
///
/// Two features that differ share a key once in four thousand million pairs.
package struct FeatureKey: Hashable {
    package let raw: UInt32

    /// A feature read out of a model.
    init(raw: UInt32) { self.raw = raw }

    /// A feature that looks at bytes, of a template with this number.
    package init(_ template: UInt8, _ bytes: UnsafeBufferPointer<UInt8>) {
        raw = UInt32(truncatingIfNeeded: Hashing.hash(bytes, seed: UInt64(template) + 1) >> 32)
    }

    /// A feature that looks at bytes, of a template with this number.
    package init(_ template: UInt8, _ bytes: some Collection<UInt8>) {
        self =
            bytes.withContiguousStorageIfAvailable { FeatureKey(template, $0) }
            ?? Array(bytes).withUnsafeBufferPointer { FeatureKey(template, $0) }
    }

    /// A feature that looks at two other keys, of a template with this number.
    package init(_ template: UInt8, _ first: UInt32, _ second: UInt32) {
        let mixed = Hashing.mix(
            UInt64(first) << 32 | UInt64(second),
            0x9E37_79B9_7F4A_7C15 &+ UInt64(template) &* 0xD1B5_4A32_D192_ED03
        )
        raw = UInt32(truncatingIfNeeded: mixed >> 32)
    }
}

/// The numbers of feature templates; a change makes older models useless.
package enum Template {
    // What the form itself looks like.
    static let bias: UInt8 = 0
    static let exact: UInt8 = 1
    static let folded: UInt8 = 2
    static let shape: UInt8 = 3
    static let hyphen: UInt8 = 4
    static let afterHyphen: UInt8 = 5
    static let digit: UInt8 = 6
    static let suffix: UInt8 = 10
    static let prefix: UInt8 = 20
    static let suffixWithCapitals: UInt8 = 30
    // A capitalised form at one of the places of Situation.
    static let situation: UInt8 = 40
    static let situationFolded: UInt8 = 41
    static let situationSuffix: UInt8 = 42
    static let situationKnown: UInt8 = 46
    // Neighbours and pairs of neighbours.
    package static let neighbour: UInt8 = 60
    package static let neighbourEnding: UInt8 = 61
    package static let pair: UInt8 = 70
    // Transitions.
    package static let transition: UInt8 = 80
    package static let wordTransition: UInt8 = 81
    // Words that are known, without weights.
    package static let knownWord: UInt8 = 90
    package static let knownLowercase: UInt8 = 91
    package static let frequentWord: UInt8 = 92
    package static let knownClass: UInt8 = 93
    // Lemma rules of a tag: this and the tag's raw value.
    static let lemma: UInt8 = 100
    // Names.
    static let nameWord: UInt8 = 130
    static let nameShape: UInt8 = 131
    static let nameEnding: UInt8 = 132
    static let nameLength: UInt8 = 133
    static let nameWhole: UInt8 = 134
    static let nameTitle: UInt8 = 135
    static let nameNeighbour: UInt8 = 136
    static let nameNeighbourTag: UInt8 = 137
    static let nameNeighbourEnding: UInt8 = 138
    static let nameHead: UInt8 = 139
    static let nameGiven: UInt8 = 140
    static let nameEchoed: UInt8 = 141
    static let nameKnown: UInt8 = 142
    static let namePeople: UInt8 = 143
    static let nameCue: UInt8 = 144
}
