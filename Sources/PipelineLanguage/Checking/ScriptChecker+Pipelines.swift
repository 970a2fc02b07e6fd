import StageKit

/// A table as far as it is known when a script is checked.
struct TableContext {
    /// What it holds.
    var schema: Schema
    /// The source or stage that gave it, in the text being checked.
    var madeAt: SourceSpan

    /// A column of the table's own, else, on rows with a place, their text or a column of their article.
    func column(_ name: String, _ nameable: NameableColumns) -> ColumnDeclaration? {
        if let own = schema.column(name) { return own }
        guard schema.place == .one else { return nil }
        return name == SourceSchemas.text.name ? SourceSchemas.text : nameable.column(name)
    }
}

extension ScriptChecker {
    /// A pipeline with all its stages, or nil when something in it is wrong and was told.
    mutating func plan(_ pipeline: PipelineSyntax) -> Plan? {
        guard let (source, schema) = source(pipeline.source) else { return nil }
        var plan = Plan(source: source, sourceSchema: schema, steps: [], span: pipeline.source.span)
        var table = TableContext(schema: schema, madeAt: pipeline.source.span)
        for stage in pipeline.stages {
            guard append(stage, to: &plan, &table) else { return nil }
        }
        return plan
    }

    /// Puts a stage, or those that a `def` stands for, at the end of a plan.
    mutating func append(_ stage: StageSyntax, to plan: inout Plan, _ table: inout TableContext) -> Bool {
        stepCount += 1
        extent.steps += 1
        if extent.isTooFar || stepCount > ScriptChecker.mostSteps {
            tell(.name(.expandsTooFar(expanding.first ?? stage.name.text)), stage.name.span)
            return false
        }
        if let definition = scope.definitions[stage.name.text] {
            return expand(definition, stage, to: &plan, &table)
        }
        guard let type = stageType(stage.name), let step = step(stage, type, on: table) else { return false }
        plan.steps.append(step)
        table = TableContext(schema: step.output, madeAt: stage.span)
        return true
    }

    /// The stage of that name; an unknown one is told.
    mutating func stageType(_ name: NameSyntax) -> (any Stage.Type)? {
        if let type = stages[name.text], type.declaration.input != .source { return type }
        if scope.broken.contains(name.text) { return nil }
        tell(.name(unknownStage(name.text)), name.span)
        return nil
    }

    private func unknownStage(_ name: String) -> NameProblem {
        if expanding.contains(name) { return .recursive(expanding + [name]) }
        if SourceSchemas.names.contains(name) || scope.bindings[name] != nil { return .sourceAsStage(name) }
        if laterNames.contains(name) { return .definedLater(name) }
        if let path = catalog.unloaded(name) { return .unloadedStage(name, path: path) }
        return .unknownStage(name, guess: guessStage(name))
    }

    private func guessStage(_ name: String) -> String? {
        let lowered = name.lowercased()
        if stages[lowered] != nil { return lowered }
        if let habit = Habits.stages[lowered], stages[habit] != nil { return habit }
        let names = (Array(stages.keys) + Array(scope.definitions.keys)).sorted()
        let synonym = names.first { stages[$0]?.declaration.synonyms.contains(lowered) == true }
        return synonym ?? Guess.nearest(to: lowered, among: names)
    }

    private mutating func step(_ stage: StageSyntax, _ type: any Stage.Type, on table: TableContext)
        -> PlanStep?
    {
        let told = diagnostics.count
        let declaration = type.declaration
        if declaration.input == .text, table.schema.place == .none {
            tell(
                .option(.needsPlaces(stage: declaration.name)),
                stage.name.span,
                related: (.tableFrom, table.madeAt)
            )
        }
        let unset = UnsetStage(type)
        let options = unset.options + ScriptChecker.foldOptions(unset.stage)
        let values = arguments(stage, declaration.name, options, table)
        guard let values, diagnostics.count == told else { return nil }
        do {
            try unset.set(values)
            let attributes = nameable.declarations(for: table.schema)
            let output = try table.schema.output(of: unset.stage, options: values, attributes: attributes)
            return PlanStep(
                name: declaration.name,
                stage: type,
                options: values,
                made: unset.stage,
                input: table.schema,
                output: output,
                span: stage.span
            )
        } catch {
            tell(.refused(ScriptChecker.failure(error)), stage.span, related: (.tableFrom, table.madeAt))
            return nil
        }
    }

    /// The options of a stage; a fold over text has those of all folds as well.
    static func options(of type: any Stage.Type) -> [OptionDeclaration] {
        let unset = UnsetStage(type)
        return unset.options + foldOptions(unset.stage)
    }

    /// The options that a stage has as a fold over text, beside its own.
    private static func foldOptions(_ stage: any Stage) -> [OptionDeclaration] {
        guard case .fold(let fold) = stage.shape else { return [] }
        return FoldControls.options(weight: type(of: fold).defaultWeight)
    }

    static func failure(_ error: any Error) -> Failure {
        error as? Failure ?? Failure("error", "\(error)")
    }
}
