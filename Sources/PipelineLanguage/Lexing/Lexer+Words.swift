extension Lexer {
    /// The scalar that begins at byte `index`, and its length in bytes.
    func scalar(at index: Int) -> (Unicode.Scalar, Int) {
        let lead = bytes[index]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        let end = min(index + length, bytes.count)
        return (string(index..<end).unicodeScalars.first ?? "\u{FFFD}", end - index)
    }

    /// The length of the scalar at `index` when a word can begin with it.
    func wordStart(at index: Int) -> Int? {
        let (scalar, length) = scalar(at: index)
        return scalar == "_" || scalar.properties.isAlphabetic ? length : nil
    }

    /// The end of the word that goes on at `index`; a full stop stays inside when a word begins after it.
    func wordEnd(from index: Int) -> Int {
        var end = index
        while end < bytes.count {
            if bytes[end] == UInt8(ascii: ".") {
                guard end + 1 < bytes.count, wordStart(at: end + 1) != nil else { break }
                end += 1
                continue
            }
            let (scalar, length) = scalar(at: end)
            guard isWordScalar(scalar) else { break }
            end += length
        }
        return end
    }

    private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "_" || scalar.properties.isAlphabetic { return true }
        switch scalar.properties.generalCategory {
        case .decimalNumber, .nonspacingMark, .spacingMark: return true
        default: return false
        }
    }
}
