internal import StageKit

/// Finds what could be written at a place in a script.
public struct PipelineCompleter {
    let catalog: any StageCatalog
    let values: (any ValueSource)?

    /// Completes from that catalog, and with values of the corpus when there is a source of them.
    public init(catalog: any StageCatalog, values: (any ValueSource)? = nil) {
        self.catalog = catalog
        self.values = values
    }

    /// What could stand at byte `cursor` of a text.
    ///
    /// The most fitting comes first; nothing is told within a comment. `scope` holds what earlier texts
    /// defined.
    public func completions(_ text: String, at cursor: Int, in scope: Scope = Scope()) -> [Proposal] {
        guard let context = CompletionContext(text, cursor: cursor) else { return [] }
        let known = PipelineChecker(catalog: catalog).check(context.earlier, in: scope).scope
        let checker = ScriptChecker(catalog: catalog, scope: known)
        if context.partial.hasPrefix("$"), !context.isInText {
            let names = known.parameters.keys.sorted()
            return named(names.map { ("$" + $0, "") }, .parameter, context)
        }
        if context.upstream == nil, !context.isInDefinition {
            if context.tokens.first?.kind == .word("table") { return paths(context) }
            return context.tokens.isEmpty ? sources(known, context) : []
        }
        let schema = context.upstream.flatMap { self.schema(of: $0, checker) }
        guard let stage = context.tokens.first else { return stages(taking: schema, known, context) }
        guard case .word(let name) = stage.kind, let type = checker.stages[name] else { return [] }
        let takesPath = type.options.contains { $0.name == "path" && $0.isPositional }
        if takesPath { return paths(context) }
        var finder = ArgumentCompleter(
            type: type,
            table: schema.map { TableContext(schema: $0, madeAt: stage.span) },
            checker: checker,
            context: context,
            values: values
        )
        return finder.completions()
    }

    /// The schema that a pipeline has after the stages in it that are right.
    private func schema(of text: String, _ checker: ScriptChecker) -> Schema? {
        var checker = checker
        guard case .pipeline(let pipeline)? = PipelineParser.parse(text).script.statements.first?.kind,
            let (source, schema) = checker.source(pipeline.source)
        else { return nil }
        var plan = Plan(source: source, sourceSchema: schema, steps: [], span: pipeline.span)
        var table = TableContext(schema: schema, madeAt: pipeline.span)
        for stage in pipeline.stages { _ = checker.append(stage, to: &plan, &table) }
        return table.schema
    }

    /// Files, in quotation marks; a folder's is left open.
    private func paths(_ context: CompletionContext) -> [Proposal] {
        guard let values, context.tokens.count == 1 else { return [] }
        return values.paths(startingWith: context.partial).map { path in
            let isFolder = path.hasSuffix("/")
            return Proposal(
                text: "\"\(path)\(isFolder ? "" : "\"")",
                replaces: context.replaces,
                kind: .path,
                detail: isFolder ? "folder" : "file"
            )
        }
    }

    private func sources(_ scope: Scope, _ context: CompletionContext) -> [Proposal] {
        let fixed = [
            ("articles", "the main parts"), ("parts", "articles, teasers and boilerplate"),
            ("problems", "what was skipped or read with a reservation"),
            ("doubts", "what is not to be trusted"),
            ("table", "a table from a file"),
        ]
        let lets = scope.bindings.keys.sorted().map { ($0, "a pipeline named by let") }
        let last = catalog.lastResult == nil ? [] : [("_", "the last result")]
        return named(fixed + lets + last, .source, context)
    }

    private func stages(taking schema: Schema?, _ scope: Scope, _ context: CompletionContext) -> [Proposal] {
        let declarations = catalog.stages.map { $0.declaration }.filter { declaration in
            switch declaration.input {
            case .source: false
            case .rows: true
            case .text: schema?.place != PlaceRelation.none
            }
        }
        let defs = scope.definitionNames.map { ($0, "stages named by def") }
        return named(
            declarations.map { ($0.name, $0.summary) }.sorted { $0.0 < $1.0 } + defs,
            .stage,
            context
        )
    }

    private func named(
        _ candidates: [(String, String)],
        _ kind: Proposal.Kind,
        _ context: CompletionContext
    ) -> [Proposal] {
        candidates.filter { context.admits($0.0) }.map {
            Proposal(text: $0.0, replaces: context.replaces, kind: kind, detail: $0.1)
        }
    }
}

extension CompletionContext {
    /// True when the text begins with what stands at the cursor, whatever the case.
    func admits(_ text: String) -> Bool { text.lowercased().hasPrefix(partial.lowercased()) }
}
