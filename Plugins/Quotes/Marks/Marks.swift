/// Pairs quotation marks paragraph by paragraph; a mark without a partner costs one quotation at most.
struct Marks {
    private var found: [Quotation] = []

    /// The quotations of an article, by start.
    mutating func pair(_ reading: Reading) -> [Quotation] {
        found.removeAll(keepingCapacity: true)
        for index in reading.paragraphs.indices {
            let next = index + 1 < reading.paragraphs.count ? reading.paragraphs[index + 1] : nil
            let first = found.count
            pairDouble(reading, reading.paragraphs[index], next)
            pairSingle(reading, reading.paragraphs[index], after: first)
        }
        return found
    }

    private mutating func pairDouble(_ reading: Reading, _ paragraph: Range<Int>, _ next: Range<Int>?) {
        var pending: Int?
        var joined: [Quotation] = []
        for token in paragraph where reading.traits[token].has(.doubleMark) {
            if opens(reading, token, paragraph, isOpen: pending != nil) {
                if let open = pending, goesOn(reading, open, token) {
                    joined.append(Quotation(open: open, close: token, runsOn: true, isJoined: true))
                } else {
                    found += ended(joined, pending, token, reading)
                    joined.removeAll()
                }
                pending = token
            } else if let open = pending {
                found += joined
                joined.removeAll()
                found.append(Quotation(open: open, close: token, runsOn: false))
                pending = nil
            }
        }
        guard let open = pending, let next, reading.traits[next.lowerBound].has(.doubleMark),
            !reading.traits[next.lowerBound].has(.closesOnly), open + 3 < paragraph.upperBound
        else { return }
        found += joined
        found.append(Quotation(open: open, close: paragraph.upperBound, runsOn: true))
    }

    /// `"It works. "We will go on. "That is all."`: whole sentences between one opening mark and the next, none of
    /// which ends in who said it.
    private func goesOn(_ reading: Reading, _ open: Int, _ next: Int) -> Bool {
        let inner = open + 1..<next
        guard inner.count > 2, reading.traits[next - 1].has(.stop), !reading.touches[next] else {
            return false
        }
        let first = sentenceEnd(reading, open, next)
        let isTold = (max(inner.lowerBound, first - 8)..<first).contains { token in
            isReport(reading, token)
                && (token - 3..<token).contains { reading.traits[$0].has(.comma) && $0 > open }
        }
        var start = first
        while start < next {
            let end = sentenceEnd(reading, start, next)
            let sentence = start..<end
            if sentence.contains(where: { isReport(reading, $0) }),
                !sentence.contains(where: { reading.traits[$0].has(.speechPerson) })
            {
                return false
            }
            start = end
        }
        return !isTold
    }

    private func isReport(_ reading: Reading, _ token: Int) -> Bool {
        reading.traits[token].has(.say) && reading.traits[token].has(.past)
    }

    /// Where the sentence of a token ends.
    private func sentenceEnd(_ reading: Reading, _ token: Int, _ limit: Int) -> Int {
        (token + 1..<limit).first { reading.sentenceStart(of: $0) == $0 } ?? limit
    }

    /// The sentences that open with a mark where the last of them was never closed: it ends with its first stop.
    private func ended(_ joined: [Quotation], _ pending: Int?, _ limit: Int, _ reading: Reading)
        -> [Quotation]
    {
        guard let pending, !joined.isEmpty else { return [] }
        return joined + [
            Quotation(open: pending, close: sentenceEnd(reading, pending, limit) - 1, runsOn: false)
        ]
    }

    /// Which way a mark faces: by its own shape, then by the blanks about it, then by what is open.
    private func opens(_ reading: Reading, _ token: Int, _ paragraph: Range<Int>, isOpen: Bool) -> Bool {
        let traits = reading.traits[token]
        let blankBefore = isBlankBefore(reading, token, paragraph)
        let blankAfter = isBlankAfter(reading, token, paragraph)
        if traits.has(.opensOnly) { return !(isOpen && !blankBefore && blankAfter) }
        if traits.has(.closesOnly) { return !isOpen && blankBefore && !blankAfter }
        return blankBefore != blankAfter ? blankBefore : !isOpen
    }

    private func isBlankBefore(_ reading: Reading, _ token: Int, _ paragraph: Range<Int>) -> Bool {
        token == paragraph.lowerBound || !reading.touches[token]
            || reading.traits[token - 1].has([.openBracket, .dash])
    }

    private func isBlankAfter(_ reading: Reading, _ token: Int, _ paragraph: Range<Int>) -> Bool {
        token + 1 == paragraph.upperBound || !reading.touches[token + 1]
            || reading.traits[token + 1].has(.punctuation)
    }

    /// Single marks outside double ones.
    ///
    /// A mark after an `s` may be a possessive: a later one is preferred.
    private mutating func pairSingle(_ reading: Reading, _ paragraph: Range<Int>, after first: Int) {
        var token = paragraph.lowerBound
        var double = first
        let doubles = found.count
        while token < paragraph.upperBound {
            if double < doubles, token >= found[double].open {
                token = found[double].outer.upperBound
                double += 1
            } else if reading.traits[token].has(.singleMark), opensSingle(reading, token, paragraph),
                let close = closing(
                    reading,
                    token,
                    paragraph,
                    before: double < doubles ? found[double].open : nil
                )
            {
                found.append(Quotation(open: token, close: close, runsOn: false))
                token = close + 1
            } else {
                token += 1
            }
        }
        if found.count > doubles { found[first...].sort { $0.open < $1.open } }
    }

    private func opensSingle(_ reading: Reading, _ token: Int, _ paragraph: Range<Int>) -> Bool {
        !reading.traits[token].has(.closesOnly) && isBlankBefore(reading, token, paragraph)
            && !isBlankAfter(reading, token, paragraph) && !reading.traits[token + 1].has(.digit)
    }

    private func closing(_ reading: Reading, _ open: Int, _ paragraph: Range<Int>, before limit: Int?) -> Int?
    {
        var possessive: Int?
        for token in (open + 1)..<(limit ?? paragraph.upperBound) where reading.traits[token].has(.singleMark)
        {
            if reading.traits[token].has(.opensOnly) || opensSingle(reading, token, paragraph) { break }
            guard isBlankAfter(reading, token, paragraph), reading.touches[token] else { continue }
            let isSafe =
                reading.traits[token - 1].has([.comma, .stop]) || token + 1 == paragraph.upperBound
                || reading.traits[token + 1].has(.punctuation)
            if isSafe { return token }
            possessive = possessive ?? token
        }
        return possessive
    }
}
