import StageKit

/// Other articles on the page.
extension UnitScanner {
    /// Takes the headline of a teaser or of a further article, if one stands here.
    mutating func scanOpening() -> Bool {
        guard form != .field, index > 0, lines[index - 1].isBlank else { return false }
        let line = content(index)
        if let prefix = HeaderPrefix(line), HeaderLabel.match(line) != nil, followsText() {
            addPrefix(prefix, opens: .article)
            hasTitle = false
            return true
        }
        guard LineShape(line).mayBeHeadline, LineShape(line).hasWords(atLeast: 3) else { return false }
        let copyCount = copies()
        guard let next = nextText(index + 1 + copyCount) else { return false }
        if isDatedHeader(next), nextText(next + 1) != nil {
            addTitle(opens: .article)
            isAtTop = true
            return true
        }
        let hasTags = copyCount == 0 && !TitleLine(line).tags.isEmpty && isAlone()
        guard copyCount > 0 || hasTags, LineShape(content(next)).hasWords(atLeast: 12) else { return false }
        addTitle(opens: .teaser(rule: copyCount > 0 ? "doubled-headline" : "tagged-headline"))
        return true
    }

    /// Whether the last unit is a paragraph, so that a further article may begin.
    private func followsText() -> Bool {
        units.last?.isParagraph == true
    }

    private func isAlone() -> Bool {
        index + 1 < lines.count && lines[index + 1].isBlank
    }

    private func isDatedHeader(_ index: Int) -> Bool {
        HeaderLine.match(content(index)).map { $0.date != nil && !$0.isUpdate } ?? false
    }
}
