/// Web and mail addresses, each one token.
extension BlockScanner {
    /// Byte after the address that begins at `p`, or nothing if none does.
    func addressEnd(_ p: Int, _ end: Int) -> Int? {
        var at = p
        while at < end, text[at] != 0x40, text[at] != 0x3A, text[at] != 0x2F { at += 1 }
        guard at < end, at > p else { return nil }
        switch text[at] {
        case 0x40: return mailEnd(p, at, end)
        case 0x3A:
            guard at + 2 < end, text[at + 1] == 0x2F, text[at + 2] == 0x2F else {
                return mailtoEnd(p, at, end)
            }
            return trimmed(at + 3, end)
        default:
            // A path needs a host before it: letters after a stop.
            guard let stop = text[p..<at].lastIndex(of: 0x2E), stop > p, at - stop > 2, isLower(at - 1) else {
                return nil
            }
            return trimmed(at, end)
        }
    }

    private func mailtoEnd(_ p: Int, _ colon: Int, _ end: Int) -> Int? {
        guard colon - p == 6, let at = text[colon..<end].firstIndex(of: 0x40) else { return nil }
        return mailEnd(p, at, end)
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
