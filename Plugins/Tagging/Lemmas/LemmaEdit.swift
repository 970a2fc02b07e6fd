/// How a lemma is made of a form: some bytes go from its end, others come.
package struct LemmaEdit: Hashable, Sendable {
    /// How many bytes go.
    package var stripped: Int
    /// What comes.
    package var added: [UInt8]

    /// An edit of these.
    package init(stripped: Int, added: [UInt8]) {
        self.stripped = stripped
        self.added = added
    }

    /// The edit that turns one into the other, with what both begin with left alone.
    package init(from form: [UInt8], to lemma: [UInt8]) {
        var shared = 0
        while shared < form.count, shared < lemma.count, form[shared] == lemma[shared] { shared += 1 }
        stripped = form.count - shared
        added = Array(lemma[shared...])
    }

    /// Makes the lemma.
    package func applied(to form: [UInt8]) -> [UInt8] {
        form.dropLast(stripped) + added
    }
}
