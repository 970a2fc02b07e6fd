/// Words of time that are parts of names.
extension Grammar {
    /// Whether a word that needs no capital has one within a sentence: `the programme Today`, `Thousand Current`.
    ///
    /// At a sentence's head a word of recurrence is a name's where another capital follows, `Daily Herring`.
    func isOfName(_ index: Int) -> Bool {
        switch kind(index) {
        case .setAdverb, .relativeDay, .now, .reference, .current, .recent, .future: break
        default: return false
        }
        guard !isTitled, flags(index).contains(.capital) else { return false }
        // A full stop of a shortened word may end a sentence too.
        if index > first { return flags(index - 1).isDisjoint(with: [.mark, .stopped]) }
        return kind(index) == .setAdverb && isNameWord(index + 1)
    }

    /// A capitalised word that says nothing about time.
    private func isNameWord(_ index: Int) -> Bool {
        kind(index) == .none && flags(index).contains(.capital)
    }

    /// A part of the day that belongs to a name with the weekday before it: `Saturday Night Live`.
    func isProgramme(_ index: Int) -> Bool {
        !isTitled && kind(index) == .partOfDay && flags(index).contains(.capital) && isNameWord(index + 1)
    }
}
