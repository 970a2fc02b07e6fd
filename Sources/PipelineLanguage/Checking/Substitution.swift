import StageKit

/// Puts arguments in the places of a `def`'s parameters.
struct Substitution {
    /// What each parameter stands for.
    let values: [String: ExpressionSyntax]
    /// Where everything is said to stand, when the `def` is of another text.
    let place: SourceSpan?

    func stage(_ stage: StageSyntax) -> StageSyntax {
        StageSyntax(name: name(stage.name), items: stage.items.map(item), span: place ?? stage.span)
    }

    private func name(_ name: NameSyntax) -> NameSyntax { NameSyntax(name.text, place ?? name.span) }

    private func item(_ item: ItemSyntax) -> ItemSyntax {
        ItemSyntax(
            name: item.name.map(name),
            value: expression(item.value),
            followsComma: item.followsComma
        )
    }

    private func expression(_ syntax: ExpressionSyntax) -> ExpressionSyntax {
        switch syntax.kind {
        case .parameter(let name):
            guard var value = values[name] else { break }
            value.span = place ?? value.span
            return value
        case .pipeline(let pipeline):
            return ExpressionSyntax(.pipeline(self.pipeline(pipeline)), place ?? syntax.span)
        default: break
        }
        return ExpressionSyntax(syntax.kind, syntax.children.map(expression), place ?? syntax.span)
    }

    private func pipeline(_ pipeline: PipelineSyntax) -> PipelineSyntax {
        let source: SourceSyntax.Kind =
            switch pipeline.source.kind {
            case .named(let name, let items): .named(name, items.map(item))
            case .nested(let inner): .nested(inner.map(self.pipeline))
            }
        return PipelineSyntax(
            source: SourceSyntax(kind: source, span: place ?? pipeline.source.span),
            stages: pipeline.stages.map(stage),
            span: place ?? pipeline.span
        )
    }
}
