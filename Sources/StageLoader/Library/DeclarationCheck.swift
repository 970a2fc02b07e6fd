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
        let isMap = stage is any MapStage.Type
        let computes =
            stage is any RowStage.Type || stage is any TableStage.Type || stage is any RowFoldStage.Type
        if !isMap, !computes, !(stage is any FoldStage.Type) { return "it has none of the shapes" }
        if isMap, declaration.output != .places { return "it is a map, so its output must be .places" }
        if computes, declaration.output != .computed {
            return "it computes its schema, so its output must be .computed"
        }
        if stage is any FoldStage.Type, [.places, .computed].contains(declaration.output) {
            return "it is a fold, so its output must be .rows or .members"
        }
        return nil
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
