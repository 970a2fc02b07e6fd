/// Paragraphs, told by blank lines, or by lines where text is not wrapped.
extension UnitScanner {
    mutating func scanParagraphs() {
        guard index < lines.count, !lines[index].isBlank else { return }
        let first = index
        while index < lines.count, !lines[index].isBlank { index += 1 }
        isAtTop = false
        if index == first + 1 { return add(.paragraph, lines[first].content, start: lines[first].start) }
        let block = lines[first..<index]
        guard LineWrapping.isWrapped(block.map { text[$0.content] }) else {
            for line in block { add(.paragraph, line.content, start: line.start) }
            return
        }
        for paragraph in LineWrapping.paragraphs(block) {
            let (start, end) = (paragraph.first!, paragraph.last!)
            let whole = start.content.lowerBound..<end.content.upperBound
            add(.paragraph, whole, start: start.start, isOneLine: paragraph.count == 1)
        }
    }
}
