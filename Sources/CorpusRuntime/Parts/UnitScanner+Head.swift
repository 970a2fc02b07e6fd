import StageKit

/// The head of a file and of an article: front matter, headers, a headline.
extension UnitScanner {
    mutating func scanTop() -> Bool {
        let line = content(index)
        if let header = HeaderLine.match(line), form != .field || !(header.rule == "header-field") {
            addHeader(header)
            return true
        }
        if form != .field || !hasTitle, let prefix = HeaderPrefix(line) {
            addPrefix(prefix)
            return false
        }
        guard !hasTitle, isTitle() else { return false }
        addTitle(opens: nil)
        return true
    }

    private func isTitle() -> Bool {
        let line = content(index)
        if let knownHeadline, line.elementsEqual(knownHeadline) { return true }
        if form == .field { return false }
        if copies() > 0 || isMarkdownTitle(line) { return true }
        guard LineShape(line).mayBeHeadline, Dateline.range(in: line) == nil, let next = nextText(index + 1)
        else {
            return false
        }
        let isApart = lines[index + 1].isBlank || isUnderline(content(index + 1)) || isHeader(index + 1)
        let shape = LineShape(content(next))
        return isApart
            && (shape.endsSentence || shape.hasWords(atLeast: 12) || isHeader(next) || shape.mayBeHeadline)
    }

    private mutating func addHeader(_ header: HeaderLine) {
        var header = header
        if header.headline != nil, hasTitle { header.headline = nil }
        hasTitle = hasTitle || header.headline != nil
        add(.header(header), lines[index].content)
        index += 1
    }

    /// Takes the head of the line as a header; the rest of the line is left for the paragraph.
    mutating func addPrefix(_ prefix: HeaderPrefix, opens: DocumentUnit.Opening? = nil) {
        let header = HeaderLine(rule: prefix.rule, date: prefix.date, isUpdate: prefix.isUpdate)
        add(.header(header), lines[index].start..<prefix.end, opens: opens)
        let rest = prefix.end..<lines[index].content.upperBound
        add(.paragraph, rest, start: prefix.end)
        index += 1
        isAtTop = false
    }

    /// Takes a headline, its copies and the line that underlines it.
    mutating func addTitle(opens: DocumentUnit.Opening?) {
        let copyCount = copies()
        var title = content(index)
        while isMarkdownTitle(content(index)), title.first == 0x23 || title.first == 0x20 {
            title = title.dropFirst()
        }
        add(.title(TitleLine(title)), title.indices, start: lines[index].start, opens: opens)
        index += 1
        for _ in 0..<copyCount {
            index = nextText(index) ?? index
            add(.boilerplate(rule: "doubled-headline"), lines[index].content)
            index += 1
        }
        if index < lines.count, isUnderline(content(index)) {
            add(.boilerplate(rule: "underline"), lines[index].content)
            index += 1
        }
        hasTitle = true
    }

    /// Takes `---` … `---` at the head of a file.
    mutating func skipFrontMatter() {
        guard form != .field, !lines.isEmpty, content(0).elementsEqual([0x2D, 0x2D, 0x2D]) else { return }
        guard
            let close = lines.indices.dropFirst().first(where: {
                content($0).elementsEqual([0x2D, 0x2D, 0x2D])
            }),
            lines[1..<close].allSatisfy({ Self.isFrontMatter(text[$0.content]) })
        else { return }
        add(.boilerplate(rule: "front-matter"), lines[0].content.lowerBound..<lines[close].content.upperBound)
        index = close + 1
    }

    private static func isFrontMatter(_ line: ArraySlice<UInt8>) -> Bool {
        line.isEmpty || line.first == 0x2D || line.first == 0x23 || line.prefix(40).contains(0x3A)
    }

    private func isMarkdownTitle(_ line: ArraySlice<UInt8>) -> Bool {
        form == .markdown && line.starts(with: [0x23, 0x20])
    }

    /// `====` or `----`.
    private func isUnderline(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count >= 3, let first = line.first, first == 0x3D || first == 0x2D else { return false }
        return line.allSatisfy { $0 == first }
    }
}
