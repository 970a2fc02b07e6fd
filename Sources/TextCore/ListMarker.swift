/// The numbering of a list run together on one line: `1) … 2) …`, `a. … b. …`.
///
/// A list counts only if the block begins with a marker; each further item must bear the next number and go on
/// with a capital, so that prose with numbers in it is left alone.
struct ListMarker {
    private var expected: UInt = 0
    private var isLetter = false

    /// Whether the block begins with a marker at all.
    var isOpen: Bool { expected > 0 }

    /// Reads the marker at the start of the block, if there is one.
    init(_ scanner: borrowing BlockScanner) {
        let first = scanner.traits[0].contains(.bullet) ? 1 : 0
        guard let value = ListMarker.value(first, scanner) else { return }
        isLetter = !scanner.traits[first].contains(.digit)
        expected = value + 1
    }

    /// Whether the token at `row` is the list's next marker.
    mutating func isNext(_ row: Int, _ scanner: borrowing BlockScanner) -> Bool {
        guard expected > 0, isLetter != scanner.traits[row].contains(.digit) else { return false }
        guard let value = ListMarker.value(row, scanner), value == expected else { return false }
        expected += 1
        return true
    }

    /// Number of the marker at `row`: up to three digits or one letter, then a stop, a bracket or both, then
    /// a capital.
    private static func value(_ row: Int, _ scanner: borrowing BlockScanner) -> UInt? {
        guard row < scanner.traits.count else { return nil }
        var body = scanner.bytes(row)[...]
        var closed = scanner.traits[row].contains(.abbreviation)
        if closed { body = body.dropLast() }
        guard let value = number(body) else { return nil }
        var next = row + 1
        while next < scanner.traits.count, !scanner.traits[next].contains(.spaceBefore),
            !scanner.traits[next].isDisjoint(with: [.stop, .close])
        {
            closed = true
            next += 1
        }
        guard closed, next < scanner.traits.count, scanner.traits[next].contains(.upper) else { return nil }
        return value
    }

    private static func number(_ body: Slice<UnsafeBufferPointer<UInt8>>) -> UInt? {
        guard let first = body.first, body.count <= 3 else { return nil }
        if body.count == 1, first &- 0x61 < 26 { return UInt(first) }
        var value: UInt = 0
        for byte in body {
            guard byte &- 0x30 < 10 else { return nil }
            value = value * 10 + UInt(byte &- 0x30)
        }
        return value
    }
}
