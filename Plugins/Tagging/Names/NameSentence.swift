package import StageKit

/// The tokens of a sentence as names are looked for in it.
package struct NameSentence {
    package let forms: [WordForm]
    package let tags: [UPOS]
    /// What each form alone tells.
    let traits: [NameTraits]

    /// A sentence; all have an entry a token.
    package init(_ forms: [WordForm], _ tags: [UPOS], _ traits: [NameTraits]) {
        precondition(forms.count == tags.count && forms.count == traits.count, "a tag and traits a token")
        self.forms = forms
        self.tags = tags
        self.traits = traits
    }

    /// A name: its tokens, and the title before it.
    package struct Span: Equatable {
        package var tokens: Range<Int>
        package var title: Range<Int>
    }

    /// The names: runs of proper nouns, joined across `of` and `&`, titles and roles cut off.
    package var spans: [Span] {
        var spans: [Span] = []
        var at = 0
        while at < tags.count {
            let long = endOfPair(from: at) ?? endOfInstitution(from: at) ?? endOfCommittee(from: at)
            guard isName(at) || long != nil || leads(at) else {
                at += 1
                continue
            }
            let end = max(long ?? at, end(of: at))
            spans += names(in: at..<end)
            at = end
        }
        return spans.filter { !isNoName($0.tokens) }
    }

    /// The last words of names of several words.
    package func lastWords(of spans: [Span]) -> Set<[UInt8]> {
        Set(spans.lazy.filter { $0.tokens.count > 1 }.map { forms[$0.tokens.upperBound - 1].folded })
    }

    func isName(_ index: Int) -> Bool {
        index < tags.count && tags[index] == .properNoun
            && (forms[index].capitals != .none || forms[index].hasDigit)
    }

    /// An adjective that is the first word of many names (`New Haldport`); those that begin a sentence need be of
    /// those that stand in names of places.
    private func leads(_ index: Int) -> Bool {
        guard index + 1 < tags.count, forms[index].capitals != .none, !isName(index) else { return false }
        let isPart = traits[index].contains(.placeAdjective)
        guard isPart || index > 0 && traits[index].contains(.institutionAdjective) else {
            return false
        }
        return isName(index + 1) || leads(index + 1)
    }

    /// The end of a run of capitalised nouns and adjectives, a proper noun among them, whose last one tells what an
    /// institution or place is (`Northern Shipping Organization`); nil when none begins here.
    private func endOfInstitution(from start: Int) -> Int? {
        var end = start
        var holdsName = false
        while end < tags.count, forms[end].capitals != .none, end > 0 || isName(end), isNominal(end),
            !isOffice(end)
        {
            holdsName = holdsName || isName(end)
            end += 1
        }
        guard holdsName, end - start > 1, head(end - 1) != nil else { return nil }
        return end
    }

    /// The end of a name like `the Ports and Ferries Commission`; nil when none begins here.
    private func endOfPair(from start: Int) -> Int? {
        guard start > 0, forms[start - 1].folded == Array("the".utf8) else { return nil }
        let first = isName(start) && KnownNames.kind(text(start..<start + 1)) == .place ? start + 1 : start
        var and = first
        while and < tags.count, isField(and) { and += 1 }
        guard and > first, and < tags.count, forms[and].folded == Array("and".utf8) else { return nil }
        var end = and + 1
        while end < tags.count, isField(end) { end += 1 }
        guard end > and + 1, end < tags.count, isPart(end), head(end) == .organisation else { return nil }
        return end + 1
    }

    /// A capitalised noun or adjective that by itself is no name.
    private func isField(_ index: Int) -> Bool {
        isPart(index) && head(index) == nil && !traits[index].contains(.given) && !isOffice(index)
            && KnownNames.kind(text(index..<index + 1)) == nil
    }

    /// The end of a name like `Centre for Harbour Studies and Trade`; nil when none begins here.
    private func endOfCommittee(from start: Int) -> Int? {
        var index = start
        while index < tags.count, forms[index].capitals != .none, isNominal(index), !isOffice(index) {
            index += 1
        }
        guard index > start, index + 1 < tags.count, head(index - 1) == .organisation,
            traits[index].contains(.purpose), isPart(index + 1)
        else { return nil }
        index += 1
        while index < tags.count {
            if isPart(index) {
                index += 1
            } else if isLink(index), index + 1 < tags.count, isPart(index + 1) {
                index += 2
            } else {
                break
            }
        }
        return index
    }

    private func isPart(_ index: Int) -> Bool { forms[index].capitals != .none && isNominal(index) }

    private func isLink(_ index: Int) -> Bool { isOf(index) || forms[index].folded == Array("and".utf8) }

    private func isNominal(_ index: Int) -> Bool { [.noun, .properNoun, .adjective].contains(tags[index]) }

    func head(_ index: Int) -> NameKind? { traits[index].head }

    private func end(of start: Int) -> Int {
        var end = start
        while leads(end) { end += 1 }
        while isName(end) {
            end += 1
            if leads(end) { end += 1 }
            if isName(end + 1), isJoint(end, after: start..<end) { end += 1 }
            if let next = endOfParticles(from: end), isName(next) { end = next }
            if isName(end + 2), forms[end + 1].folded == Array("the".utf8), joinsOf(end, after: start..<end) {
                end += 2
            }
            if isName(end + 1), isFieldLink(end, after: start..<end) { end += 1 }
        }
        return end
    }

    /// One past the lower-case particles of a family name (`Ann van der Brine`); nil when there are none.
    private func endOfParticles(from start: Int) -> Int? {
        var end = start
        while end < tags.count, forms[end].capitals == .none, traits[end].contains(.particle) {
            end += 1
        }
        return end == start ? nil : end
    }

    private func isJoint(_ index: Int, after run: Range<Int>) -> Bool {
        switch forms[index].folded {
        case [0x26], [0x2D]: true
        default: joinsOf(index, after: run)
        }
    }

    /// Whether an `of` belongs to a name: of several words before it, the last one tells what it is.
    private func joinsOf(_ index: Int, after run: Range<Int>) -> Bool {
        isOf(index) && !isOffice(run.upperBound - 1)
            && (run.count > 1 ? head(run.upperBound - 1) != nil && !isPerson(run) : !isPerson(run))
    }

    /// The `and` between what an institution is for (`Department of Ports and Ferries`).
    private func isFieldLink(_ index: Int, after run: Range<Int>) -> Bool {
        guard forms[index].folded == Array("and".utf8), run.count > 2,
            let of = run.dropFirst().first(where: isOf), traits[of - 1].contains(.fieldHead)
        else { return false }
        return [of + 1, index + 1].allSatisfy {
            forms[$0].folded != Array("the".utf8) && head($0) == nil && !traits[$0].contains(.given)
        } && KnownNames.kind(text(of + 1..<index)) == nil
            && KnownNames.kind(text(index + 1..<index + 2)) == nil
    }

    /// Whether a run before `of` is a person's name (`Sen. Ann Hill of Oland`).
    private func isPerson(_ run: Range<Int>) -> Bool {
        let name = names(in: run).last
        guard let name, name.tokens.upperBound == run.upperBound, head(run.upperBound - 1) != .organisation
        else {
            return false
        }
        return !name.title.isEmpty
            || name.tokens.count > 1 && traits[name.tokens.lowerBound].contains(.given)
    }

    private func isOf(_ index: Int) -> Bool { forms[index].folded == [0x6F, 0x66] }

    /// Words of peoples, parties' marks (`D-Oland`) and roles are no names.
    private func isNoName(_ name: Range<Int>) -> Bool {
        let (first, firstTraits) = (forms[name.lowerBound].folded, traits[name.lowerBound])
        if name.count == 1 {
            if firstTraits.contains(.placeAdjective), name.upperBound < forms.count,
                traits[name.upperBound].contains(.people)
            {
                return true
            }
            return firstTraits.contains(.people) || isPartyMark(first) || firstTraits.contains(.noName)
        }
        if name.count == 2, traits[name.upperBound - 1].contains(.people) {
            return firstTraits.contains(.people) || firstTraits.contains(.placeAdjective)
        }
        if name.count > 2, first.count == 1, forms[name.lowerBound + 1].folded == [0x2D] { return true }
        return isPartyMark(first) || first.last == 0x2D && name.count == 2
    }

    private func isPartyMark(_ word: [UInt8]) -> Bool {
        word.count > 2 && word[1] == 0x2D && [0x64, 0x72, 0x69].contains(word[0])
    }

    private static let placeAdjectives = words("new united north south east west great")
    private static let institutionAdjectives = words(
        "northern southern eastern western central national international royal federal planned american african grand"
    )
    private static let particles = words(
        "de da di del della der den van von zu bin bint ibn al el la le du dos ten ter"
    )
    private static let fieldHeads = words(
        "academy association board bureau committee council department faculty institute institutes ministry office society"
    )
    private static let purposes = words("for on")
    private static let noNames = words(
        """
        democrat republican tory conservative liberal independent party monday tuesday wednesday thursday friday \
        saturday sunday january february march april june july august september october november december et edt est pt pst gmt bst
        """
    )

    /// The words that have traits of names, by the trait.
    static let lists: [(trait: NameTraits, words: Set<[UInt8]>)] =
        [
            (.placeAdjective, placeAdjectives), (.institutionAdjective, institutionAdjectives),
            (.particle, particles), (.purpose, purposes), (.noName, noNames), (.fieldHead, fieldHeads),
        ] + titleLists

    static func words(_ list: String) -> Set<[UInt8]> {
        Set(list.split(separator: " ").map { Array($0.utf8) })
    }
}
