/// A name with a text beside it.
enum LabelledText {
    /// The lines of the text, broken to fit the layout, the first with the name before it.
    static func lines(_ name: String, _ text: String, labelWidth: Int, _ layout: TerminalLayout) -> [String] {
        let lines = WrappedText.lines(text, max(20, layout.width - labelWidth - 2))
        return lines.enumerated().map { index, line in
            let label = ClippedText.padded(index == 0 ? name : "", labelWidth)
            return "\(layout.style.cyan(label))  \(line)"
        }
    }
}
