extension RunNotes {
    /// Says in the header of `column` how many words its rates rest on, and warns when they are few.
    public func tellWordsCounted(_ words: Int, column: String, _ run: Run) {
        guard run.wants(column) else { return }
        setUnit("per million of \(NumberText.grouped(words)) words", of: column)
        if words < 10_000 {
            warn(
                "Rates per million rest on \(NumberText.grouped(words)) words; under 10,000 they say little."
            )
        }
    }
}
