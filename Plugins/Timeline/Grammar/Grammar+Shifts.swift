/// Dates told by how far away they lie.
extension Grammar {
    /// The date so far away as a length says: `two years ago`, `a year later`.
    func shiftedLength(_ length: Length, _ index: Int) -> Match? {
        var at = index
        if kind(at) == .or, kind(at + 1) == .so { at += 2 }
        let sign: Int
        var basis = Basis.told
        switch kind(at) {
        case .ago: (sign, basis) = (-1, length.unit == .year && length.count == 1 ? .reported : .publication)
        case .earlier: sign = -1
        case .later: sign = 1
        case .before where endsClause(at + 1): sign = -1
        case .from where kind(at + 1) == .now: (sign, basis, at) = (1, .publication, at + 1)
        default: return nil
        }
        // `three days later` is a length, told from where the story stands.
        let isOne =
            length.count == 1
            && (length.unit == .year || kind(index - 2) == .article && length.unit?.isTime == false)
        if kind(at) != .ago, basis == .told, !isOne { return nil }
        var match = Match(end: at + 1, type: .date, meaning: .reference(sign < 0 ? .past : .future))
        if let count = length.count, let unit = length.unit, !unit.isTime {
            match.meaning = shift(sign * count, unit, basis)
        }
        if at > index + 1 { match.mod = .approx }
        return match
    }

    /// Decades and centuries are counted off in years from the day of writing: `two decades ago`.
    private func shift(_ count: Int, _ unit: TimeUnit, _ basis: Basis) -> Meaning {
        switch (basis, unit) {
        case (.publication, .decade): .shifted(count * 10, .year, basis)
        case (.publication, .century): .shifted(count * 100, .year, basis)
        default: .shifted(count, unit, basis)
        }
    }

    /// True where nothing can follow that a preposition would take.
    func endsClause(_ index: Int) -> Bool {
        index >= limit || flags(index).contains(.mark) && kind(index) != .currency
    }
}
