internal import StageKit

/// Checks scripts against what there is: nothing runs, and nothing runs before all is right.
public struct PipelineChecker {
    private let catalog: any StageCatalog

    /// Checks against that catalog.
    public init(catalog: any StageCatalog) { self.catalog = catalog }

    /// Checks a text.
    ///
    /// `parameters` are values as written on a command line, by name; `scope` holds what earlier texts
    /// defined. All that is wrong is in the result's failures; a statement that is wrong hides no
    /// others.
    public func check(
        _ text: String,
        parameters: [String: String] = [:],
        in scope: Scope = Scope()
    ) -> CheckedScript {
        let (syntax, diagnostics) = PipelineParser.parse(text)
        var checker = ScriptChecker(catalog: catalog, scope: scope, settings: parameters)
        checker.diagnostics = diagnostics
        checker.check(syntax)
        let sorted = checker.diagnostics.enumerated().sorted {
            ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
        }
        return CheckedScript(
            statements: checker.statements,
            failures: checker.unusedSettings + sorted.map(\.element.failure),
            scope: checker.scope.leavingText()
        )
    }
}
