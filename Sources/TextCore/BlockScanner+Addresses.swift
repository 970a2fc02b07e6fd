/// Web and mail addresses, each one token.
extension BlockScanner {
    /// Byte after the address that begins at `p`, or nothing if none does.
    mutating func addressEnd(_ p: Int, _ end: Int) -> Int? {
        var at = p
        // The bound keeps a chunk of many megabytes linear.
        let limit = min(end, p + 320)
        while at < limit, isNamePart(at) { at += 1 }
        guard at < limit, at > p else { return nil }
        switch text[at] {
        case 0x40: return mailEnd(p, at, end)
        case 0x3A:
            let isScheme = at + 2 < end && text[at + 1] == 0x2F && text[at + 2] == 0x2F
            return isScheme ? trimmed(at + 3, end) : nil
        case 0x2F:
            // A path needs a host before it: letters after a stop.
            guard let stop = text[p..<at].lastIndex(of: 0x2E), stop > p, at - stop > 2, isLower(at - 1) else {
                return nil
            }
            return trimmed(at, end)
        default: return nil
        }
    }

    /// Whether a byte may stand in a mail name, a scheme or a host.
    private func isNamePart(_ p: Int) -> Bool {
        switch text[p] {
        case 0x2E, 0x2D, 0x5F, 0x2B, 0x25: true
        default: isLetter(p) || isDigit(p)
        }
    }

    private func mailEnd(_ p: Int, _ at: Int, _ end: Int) -> Int? {
        var next = at + 1
        while next < end, isLetter(next) || isDigit(next) || text[next] == 0x2E || text[next] == 0x2D {
            next += 1
        }
        while next > at + 1, text[next - 1] == 0x2E || text[next - 1] == 0x2D { next -= 1 }
        return next > at + 2 ? next : nil
    }

    /// The chunk's end without the punctuation that closes a sentence or a bracket.
    private func trimmed(_ start: Int, _ end: Int) -> Int {
        var next = start
        while next < end, text[next] > 0x20, text[next] < 0x80, text[next] != 0x22, text[next] != 0x3E {
            next += 1
        }
        while next > start {
            switch text[next - 1] {
            case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27, 0x29, 0x5D: next -= 1
            default: return next
            }
        }
        return next
    }
}
