/// Words before and after an expression that bend its value.
extension Grammar {
    /// An expression with a word of extent before it: `early next year`, `nearly 17 months`, `the end of May`.
    func modified(_ index: Int) -> Match? {
        if let (mod, next) = edge(index), var match = expression(next) ?? theUnitAlone(next),
            match.type != .set
        {
            if isAttribute(index, match) { return nil }
            if match.mod == nil { match.mod = mod }
            return match
        }
        if let (mod, next) = quantity(index), var match = core(next), accepts(index, match) {
            extend(&match)
            match.mod = mod == .lessThan && match.type != .duration && kind(index) == .nearly ? .approx : mod
            return match
        }
        if kind(index) == .sometime, let match = expression(index + 1) { return match }
        return nil
    }

    /// `the late-November trip`: the article is the noun's.
    private func isAttribute(_ index: Int, _ match: Match) -> Bool {
        kind(index) == .the && kind(index + 2) == .hyphen && kind(match.end) == .none
            && !endsClause(match.end)
    }

    /// The beginning, middle or end of something: the modifier and where that something begins.
    private func edge(_ index: Int) -> (Mod, Int)? {
        let at = skip(.the, index)
        switch kind(at) {
        case .early where startsEdge(at + 1): return (.start, skip(.hyphen, at + 1))
        case .late where startsEdge(at + 1): return (.end, skip(.hyphen, at + 1))
        case .middle where kind(at + 1) == .hyphen && startsEdge(at + 1) || kind(at + 1) == .partOfDay:
            return (.mid, skip(.hyphen, at + 1))
        case .middle where kind(at + 1) == .of: return (.mid, at + 2)
        case .end where kind(at + 1) == .of: return (.end, at + 2)
        case .start where kind(at + 1) == .of: return (.start, at + 2)
        case .earlier, .later:
            guard at == index, let next = looseEdge(at + 1) else { return nil }
            return (kind(at) == .earlier ? .start : .end, next)
        default: return nil
        }
    }

    /// `the month` of which the end is told.
    private func theUnitAlone(_ index: Int) -> Match? {
        guard kind(index) == .the, kind(index - 1) == .of, kind(index + 1) == .unit,
            let unit = unit(index + 1),
            !unit.isTime, !flags(index + 1).contains(.plural)
        else { return nil }
        return Match(end: index + 2, type: .date, meaning: .shifted(0, unit, .publication))
    }

    private func startsEdge(_ index: Int) -> Bool {
        switch kind(skip(.hyphen, index)) {
        case .month, .weekday, .season, .this, .last, .next, .relativeDay, .decade, .number, .partOfDay,
            .ordinal, .in,
            .that, .fiscal:
            true
        default: false
        }
    }

    /// Where the date begins after `earlier` or `later`: `this year`, `in the day`.
    private func looseEdge(_ index: Int) -> Int? {
        switch kind(index) {
        case .this, .that, .relativeDay, .last, .next: index
        case .in where kind(index + 1) == .the && kind(index + 2) == .unit: index + 1
        case .in where kind(index + 1) == .month || kind(index + 1) == .this: index + 1
        default: nil
        }
    }

    /// Words that say how a quantity compares with a number: the modifier and where the number begins.
    private func quantity(_ index: Int) -> (Mod, Int)? {
        switch kind(index) {
        case .nearly: return (.lessThan, index + 1)
        case .about: return (.approx, index + 1)
        case .over: return (.moreThan, index + 1)
        case .under: return (.lessThan, index + 1)
        case .more where kind(index + 1) == .than: return (.moreThan, index + 2)
        case .less where kind(index + 1) == .than: return (.lessThan, index + 2)
        case .at where kind(index + 1) == .least: return (.equalOrMore, index + 2)
        case .at where kind(index + 1) == .most: return (.equalOrLess, index + 2)
        case .up where kind(index + 1) == .to: return (.equalOrLess, index + 2)
        case .no where kind(index + 1) == .more && kind(index + 2) == .than: return (.equalOrLess, index + 3)
        case .no where kind(index + 1) == .less && kind(index + 2) == .than: return (.equalOrMore, index + 3)
        default: return nil
        }
    }

    /// Prepositions that are modifiers only before a counted length: `over a week`, but `over the weekend`.
    ///
    /// `about` stands outside of what it bends, as a preposition does.
    private func accepts(_ index: Int, _ match: Match) -> Bool {
        if match.type == .set { return false }
        switch kind(index) {
        case .about where value(index) == 0 && match.type != .date: return false
        // `over three years` and `over a three-year period` are the time it takes.
        case .over:
            return match.type == .duration && kind(index + 1) == .article && kind(match.end - 1) != .period
        case .under: return match.type == .duration && kind(index + 1) != .the
        case .about where match.type == .date:
            if isAgo(match) || kind(match.end - 1) == .end { return true }
            return value(index) == 1 && (kind(index + 1) == .month || kind(index + 1) == .number)
        default: return true
        }
    }

    private func isAgo(_ match: Match) -> Bool {
        if case .shifted = match.meaning {
            return kind(match.end - 1) == .ago || kind(match.end - 1) == .earlier
        }
        return false
    }

    /// Takes in what follows and belongs to it: `or so`, `or later`, a time of day.
    func extend(_ match: inout Match) {
        if match.type != .set { addTime(&match) }
        let end = match.end
        if kind(end) == .or {
            if kind(end + 1) == .so {
                match.end = end + 2
                match.mod = .approx
            } else if kind(end + 1) == .later, match.type == .date {
                match.end = end + 2
                match.mod = .onOrAfter
            } else if kind(end + 1) == .earlier, match.type == .date {
                match.end = end + 2
                match.mod = .onOrBefore
            }
        } else if kind(end) == .and, kind(end + 1) == .beyond, match.type == .date {
            match.end = end + 2
            match.mod = .onOrAfter
        }
    }
}
