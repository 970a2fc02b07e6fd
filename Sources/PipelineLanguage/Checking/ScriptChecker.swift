import StageKit

/// Checks the statements of one text, in order.
struct ScriptChecker {
    /// Steps of one text with its `def`s put in; more is refused, since each line may hold as many as are allowed.
    static let mostSteps = 20_000

    let catalog: any StageCatalog
    let stages: [String: any Stage.Type]
    let nameable: NameableColumns
    let settings: [String: String]
    var scope: Scope
    var diagnostics: [Diagnostic] = []
    var statements: [CheckedStatement] = []
    /// Names given further down.
    var laterNames: Set<String> = []
    /// Names whose pipelines are being checked, outermost first.
    var expanding: [String] = []
    var stepCount = 0
    /// What the pipeline that is being checked rests on.
    var extent = PlanExtent()

    init(catalog: any StageCatalog, scope: Scope, settings: [String: String] = [:]) {
        self.catalog = catalog
        self.scope = scope
        self.settings = settings
        nameable = NameableColumns(catalog)
        stages = Dictionary(
            catalog.stages.map { ($0.declaration.name, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    mutating func check(_ script: ScriptSyntax) {
        laterNames = Set(script.statements.compactMap(\.definedName?.text))
        for statement in script.statements { check(statement) }
    }

    private mutating func check(_ statement: StatementSyntax) {
        if let name = statement.definedName {
            laterNames.remove(name.text)
            if statement.isBroken || !isFree(name, statement) {
                scope.broken.insert(name.text)
                return
            }
            scope.spans[name.text] = name.span
        }
        if statement.isBroken { return }
        extent = PlanExtent()
        guard let kind = checked(statement.kind) else {
            if let name = statement.definedName { scope.broken.insert(name.text) }
            return
        }
        statements.append(CheckedStatement(kind: kind, span: statement.span, extent: extent))
    }

    private mutating func checked(_ kind: StatementSyntax.Kind) -> CheckedStatement.Kind? {
        switch kind {
        case .parameter(let parameter):
            return value(of: parameter).map { value in
                scope.parameters[parameter.name.text] = value
                return .parameter(parameter.name.text, value)
            }
        case .binding(let name, let pipeline):
            expanding = [name.text]
            defer { expanding = [] }
            return plan(pipeline).map { plan in
                scope.bindings[name.text] = plan
                scope.extents[name.text] = extent
                scope.definitions[name.text] = nil
                return .binding(name.text, plan)
            }
        case .definition(let name, let parameters, let stages):
            guard define(name, parameters, stages) else { return nil }
            return .definition(name.text)
        case .pipeline(let pipeline): return plan(pipeline).map { .pipeline($0) }
        }
    }

    /// Tells when the name is a stage's or a source's, or was given before in this text.
    private mutating func isFree(_ name: NameSyntax, _ statement: StatementSyntax) -> Bool {
        if let before = scope.spans[name.text] {
            tell(.name(.definedTwice(name.text)), name.span, related: (.givenBefore, before))
            return false
        }
        if case .parameter = statement.kind { return true }
        if stages[name.text] != nil || SourceSchemas.names.contains(name.text) || name.text == "_" {
            tell(.name(.taken(name.text)), name.span)
            return false
        }
        return true
    }

    mutating func tell(
        _ problem: Diagnostic.Problem,
        _ span: SourceSpan,
        related: (Diagnostic.Role, SourceSpan)? = nil
    ) {
        diagnostics.append(
            Diagnostic(problem, span, related: related.map { Diagnostic.Related(role: $0.0, span: $0.1) })
        )
    }
}

extension StatementSyntax {
    /// The name it gives, or nil for a pipeline.
    var definedName: NameSyntax? {
        switch kind {
        case .parameter(let parameter): parameter.name
        case .binding(let name, _), .definition(let name, _, _): name
        case .pipeline: nil
        }
    }
}
