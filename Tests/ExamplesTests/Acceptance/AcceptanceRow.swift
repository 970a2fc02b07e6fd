import Testing

/// A row of the acceptance list, and what is wrong with the stage's answer to it.
enum AcceptanceRow {
    /// Expects that nothing is wrong with the row of that name: `quotation ARTICLE START` and the like.
    static func check(_ name: String, _ wrong: [String]) {
        #expect(wrong.isEmpty, "\(name): \(wrong.joined(separator: "; "))")
    }
}
