/// Titles and roles that stand before the names of persons, and within runs of capitalised words.
extension NameSentence {
    /// The names in a run of proper nouns: what follows titles and roles, and what stands before them if it tells
    /// what it is (`Oland Ferry Board Secretary Ann Hill`).
    func names(in run: Range<Int>) -> [Span] {
        let whole = afterTitle(run)
        guard let office = office(in: whole) else {
            return whole.isEmpty ? [] : [Span(tokens: whole, title: run.lowerBound..<whole.lowerBound)]
        }
        var spans: [Span] = []
        let before = whole.lowerBound..<office.lowerBound
        if isInstitution(before) {
            spans.append(Span(tokens: before, title: run.lowerBound..<before.lowerBound))
        }
        let name = office.upperBound..<whole.upperBound
        if !name.isEmpty { spans.append(Span(tokens: name, title: office)) }
        return spans
    }

    private func afterTitle(_ run: Range<Int>) -> Range<Int> {
        var start = run.lowerBound
        if isTrade(start, leading: run) { start += 1 }
        while start < run.upperBound, isTitle(start) || isOffice(start) { start += 1 }
        if start == run.lowerBound, start > 1, isFieldOfOffice(start, in: run) { start += 1 }
        return start..<run.upperBound
    }

    /// `Secretary of Defence Ann Hill`.
    private func isFieldOfOffice(_ index: Int, in run: Range<Int>) -> Bool {
        forms[index - 1].folded == Array("of".utf8) && isOffice(index - 2)
            && traits[index].contains(.fieldOfOffice)
            && (2...3).contains(run.upperBound - index - 1)
    }

    /// Titles and roles within a run, the last ones that a person's name may follow or that end it.
    private func office(in run: Range<Int>) -> Range<Int>? {
        guard run.count > 1,
            let last = run.dropFirst().last(where: { isTitle($0) || traits[$0].contains(.office) })
        else { return nil }
        let name = last + 1..<run.upperBound
        guard name.count < 5, name.isEmpty || head(name.upperBound - 1) != .organisation,
            !name.allSatisfy({ traits[$0].contains(.suffix) }) || name.isEmpty
        else { return nil }
        if name.isEmpty,
            isTitle(last) || !isName(last - 1)
                || run.lowerBound == last - 1 && !isInstitution(run.lowerBound..<last)
        {
            return nil
        }
        var first = last
        while first - 1 > run.lowerBound, isTitle(first - 1) || isOffice(first - 1) { first -= 1 }
        return first..<last + 1
    }

    /// Whether a run tells by itself that it is a place or an institution.
    private func isInstitution(_ run: Range<Int>) -> Bool {
        guard let last = run.last else { return false }
        if let head = head(last), head != .other { return true }
        if run.count == 1, forms[last].capitals == .all, forms[last].folded.count > 1 { return true }
        return KnownNames.isPlace(text(run))
    }

    /// A name's words, folded, with blanks between.
    func text(_ run: Range<Int>) -> String {
        String(decoding: Array(run.map { forms[$0].folded }.joined(separator: [0x20])), as: UTF8.self)
    }

    /// True for what several people do, at the head of a sentence before the whole name of the first of them
    /// (`Sprinters Adam Brine and Joan Hill`).
    private func isTrade(_ index: Int, leading run: Range<Int>) -> Bool {
        guard index == 0, run.count > 2, run.allSatisfy(isName), isName(run.upperBound + 1),
            ["and", ","].contains(String(decoding: forms[run.upperBound].folded, as: UTF8.self)),
            head(run.upperBound - 1) == nil
        else { return false }
        let word = String(decoding: forms[index].folded, as: UTF8.self)
        return ["ers", "ors", "ists"].contains { word.hasSuffix($0) }
    }

    /// A role before a name.
    func isOffice(_ index: Int) -> Bool {
        !traits[index].isDisjoint(with: [.office, .surnameOffice])
    }

    private func isTitle(_ index: Int) -> Bool { traits[index].contains(.title) }

    static let titleLists: [(trait: NameTraits, words: Set<[UInt8]>)] = [
        (.title, titles), (.office, offices), (.surnameOffice, surnameOffices), (.fieldOfOffice, fields),
        (.suffix, suffixes),
    ]

    private static let titles = words(
        """
        mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir lady lord dame madam gen gen. col col. capt capt. lt lt. \
        sgt sgt. maj maj. rev rev. sen sen. rep rep. gov gov. hon hon. reps reps. sens sens. cmdr cmdr. adm adm.
        """
    )

    private static let offices = words(
        """
        president vice-president chancellor premier minister secretary governor senator congressman \
        congresswoman representative ambassador admiral colonel captain lieutenant sergeant emperor cardinal \
        archbishop reverend rabbi imam sheikh ayatollah sheriff inspector commissioner professor doctor coach \
        chairman chairwoman chair director spokesman spokeswoman spokesperson deputy speaker leader republican \
        democrat editor reporter correspondent photographer analyst attorney lawyer ceo superintendent officer \
        councillor councilman councilwoman secretary-general treasurer senators governors presidents ministers judges \
        justices
        """
    )

    /// Roles that are names of families too, or parts of other names: only at the beginning.
    private static let surnameOffices = words(
        """
        prime general major marshal king queen prince princess pope bishop father judge justice constable mayor duke \
        duchess chief
        """
    )

    private static let fields = words(
        "state defense defence treasury education energy commerce agriculture transportation labor labour health"
    )

    private static let suffixes = words("jr jr. sr sr. ii iii iv")
}
