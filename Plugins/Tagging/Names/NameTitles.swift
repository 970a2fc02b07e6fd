/// Titles and roles that stand before the names of persons, and within runs of capitalised words.
extension NameSentence {
    /// The names in a run of proper nouns: what follows titles and roles, and what stands before them if it tells
    /// what it is (`Oland Ferry Board Secretary Ann Hill`).
    func names(in run: Range<Int>) -> [Span] {
        let run = withoutDays(run)
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

    /// A run without the day or month behind it and the day before it (`Monday Ann Hill`, but `Monday Gazette`).
    private func withoutDays(_ run: Range<Int>) -> Range<Int> {
        var (start, end) = (run.lowerBound, run.upperBound)
        while end - start > 1, !traits[end - 1].isDisjoint(with: [.day, .month]) { end -= 1 }
        while end - start > 1, traits[start].contains(.day), head(end - 1) == nil { start += 1 }
        return start..<end
    }

    private func afterTitle(_ run: Range<Int>) -> Range<Int> {
        var start = run.lowerBound
        if isTrade(start, leading: run) { start += 1 }
        if KnownNames.kind(text(run)) == .organisation { return run }
        while start < run.upperBound, isTitle(start) || isOffice(start) || isJob(start, in: run) {
            start += 1
        }
        if start == run.lowerBound, isOpener(start, of: run) { start += 1 }
        if start == run.lowerBound, start > 1, isFieldOfOffice(start, in: run) { start += 1 }
        return start..<run.upperBound
    }

    /// A word that has its capital from the sentence it begins, before a known place (`More Oland`).
    private func isOpener(_ index: Int, of run: Range<Int>) -> Bool {
        index == 0 && run.count > 1 && KnownNames.kind(text(run)) == nil && head(index) == nil
            && traits[index].isDisjoint(with: [.placeAdjective, .institutionAdjective, .given])
            && KnownNames.kind(text(index + 1..<run.upperBound)) == .place
    }

    /// What somebody does or where from, before a given name (`Economist Ann Hill`, `Oland Mayor Ann Hill`).
    private func isJob(_ index: Int, in run: Range<Int>) -> Bool {
        index + 2 < run.upperBound && traits[index + 1].contains(.given)
            && !traits[index].isDisjoint(with: [.job, .surnameOffice, .people])
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
            let last = run.dropFirst().last(where: {
                isTitle($0) || traits[$0].contains(.office) || isJob($0, in: run)
            })
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
        while first - 1 > run.lowerBound,
            isTitle(first - 1) || isOffice(first - 1) || traits[first - 1].contains(.job)
        {
            first -= 1
        }
        return first..<last + 1
    }

    /// Whether a run tells by itself that it is a place or an institution.
    private func isInstitution(_ run: Range<Int>) -> Bool {
        guard let last = run.last else { return false }
        if let head = head(last), head != .other { return true }
        if run.count == 1, forms[last].capitals == .all, forms[last].folded.count > 1 { return true }
        return [.place, .organisation].contains(KnownNames.kind(text(run)))
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
        (.suffix, suffixes), (.job, jobs), (.day, days), (.month, months),
    ]

    private static let titles = words(
        """
        mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir lady lord dame madam gen gen. col col. capt capt. lt lt. \
        sgt sgt. pres pres. sec. amb. maj maj. rev rev. sen sen. rep rep. gov gov. hon hon. reps reps. sens sens. cmdr cmdr. adm adm.
        """
    )

    private static let offices = words(
        """
        president vice-president chancellor premier minister secretary governor senator congressman \
        congresswoman representative ambassador admiral colonel captain lieutenant sergeant emperor cardinal \
        archbishop reverend rabbi imam sheikh ayatollah sheriff inspector commissioner professor doctor coach \
        chairman chairwoman chair director spokesman spokeswoman spokesperson deputy speaker leader republican \
        democrat editor reporter correspondent photographer analyst attorney lawyer ceo superintendent officer \
        councillor councilman councilwoman undersecretary under-secretary secretary-general treasurer senators governors presidents ministers judges \
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

    /// Only before a given name: papers and firms are called so too.
    private static let jobs = words(
        """
        activist actor actress administrator adviser advisor anchor archaeologist architect artist astronaut author \
        banker billionaire biologist businessman businesswoman candidate co-founder columnist comedian commander \
        composer conductor consultant creator critic designer detective diplomat economist engineer envoy executive \
        farmer filmmaker founder goalkeeper guitarist historian host investigator journalist lawmaker manager \
        midfielder musician nominee novelist nurse owner pastor philosopher physicist pilot player poet pollster \
        politician producer prosecutor psychologist quarterback rapper researcher scientist singer sociologist soldier \
        solicitor spokesmen star statistician strategist striker student surgeon teacher trooper veteran winner writer \
        prosecutor principal incumbent rival democratic lib-dem labour tory
        """
    )

    private static let fields = words(
        "state defense defence treasury education energy commerce agriculture transportation labor labour health"
    )

    private static let days = words("monday tuesday wednesday thursday friday saturday sunday")
    private static let months = words(
        "january february march april june july august september october november december"
    )

    private static let suffixes = words("jr jr. sr sr. ii iii iv")
}
