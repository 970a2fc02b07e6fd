import StageKit

/// What is written otherwise in other languages, told once and in the words of this one.
extension Arguments {
    private static let directions = [
        "desc": true, "descending": true, "down": true, "reverse": true,
        "asc": false, "ascending": false, "up": false,
    ]

    /// `desc` behind a column to sort by, or `by` before the first column; told, and left out.
    mutating func isHabit(_ item: ItemSyntax, at index: Int) -> Bool {
        guard item.name == nil, let word = item.value.name, !item.followsComma, !isColumn(word) else {
            return false
        }
        if let isDescending = Arguments.directions[word.lowercased()], let last,
            given[last].option.type == .sortKeys, let key = given[last].items.last?.value
        {
            let column = key.kind == .negated ? key.children[0].written : key.written
            tell(.directionWord(word, of: column, isDescending: isDescending), item.span)
            return true
        }
        guard index == 0, word.lowercased() == "by", takesColumnsFirst, stage.items.count > 1 else {
            return false
        }
        let name = stage.name.text
        let instead = "\(name) \(stage.items[1].value.written)"
        tell(.surplusWord(word, stage: name, instead: instead), item.span)
        return true
    }

    private var takesColumnsFirst: Bool {
        let first = options.first { $0.isPositional }
        return first.map { [.expressions, .sortKeys, .columns].contains($0.type) } ?? false
    }

    private static let operators = [
        "like": "column contains \"…\"", "ilike": "column contains \"…\"",
        "includes": "column contains \"…\"",
        "containing": "column contains \"…\"", "startswith": "column =~ /^…/",
        "starts_with": "column =~ /^…/",
        "starts": "column =~ /^…/", "begins": "column =~ /^…/", "endswith": "column =~ /…$/",
        "ends_with": "column =~ /…$/", "ends": "column =~ /…$/", "matches": "column =~ /…/",
        "regex": "column =~ /…/", "regexp": "column =~ /…/", "between": "column in a..b", "eq": "column == …",
        "equals": "column == …",
    ]

    /// `headline like "…"`; true when that was told, and nothing else is to be said of the condition.
    mutating func tellForeignOperator() -> Bool {
        guard options.contains(where: { $0.type == .condition && $0.isPositional }) else { return false }
        for item in stage.items.dropFirst() where item.name == nil {
            guard let word = item.value.name, let instead = Arguments.operators[word.lowercased()] else {
                continue
            }
            tell(.foreignOperator(word, instead: instead), item.span)
            return true
        }
        return false
    }

    /// `rename a b`, `rename a as b`; true when that was told.
    mutating func tellRenaming() -> Bool {
        guard options.contains(where: { $0.type == .names }), stage.items.count > 1,
            stage.items.allSatisfy({ $0.name == nil && !$0.followsComma && $0.value.name != nil })
        else { return false }
        var names = stage.items.map { $0.value.written }
        if names.count == 3, ["as", "to", "into"].contains(names[1].lowercased()) { names.remove(at: 1) }
        guard names.count == 2 else { return false }
        if !isColumn(names[0]), isColumn(names[1]) { names.reverse() }
        let span = stage.items[0].span.union(stage.items[stage.items.count - 1].span)
        tell(.renameWithoutEquals(new: names[1], old: names[0]), span)
        return true
    }
}
