/// Numbers in digits and words.
extension Grammar {
    /// A count: nil when it is vague, with a half when one is said.
    struct Amount {
        var count: Int?
        var hasHalf = false
        var isApproximate = false
        var isLeast = false
        var end: Int
    }

    /// The amount that begins at the token: `2 1/2`, `twenty-four`, `a hundred`, `several`, `a couple of`, `a`.
    func amount(_ index: Int) -> Amount? {
        switch kind(index) {
        case .number: return counted(index)
        case .article: return withArticle(index)
        case .vague: return vague(index)
        case .half where !flags(index).contains(.digits) && kind(index + 1) == .article:
            return Amount(count: 0, hasHalf: true, end: index + 2)
        default: return nil
        }
    }

    /// `two to three`, `12 or 18`: no less than the first.
    func span(_ index: Int) -> Amount? {
        guard kind(index) == .number, value(index) < 1000, let least = amount(index),
            kind(least.end) == .to || kind(least.end) == .or, kind(least.end + 1) == .number,
            let most = amount(least.end + 1), let low = least.count, let high = most.count, low < high,
            kind(most.end) == .unit
        else { return nil }
        return Amount(count: low, isLeast: true, end: most.end)
    }

    /// `a couple of` counts two, more or less.
    private func vague(_ index: Int) -> Amount {
        let isCouple = value(index) == 2
        return Amount(count: isCouple ? 2 : nil, isApproximate: isCouple, end: skip(.of, index + 1))
    }

    private func withArticle(_ index: Int) -> Amount? {
        switch kind(index + 1) {
        case .vague: return vague(index + 1)
        case .number where value(index + 1) == 100 || value(index + 1) == 1000:
            guard var amount = counted(index + 1) else { return nil }
            amount.isApproximate = false
            return amount
        case .half: return nil
        default: return Amount(count: 1, end: index + 1)
        }
    }

    private func counted(_ index: Int) -> Amount? {
        if flags(index).contains(.digits) {
            let hasHalf = kind(index + 1) == .half && flags(index + 1).contains(.digits)
            return withHalf(value(index), hasHalf, hasHalf ? index + 2 : index + 1)
        }
        let (count, end) = inWords(index)
        return withHalf(count, false, end)
    }

    /// Takes in `and a half`, its words joined by hyphens or not.
    private func withHalf(_ count: Int, _ hasHalf: Bool, _ end: Int) -> Amount {
        let and = skip(.hyphen, end)
        let article = skip(.hyphen, and + 1)
        let half = skip(.hyphen, article + 1)
        guard kind(and) == .and, kind(article) == .article, kind(half) == .half,
            !flags(half).contains(.digits)
        else { return Amount(count: count, hasHalf: hasHalf, end: end) }
        return Amount(count: count, hasHalf: true, end: half + 1)
    }

    /// A number in words: `twenty four`, `two hundred`, `three thousand`.
    func inWords(_ index: Int) -> (Int, Int) {
        var total = 0
        var last = 0
        var at = index
        while isNumberWord(at) {
            let next = value(at)
            if next == 100 || next == 1000 {
                last = max(1, last) * next
                if next == 1000 {
                    total += last
                    last = 0
                }
            } else if last == 0 || last >= 20 && last % 10 == 0 && next < 10 || last >= 100 {
                last += next
            } else {
                break
            }
            at += 1
            if kind(at) == .hyphen, last % 10 == 0, last >= 20, isNumberWord(at + 1), value(at + 1) < 10 {
                at += 1
            }
        }
        return (total + last, at)
    }

    /// True for a number that is written in letters.
    func isNumberWord(_ index: Int) -> Bool {
        kind(index) == .number && !flags(index).contains(.digits)
    }

    /// A year in words, `nineteen ninety-six`, `two thousand`, and where it ends; nil for other numbers.
    func yearInWords(_ index: Int) -> (Int, Int)? {
        guard isNumberWord(index) else { return nil }
        let century = value(index)
        if (16...20).contains(century), isNumberWord(index + 1), value(index + 1) >= 10,
            value(index + 1) < 100
        {
            let (rest, end) = inWords(index + 1)
            return rest < 100 ? (century * 100 + rest, end) : nil
        }
        let (number, end) = inWords(index)
        return (1500...2100).contains(number) && end > index + 1 ? (number, end) : nil
    }
}
