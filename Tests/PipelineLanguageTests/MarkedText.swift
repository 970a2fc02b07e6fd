import StageKit

/// A script in which ⟦…⟧ marks the span that an error must have.
struct MarkedText {
    let text: String
    let span: SourceSpan

    init(_ marked: String) {
        var text = ""
        var start = 0
        var end = 0
        for character in marked {
            switch character {
            case "⟦": start = text.utf8.count
            case "⟧": end = text.utf8.count
            default: text.append(character)
            }
        }
        self.text = text
        span = SourceSpan(start, end)
    }
}
