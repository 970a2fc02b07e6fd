import StageKit

/// Finds what is wrong with the declaration of a stage that nobody has tested.
enum DeclarationCheck {
    /// One phrase about the first thing that is wrong, or nil.
    static func fault(_ stage: any Stage.Type) -> String? {
        let declaration = stage.declaration
        if !isName(declaration.name) { return "its name '\(declaration.name)' is not in snake_case" }
        if declaration.summary.isEmpty { return "it has no summary" }
        for column in declaration.columns where !isName(column.name) {
            return "the name of its column '\(column.name)' is not in snake_case"
        }
        if let twice = repeated(declaration.columns.map(\.name)) {
            return "it declares the column '\(twice)' twice"
        }
        if let twice = repeated(stage.options.map(\.name)) {
            return "it declares the option '\(twice)' twice"
        }
        if let rank = declaration.rank, !declaration.columns.contains(where: { $0.name == rank }) {
            return "its rank '\(rank)' is none of its columns"
        }
        return shapeFault(stage, declaration)
    }

    private static func shapeFault(_ stage: any Stage.Type, _ declaration: StageDeclaration) -> String? {
        switch (stage.shape, declaration.output) {
        case (.map, .places), (.fold, .rows), (.fold, .members): nil
        case (.row, .computed), (.rowFold, .computed), (.table, .computed): nil
        case (.map, _): "it is a map, so its output must be .places"
        case (.fold, _): "it is a fold, so its output must be .rows or .members"
        case (.row, _), (.rowFold, _), (.table, _):
            "it computes its schema, so its output must be .computed"
        }
    }

    static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, (97...122).contains(first) else { return false }
        return name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
    }

    private static func repeated(_ names: [String]) -> String? {
        var seen: Set<String> = []
        return names.first { !seen.insert($0).inserted }
    }
}
