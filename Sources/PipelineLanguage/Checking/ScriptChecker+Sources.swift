import StageKit

extension ScriptChecker {
    /// What a pipeline begins with, or nil when it is wrong and was told.
    mutating func source(_ syntax: SourceSyntax) -> (PlanSource, Schema)? {
        extent.steps += 1
        switch syntax.kind {
        case .nested(let pipelines):
            guard let first = pipelines.first, let plan = plan(first) else { return nil }
            return (.plan(plan), plan.schema)
        case .named("table", let items): return table(items, syntax.span)
        case .named(let name, let items):
            let nameSpan = SourceSpan(syntax.span.start, syntax.span.start + name.utf8.count)
            guard let source = named(name, nameSpan) else { return nil }
            if let first = items.first {
                tell(.name(.sourceArguments(name)), first.span)
                return nil
            }
            return source
        }
    }

    private mutating func named(_ name: String, _ span: SourceSpan) -> (PlanSource, Schema)? {
        switch name {
        case "articles": return (.articles, SourceSchemas.articles(nameable.fixed))
        case "parts": return (.parts, SourceSchemas.parts(nameable.fixed))
        case "problems": return (.problems, SourceSchemas.problems)
        case "doubts": return (.doubts, SourceSchemas.doubts)
        case "_":
            extent.readsLastResult = true
            if let last = catalog.lastResult { return (.table(last), last.schema) }
            tell(.name(.noLastResult), span)
            return nil
        default:
            if let problem = unknownSource(name) {
                tell(.name(problem), span)
                return nil
            }
            return scope.bindings[name].flatMap { use($0, of: name, span) }
        }
    }

    /// The pipeline of a `let` as a source, unless the whole becomes too long by it, which is told.
    private mutating func use(_ plan: Plan, of name: String, _ span: SourceSpan) -> (PlanSource, Schema)? {
        extent.add(named: scope.extents[name] ?? PlanExtent())
        guard !extent.isTooFar else {
            tell(.name(.expandsTooFar(name)), span)
            return nil
        }
        return (.plan(plan), plan.schema)
    }

    /// Why no source has that name; nil when one has, or when it was told already.
    private func unknownSource(_ name: String) -> NameProblem? {
        if expanding.contains(name), scope.bindings[name] == nil { return .recursive(expanding + [name]) }
        if scope.bindings[name] != nil || scope.broken.contains(name) || name.isEmpty { return nil }
        if laterNames.contains(name) { return .definedLater(name) }
        if stages[name] != nil || scope.definitions[name] != nil { return .stageAsSource(name) }
        let known = SourceSchemas.names + scope.bindings.keys.sorted()
        return .unknownSource(name, known: known, guess: Guess.nearest(to: name, among: known))
    }

    /// `table "outlets.csv"`.
    private mutating func table(_ items: [ItemSyntax], _ span: SourceSpan) -> (PlanSource, Schema)? {
        guard items.count == 1, items[0].name == nil, let value = resolved(items[0].value) else {
            tell(.name(.tableFile), span)
            return nil
        }
        guard case .text(let path)? = value.literal else {
            tell(.name(.tableFile), value.span)
            return nil
        }
        do {
            let table = try catalog.loadTable(path)
            extent.files.insert(catalog.place(ofTable: path))
            return (.table(table), table.schema)
        } catch {
            tell(.refused(ScriptChecker.failure(error)), value.span)
            return nil
        }
    }
}
