internal import StageKit

extension Article {
    /// True when the first paragraph is short, not the only one, and has no full stop at its end.
    ///
    /// Texts of records often begin with a title that nothing marks as one.
    var beginsWithTitle: Bool {
        guard paragraphCount > 1 else { return false }
        let first = paragraph(0)
        guard first.count > 1, words(in: first).count <= 25 else { return false }
        return !(first.end - 2..<first.end).contains { isFullStop(Int($0)) }
    }

    private func isFullStop(_ token: Int) -> Bool {
        tag(token) == .punctuation && text[bytes(of: TokenRange(token, token + 1)).upperBound - 1] == 0x2E
    }
}
