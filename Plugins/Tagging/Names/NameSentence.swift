package import StageKit

/// The tokens of a sentence as names are looked for in it.
package struct NameSentence {
    package let forms: [WordForm]
    package let tags: [UPOS]

    /// A sentence; both have an entry a token.
    package init(_ forms: [WordForm], _ tags: [UPOS]) {
        precondition(forms.count == tags.count, "a tag a token")
        self.forms = forms
        self.tags = tags
    }

    /// A name: its tokens, and the title before it.
    package struct Span: Equatable {
        package var tokens: Range<Int>
        package var title: Range<Int>
    }

    /// The names: runs of proper nouns, joined across `of` and `&`, titles and roles before them cut off.
    package var spans: [Span] {
        var spans: [Span] = []
        var at = 0
        while at < tags.count {
            let long = endOfInstitution(from: at)
            guard isName(at) || long != nil else {
                at += 1
                continue
            }
            let end = max(long ?? at, isName(at) ? end(of: at) : at)
            let name = afterTitle(at..<end)
            if !name.isEmpty { spans.append(Span(tokens: name, title: at..<name.lowerBound)) }
            at = end
        }
        return spans
    }

    private func isName(_ index: Int) -> Bool {
        index < tags.count && tags[index] == .properNoun
            && (forms[index].capitals != .none || forms[index].hasDigit)
    }

    /// The end of a run of capitalised nouns and adjectives, a proper noun among them, whose last one tells what an
    /// institution or place is (`Northern Shipping Organization`); nil when none begins here.
    private func endOfInstitution(from start: Int) -> Int? {
        var end = start
        var holdsName = false
        while end < tags.count, forms[end].capitals != .none, end > 0 || isName(end),
            [.noun, .properNoun, .adjective].contains(tags[end]), !isRole(end)
        {
            holdsName = holdsName || isName(end)
            end += 1
        }
        guard holdsName, end - start > 1, HeadWords.kind(forms[end - 1].folded) != nil else { return nil }
        return end
    }

    private func end(of start: Int) -> Int {
        var end = start
        while isName(end) {
            end += 1
            if isName(end + 1), isJoint(end, after: start..<end) { end += 1 }
            if isName(end + 2), isOf(end), forms[end + 1].folded == Array("the".utf8),
                !isRole(end - 1)
            {
                end += 2
            }
        }
        return end
    }

    private func isJoint(_ index: Int, after run: Range<Int>) -> Bool {
        switch forms[index].folded {
        case [0x26], [0x2D]: true
        default: isOf(index) && !isRole(run.upperBound - 1)
        }
    }

    private func isOf(_ index: Int) -> Bool { forms[index].folded == [0x6F, 0x66] }

    private func afterTitle(_ run: Range<Int>) -> Range<Int> {
        var start = run.lowerBound
        if isTrade(start, leading: run) { start += 1 }
        while start < run.upperBound, isRole(start) || isTitle(start) { start += 1 }
        return start..<run.upperBound
    }

    /// True for what several people do, at the head of a sentence before the whole name of the first of them
    /// (`Sprinters Adam Brine and Joan Hill`).
    private func isTrade(_ index: Int, leading run: Range<Int>) -> Bool {
        guard index == 0, run.count > 2, run.allSatisfy(isName), isName(run.upperBound + 1),
            ["and", ","].contains(String(decoding: forms[run.upperBound].folded, as: UTF8.self)),
            HeadWords.kind(forms[run.upperBound - 1].folded) == nil
        else { return false }
        let word = String(decoding: forms[index].folded, as: UTF8.self)
        return ["ers", "ors", "ists"].contains { word.hasSuffix($0) }
    }

    private func isRole(_ index: Int) -> Bool { Self.roles.contains(forms[index].folded) }

    private func isTitle(_ index: Int) -> Bool { Self.titles.contains(forms[index].folded) }

    private static let titles = words(
        """
        mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir lady lord dame madam gen gen. col col. capt capt. lt lt. \
        sgt sgt. maj maj. rev rev. sen sen. rep rep. gov gov. hon hon.
        """
    )

    private static let roles = words(
        """
        president vice-president chancellor premier minister prime secretary governor mayor senator congressman \
        congresswoman representative ambassador general admiral colonel captain lieutenant sergeant major marshal \
        king queen prince princess duke duchess emperor pope cardinal archbishop bishop father reverend rabbi imam \
        sheikh ayatollah judge justice sheriff inspector constable commissioner professor doctor coach chairman \
        chairwoman chair director spokesman spokeswoman spokesperson deputy
        """
    )

    private static func words(_ list: String) -> Set<[UInt8]> {
        Set(list.split(separator: " ").map { Array($0.utf8) })
    }
}
