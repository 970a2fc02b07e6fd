import StageKit
import TextCore

/// Makes parts of units.
struct PartAssembly {
    private let text: [UInt8]
    private let form: SourceRecord.Form
    private let units: [DocumentUnit]
    private var layouts: [PartLayout] = []
    /// The part each unit belongs to.
    private var owners: [Int]

    init(_ text: [UInt8], form: SourceRecord.Form, units: [DocumentUnit]) {
        self.text = text
        self.form = form
        self.units = units
        owners = [Int](repeating: -1, count: units.count)
    }

    /// Adds the part of one article, and those of the boilerplate in and around it.
    mutating func add(_ article: Range<Int>) {
        let own = article.filter { units[$0].boilerplateRule == nil }
        var ownPart = -1
        for index in article {
            if let rule = units[index].boilerplateRule {
                addBoilerplate(index, rule: rule, continues: index > article.lowerBound)
            } else {
                if ownPart < 0 {
                    ownPart = layouts.count
                    layouts.append(layout(of: own, in: article))
                }
                owners[index] = ownPart
            }
        }
    }

    /// The parts in order of their beginnings, with their tiles.
    func parts() -> [PartLayout] {
        var all = layouts
        for index in units.indices {
            let start = index == 0 ? 0 : units[index].start
            let end = index + 1 < units.count ? units[index + 1].start : text.count
            let owner = owners[index]
            if let last = all[owner].tiles.last, last.upperBound == start {
                all[owner].tiles[all[owner].tiles.count - 1] = last.lowerBound..<end
            } else {
                all[owner].tiles.append(start..<end)
            }
        }
        guard all.contains(where: { $0.kind == .main }) else { return [wholeDocument()] }
        return all.enumerated().sorted { left, right in
            (left.element.extent.lowerBound, left.offset) < (right.element.extent.lowerBound, right.offset)
        }.map(\.element)
    }

    /// Boilerplate by one rule, over units that follow one another, is one part.
    private mutating func addBoilerplate(_ index: Int, rule: String, continues: Bool) {
        if continues, index > 0, owners[index - 1] >= 0, layouts[owners[index - 1]].kind == .boilerplate,
            layouts[owners[index - 1]].rule == rule
        {
            owners[index] = owners[index - 1]
            let extent = layouts[owners[index]].extent
            layouts[owners[index]].extent = extent.lowerBound..<units[index].range.upperBound
        } else {
            owners[index] = layouts.count
            layouts.append(PartLayout(kind: .boilerplate, rule: rule, extent: units[index].range, tiles: []))
        }
    }

    private func layout(of own: [Int], in article: Range<Int>) -> PartLayout {
        let opening = units[article.lowerBound].opens
        let extent = units[own[0]].range.lowerBound..<units[own[own.count - 1]].range.upperBound
        var layout = PartLayout(
            kind: opening == nil || opening == .article ? .main : .teaser,
            rule: opening?.rule ?? "article",
            extent: extent,
            tiles: []
        )
        readHeaders(article, into: &layout)
        addBlocks(own, into: &layout)
        let first = own.first { units[$0].isParagraph }
        if let first { layout.dateline = Dateline.range(in: text[units[first].range]) }
        layout.isTruncated = isTruncated(layout.blocks)
        return layout
    }

    private func readHeaders(_ article: Range<Int>, into layout: inout PartLayout) {
        var isUpdate = false
        for index in article {
            guard case .header(let header) = units[index].role else { continue }
            if let date = header.date, layout.date == nil || isUpdate && !header.isUpdate {
                layout.date = date
                isUpdate = header.isUpdate
            }
            layout.author = layout.author ?? header.author
            layout.outlet = layout.outlet ?? header.outlet
            layout.headline = layout.headline ?? header.headline
        }
    }

    private func addBlocks(_ own: [Int], into layout: inout PartLayout) {
        for (position, index) in own.enumerated() {
            let range = units[index].range
            if !units[index].isParagraph, case .title(let title) = units[index].role {
                layout.headline = title.headline
                layout.tags = title.tags
                layout.blocks.append(Block(title.headline, zone: .headline))
            } else if let words = markdownHeading(index) {
                layout.blocks.append(Block(words, zone: .heading))
            } else if range.contains(where: { LineShape.isWordByte(text[$0]) }) {
                let isHeading = position + 1 < own.count && isHeading(own, position, atHead: layout.blocks)
                layout.blocks.append(Block(range, zone: isHeading ? .heading : .body))
            }
        }
    }

    private func isHeading(_ own: [Int], _ position: Int, atHead blocks: [Block]) -> Bool {
        let range = units[own[position]].range
        guard form != .markdown, range.count <= HeadingRule.longest, units[own[position]].isOneLine else {
            return false
        }
        let previous = blocks.last { $0.zone != .headline }
        return HeadingRule.isHeading(
            text[range],
            previous: previous.map { text[$0.start..<$0.end] },
            next: text[units[own[position + 1]].range]
        )
    }

    private func markdownHeading(_ index: Int) -> Range<Int>? {
        guard form == .markdown, units[index].isOneLine else { return nil }
        return HeadingRule.markdownHeading(text[units[index].range])
    }

    /// Whether the last paragraph breaks off; a short last line, such as a name, does not.
    private func isTruncated(_ blocks: [Block]) -> Bool {
        guard let last = blocks.last(where: { $0.zone != .headline }) else { return false }
        let shape = LineShape(text[last.start..<last.end])
        if shape.endsWithEllipsis { return true }
        return !shape.endsSentence && !shape.endsWithAddition && shape.hasWords(atLeast: 12)
    }

    /// What is left when nothing but headers was found: an article after all.
    private func wholeDocument() -> PartLayout {
        let extent = DocumentLines.trimmed(0..<text.count, in: text)
        return PartLayout(
            kind: .main,
            rule: "article",
            extent: extent,
            tiles: [0..<text.count],
            blocks: extent.isEmpty ? [] : [Block(extent, zone: .body)]
        )
    }
}

extension Block {
    fileprivate init(_ range: Range<Int>, zone: Zone) {
        self.init(start: range.lowerBound, end: range.upperBound, zone: zone)
    }
}
