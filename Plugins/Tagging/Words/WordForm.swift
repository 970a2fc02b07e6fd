import TextCore

/// What the tagger looks at in a form: its letters in one kind of apostrophe, quotation mark and dash.
package struct WordForm {
    /// How a form is capitalised.
    package enum Capitals: UInt8 {
        case none, first, all
    }

    /// The form with curly quotation marks and long dashes made plain.
    package private(set) var exact: [UInt8] = []
    /// The same in lower case.
    package private(set) var folded: [UInt8] = []
    /// Runs of capitals, small letters and digits as `XX`, `x` and `d`; other signs as they are.
    package private(set) var shape: [UInt8] = []
    /// How it is capitalised.
    package private(set) var capitals = Capitals.none
    /// Whether it begins with a letter.
    package private(set) var beginsWithLetter = false
    /// Whether there is a digit in it.
    package private(set) var hasDigit = false

    /// Whether it is a full stop.
    package var isStop: Bool { exact == [0x2E] }

    /// Reads a form.
    package init(_ bytes: UnsafeBufferPointer<UInt8>) {
        if bytes.allSatisfy({ $0 < 0x80 }) { exact = Array(bytes) } else { exact = WordForm.plain(bytes) }
        exact.withUnsafeBufferPointer { Folding.foldLoose($0, into: &folded) }
        exact.allSatisfy { $0 < 0x80 } ? readASCII() : readUnicode()
    }

    private mutating func readASCII() {
        var hasSmall = false
        for (index, byte) in exact.enumerated() {
            let sign: UInt8 =
                switch byte {
                case 0x41...0x5A: 0x58
                case 0x61...0x7A: 0x78
                case 0x30...0x39: 0x64
                default: byte
                }
            add(sign, isFirst: index == 0, &hasSmall)
        }
        settle(hasSmall)
    }

    private mutating func readUnicode() {
        var hasSmall = false
        var isFirst = true
        for scalar in String(decoding: exact, as: UTF8.self).unicodeScalars {
            let properties = scalar.properties
            let sign: UInt8 =
                properties.isUppercase
                ? 0x58
                : properties.isAlphabetic
                    ? 0x78
                    : properties.numericType != nil ? 0x64 : scalar.isASCII ? UInt8(scalar.value) : 0x7E
            add(sign, isFirst: isFirst, &hasSmall)
            isFirst = false
        }
        settle(hasSmall)
    }

    private mutating func add(_ sign: UInt8, isFirst: Bool, _ hasSmall: inout Bool) {
        if isFirst {
            beginsWithLetter = sign == 0x58 || sign == 0x78
            if sign == 0x58 { capitals = .first }
        }
        if sign == 0x78 { hasSmall = true }
        if sign == 0x64 { hasDigit = true }
        let count = shape.count
        if sign == 0x58 {
            if count >= 2, shape[count - 1] == sign, shape[count - 2] == sign { return }
        } else if shape.last == sign {
            return
        }
        shape.append(sign)
    }

    private mutating func settle(_ hasSmall: Bool) {
        if capitals == .first, !hasSmall { capitals = .all }
    }

    private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var plain: [UInt8] = []
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x2018, 0x2019, 0x201B, 0x2BC: plain.append(0x27)
            case 0x201C...0x201F, 0xAB, 0xBB: plain.append(0x22)
            case 0x2010...0x2015: plain.append(0x2D)
            case 0x2026: plain += [0x2E, 0x2E, 0x2E]
            case 0xAD: continue
            default: plain += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return plain
    }
}
