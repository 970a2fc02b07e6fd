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
            spans += names(in: at..<end).map(withLastSyllable)
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

    /// A name of two short parts with the last part in lower case that stands behind it (`Kim Ha neul`): no word that
    /// is known.
    private func withLastSyllable(_ span: Span) -> Span {
        let (name, index) = (span.tokens, span.tokens.upperBound)
        guard name.count == 2, index < tags.count, (2...5).contains(forms[index].folded.count),
            forms[index].capitals == .none, forms[index].folded.allSatisfy({ $0 &- 0x61 < 26 }),
            name.allSatisfy({
                (2...6).contains(forms[$0].folded.count)
                    && traits[$0].isDisjoint(with: [.title, .office])
            }), KnownNames.kind(text(name)) == nil, head(index - 1) == nil,
            !Tagger.bundledTable.holds(FeatureKey(Template.knownLowercase, forms[index].folded))
        else { return span }
        return Span(tokens: name.lowerBound..<(index + 1), title: span.title)
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

    func isOf(_ index: Int) -> Bool { forms[index].folded == [0x6F, 0x66] }
}
