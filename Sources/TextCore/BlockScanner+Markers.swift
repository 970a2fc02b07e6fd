/// Item markers, whose stops and brackets end nothing.
extension BlockScanner {
    /// Whether all from `start` to the stop at `i` is the number or letter of an item, or holds no word at all.
    func isMarker(_ start: Int, _ i: Int) -> Bool {
        var row = start
        while row < i, !traits[row].isDisjoint(with: [.bullet, .dash]) { row += 1 }
        if row == i { return traits[i].contains(.abbreviation) && bytes(i).count <= 3 }
        if traits[start..<i].allSatisfy({ $0.isDisjoint(with: [.lower, .upper, .digit]) }) { return true }
        return row == i - 1 && bytes(row).count <= 3 && traits[row].contains(.digit)
    }

    /// Whether `[7]` stands at `row`: a note to the sentence that just ended.
    func isFootnote(_ row: Int) -> Bool {
        guard row + 2 < traits.count, traits[row].contains(.open), traits[row + 1].contains(.digit) else {
            return false
        }
        return traits[row + 2].contains(.close) && bytes(row).first == 0x5B
    }

    /// Whether `(b)` or `(iv)` stands at `row`, before a capital.
    func isBracketedMarker(_ row: Int) -> Bool {
        guard row + 3 < traits.count, traits[row].contains(.open), !traits[row].contains(.quote) else {
            return false
        }
        return bytes(row + 1).count <= 4 && traits[row + 2].contains(.close)
            && traits[row + 3].contains(.upper)
    }
}
