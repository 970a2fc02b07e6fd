/// What can be told of a line by its outside.
struct LineShape {
    private let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    /// The words: what blanks separate, and holds a letter or digit.
    var words: [ArraySlice<UInt8>] {
        bytes.split(separator: 0x20).filter { $0.contains(where: Self.isWordByte) }
    }

    /// Whether there are at least so many words; stops counting there.
    func hasWords(atLeast count: Int) -> Bool {
        var seen = 0
        var isInside = false
        for byte in bytes {
            if byte == 0x20 {
                isInside = false
            } else if !isInside, Self.isWordByte(byte) {
                isInside = true
                seen += 1
                if seen >= count { return true }
            }
        }
        return seen >= count
    }

    /// How many words have a digit in them.
    var wordsWithDigits: Int {
        var count = 0
        var isCounted = false
        for byte in bytes {
            if byte == 0x20 {
                isCounted = false
            } else if !isCounted, (0x30...0x39).contains(byte) {
                isCounted = true
                count += 1
            }
        }
        return count
    }

    /// Whether the line ends as a sentence does: with a full stop, `!`, `?` or `…`, and quotes or brackets behind it.
    var endsSentence: Bool {
        guard let last = lastBesideClosers else { return false }
        return last == 0x2E || last == 0x21 || last == 0x3F || last == Self.ellipsis
    }

    /// Whether the line ends with a full stop, a comma, a colon or a semicolon, which no headline does.
    var endsWithStop: Bool {
        guard let last = lastBesideClosers else { return false }
        return ".,:;".utf8.contains(last) && !endsWithAbbreviation || last == Self.ellipsis
    }

    /// Whether the line ends with three full stops or `…`.
    var endsWithEllipsis: Bool {
        var rest = bytes
        while let last = rest.last, last == 0x5D || last == 0x29 { rest = rest.dropLast() }
        return rest.suffix(3).elementsEqual([0x2E, 0x2E, 0x2E])
            || rest.suffix(3).elementsEqual([0xE2, 0x80, 0xA6])
    }

    /// Whether the line ends in brackets, or with a signature of at most eight words behind its last sentence, which
    /// two dashes or two blanks set off (`… he said. -- Harbour newsroom`).
    var endsWithAddition: Bool {
        if bytes.last == 0x29 || bytes.last == 0x5D { return true }
        let tail = bytes.suffix(80)
        guard let mark = tail.lastIndex(where: { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F || $0 == 0x22 })
        else {
            return false
        }
        let rest = tail[(mark + 1)...].drop { $0 == 0x29 || $0 == 0x0A }
        let isSetOff =
            rest.starts(with: [0x20, 0x20]) || rest.drop { $0 == 0x20 }.starts(with: [0x2D, 0x2D])
        return isSetOff && !LineShape(rest).hasWords(atLeast: 9)
    }

    /// Whether the line begins with a lower-case letter.
    var startsLowerCase: Bool {
        bytes.first.map { (0x61...0x7A).contains($0) } ?? false
    }

    /// Whether the line begins as an item of a list does.
    var isListItem: Bool {
        guard let first = bytes.first else { return false }
        if (first == 0x2D || first == 0x2A || first == 0x2B), bytes.dropFirst().first == 0x20 { return true }
        return bytes.starts(with: [0xE2, 0x80, 0xA2])
    }

    /// Whether a line may be a headline: some words, not too many, that end as no sentence does.
    var mayBeHeadline: Bool {
        bytes.count <= 320 && hasWords(atLeast: 2) && !endsWithStop && !startsLowerCase && !isListItem
    }

    /// Whether a word begins with a capital or a digit.
    static func isCapitalised(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first(where: { isWordByte($0) }) else { return false }
        return (0x41...0x5A).contains(first) || (0x30...0x39).contains(first) || first >= 0x80
    }

    /// Whether a word has two letters or more, all of them capitals.
    static func isAllCapitals(_ word: ArraySlice<UInt8>) -> Bool {
        var letters = 0
        for byte in word {
            if (0x61...0x7A).contains(byte) { return false }
            if (0x41...0x5A).contains(byte) || byte >= 0x80 { letters += 1 }
        }
        return letters >= 2
    }

    /// ASCII letters and digits, and everything beyond ASCII.
    static func isWordByte(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte & 0xDF) || (0x30...0x39).contains(byte) || byte >= 0x80
    }

    /// Stands for `…`, whose own bytes are three.
    private static let ellipsis: UInt8 = 0xA6

    /// The last byte before closing quotes and brackets; `ellipsis` for `…`, whose last byte it is.
    private var lastBesideClosers: UInt8? {
        bytes.withUnsafeBufferPointer { bytes in
            var end = bytes.count
            while end > 0 {
                let length = Self.closerLength(bytes, end)
                if length == 0 { break }
                end -= length
            }
            guard end > 0 else { return nil }
            let last = bytes[end - 1]
            if last < 0x80 { return last }
            let isEllipsis = end >= 3 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 && last == 0xA6
            return isEllipsis ? Self.ellipsis : 0
        }
    }

    /// How many bytes the closing quote or bracket that ends before `end` has; 0 when none does.
    private static func closerLength(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int {
        switch bytes[end - 1] {
        case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F, 0x20: 1
        // ’ and ”.
        case 0x99, 0x9D: end >= 3 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 ? 3 : 0
        // ».
        case 0xBB: end >= 2 && bytes[end - 2] == 0xC2 ? 2 : 0
        default: 0
        }
    }

    /// Whether the last word is like `U.S.` or `a.m.`.
    private var endsWithAbbreviation: Bool {
        let word = bytes.suffix(5)
        guard word.last == 0x2E, word.count >= 4 else { return false }
        let end = word.endIndex
        return bytes[end - 3] == 0x2E && Self.isWordByte(bytes[end - 2]) && Self.isWordByte(bytes[end - 4])
    }
}
