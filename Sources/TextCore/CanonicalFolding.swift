/// Folding of words beyond ASCII, through the standard library's knowledge of Unicode.
///
/// Allocates.
enum CanonicalFolding {
    /// The matching form; see ``Folding``.
    static func fold(_ word: UnsafeBufferPointer<UInt8>, keepsCapitals: Bool) -> [UInt8] {
        var scalars: [Unicode.Scalar] = []
        for character in String(decoding: word, as: UTF8.self) { compose(character, into: &scalars) }
        let keeps = keepsCapitals && isAllCapitals(scalars)
        var folded: [UInt8] = []
        for scalar in scalars {
            switch scalar.value {
            case 0xAD: continue
            case 0x2019, 0x2BC: folded.append(0x27)
            case _ where keeps:
                folded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            default: folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            }
        }
        return folded
    }

    private static func isAllCapitals(_ scalars: [Unicode.Scalar]) -> Bool {
        var capitals = 0
        for scalar in scalars {
            if scalar.properties.isLowercase { return false }
            if scalar.properties.isUppercase { capitals += 1 }
        }
        return capitals > 1
    }

    /// Appends a character's scalars, composed where a precomposed letter exists.
    private static func compose(_ character: Character, into scalars: inout [Unicode.Scalar]) {
        let own = Array(character.unicodeScalars)
        if own.count == 1, own[0].value < 0x2000 { return scalars.append(own[0]) }
        // Soft hyphens may stand between a letter and its mark in no sane text; they are dropped one by one.
        if let composed = precomposed[character] { return scalars.append(composed) }
        guard own.count > 1 else { return scalars.append(own[0]) }
        var base = String.UnicodeScalarView()
        base.append(own[0])
        var rest: [Unicode.Scalar] = []
        for mark in own.dropFirst() {
            var longer = base
            longer.append(mark)
            if let composed = precomposed[Character(String(longer))] {
                base = String.UnicodeScalarView([composed])
            } else {
                rest.append(mark)
            }
        }
        scalars.append(contentsOf: base)
        scalars.append(contentsOf: rest)
    }

    /// Precomposed letters of Latin, Greek and Cyrillic by character: keys compare by canonical equivalence, so
    /// a letter with its marks apart finds the letter that holds them.
    private static let precomposed: [Character: Unicode.Scalar] = {
        var table: [Character: Unicode.Scalar] = [:]
        for range in [0xC0...0x24F, 0x386...0x3CE, 0x400...0x4F9, 0x1E00...0x1EFF, 0x1F00...0x1FFC]
            as [ClosedRange<UInt32>]
        {
            for value in range {
                guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
                // The first of two canonically equal letters is the one that composition yields.
                table[Character(scalar), default: scalar] = table[Character(scalar)] ?? scalar
            }
        }
        return table
    }()
}
