/// Parts of a unit: `half-century`, `a half hour`, `a quarter of a century`.
extension Grammar {
    /// A half or a quarter of a unit, and what it is shifted to: `a half-century ago`.
    func fraction(_ index: Int) -> Match? {
        let at = skip(.article, index)
        let found: (length: Length, end: Int)?
        switch kind(at) {
        case .half where !flags(at).contains(.digits): found = half(at)
        case .unit: found = quarter(at)
        default: found = nil
        }
        guard let found, !isAge(found.end) else { return nil }
        return shiftedLength(found.length, found.end)
            ?? Match(end: tail(found.end), type: .duration, meaning: .duration(found.length))
    }

    /// Half of what is not reported on by halves, as years are.
    private func half(_ index: Int) -> (Length, Int)? {
        let at = skip(.hyphen, index + 1)
        guard kind(at) == .unit, !flags(at).contains(.plural), let unit = unit(at) else { return nil }
        switch unit {
        case .minute, .hour, .day: return (Length(count: 0, unit: unit, hasHalf: true), at + 1)
        case .decade: return (Length(count: 5, unit: .year), at + 1)
        case .century: return (Length(count: 50, unit: .year), at + 1)
        default: return nil
        }
    }

    private func quarter(_ index: Int) -> (Length, Int)? {
        guard unit(index) == .quarter, !flags(index).contains(.plural) else { return nil }
        let isPart = kind(index + 1) == .of && kind(index + 2) == .article
        let at = isPart ? index + 3 : skip(.hyphen, index + 1)
        guard kind(at) == .unit, unit(at) == .century, !flags(at).contains(.plural) else { return nil }
        return (Length(count: 25, unit: .year), at + 1)
    }
}
