package import GoldData

/// A predicted attribution.
package struct PredictedAttribution: Sendable {
    package var source: GoldSpan
    package var cue: GoldSpan
    package var content: GoldSpan
    package var kind: String
    /// The pattern it was found by.
    package var via: String
    package var isSure: Bool

    package init(
        source: GoldSpan,
        cue: GoldSpan,
        content: GoldSpan,
        kind: String,
        via: String = "",
        isSure: Bool = false
    ) {
        self.source = source
        self.cue = cue
        self.content = content
        self.kind = kind
        self.via = via
        self.isSure = isSure
    }
}

/// The figures for quotations, over all articles.
package struct QuotationMetric {
    /// Contents, at which a third of a span is enough.
    package private(set) var loose = MatchCounts()
    /// Contents, at which four fifths are asked for.
    package private(set) var tight = MatchCounts()
    package private(set) var source = MatchCounts()
    package private(set) var cue = MatchCounts()
    package private(set) var content = MatchCounts()
    /// Gold contents of kind direct; `found` at overlap 0.3.
    package private(set) var direct = MatchCounts()
    /// Of the direct and mixed ones found: those whose source overlaps the gold one.
    package private(set) var speaker = MatchCounts()
    /// Direct and mixed predictions that are sure: right in content and source.
    package private(set) var sure = MatchCounts()

    package static let looseThreshold = 0.3
    package static let tightThreshold = 0.8

    package init() {}

    /// Counts an article.
    package mutating func add(_ predicted: [PredictedAttribution], gold: [GoldAttribution], text: String) {
        let (guesses, wanted) = (predicted.map(\.content), gold.map(\.content))
        loose += SpanOverlap.counts(guesses, gold: wanted, threshold: Self.looseThreshold)
        tight += SpanOverlap.counts(guesses, gold: wanted, threshold: Self.tightThreshold)
        let exact = ExactSpans(text)
        source += exact.counts(
            predicted.map(\.source).filter { !$0.isEmpty },
            gold: gold.map(\.source).filter { !$0.isEmpty }
        )
        cue += exact.counts(
            predicted.map(\.cue).filter { !$0.isEmpty },
            gold: gold.map(\.cue).filter { !$0.isEmpty }
        )
        content += exact.counts(guesses, gold: wanted)
        addSpeakers(predicted, gold)
        addSure(predicted.filter { $0.isSure && $0.kind != "indirect" }, gold)
    }

    private mutating func addSpeakers(_ predicted: [PredictedAttribution], _ gold: [GoldAttribution]) {
        let contents = predicted.map(\.content)
        for item in gold where item.kind != "indirect" {
            let best = SpanOverlap.best(for: item.content, among: contents, Self.looseThreshold)
            if item.kind == "direct" {
                direct.gold += 1
                if best != nil { direct.found += 1 }
            }
            guard let best, !item.source.isEmpty else { continue }
            speaker.gold += 1
            if predicted[best].source.shared(with: item.source) > 0 { speaker.found += 1 }
        }
    }

    private mutating func addSure(_ predicted: [PredictedAttribution], _ gold: [GoldAttribution]) {
        func agree(_ guess: PredictedAttribution, _ item: GoldAttribution) -> Bool {
            guess.source.shared(with: item.source) > 0
                || (guess.source.isEmpty && item.source.isEmpty)
        }
        sure.predicted += predicted.count
        for guess in predicted {
            let isRight = gold.contains {
                SpanOverlap.coverage(of: guess.content, by: $0.content) >= Self.looseThreshold
                    && agree(guess, $0)
            }
            if isRight { sure.right += 1 }
        }
        for item in gold where item.kind != "indirect" {
            sure.gold += 1
            let isFound = predicted.contains {
                SpanOverlap.coverage(of: item.content, by: $0.content) >= Self.looseThreshold
                    && agree($0, item)
            }
            if isFound { sure.found += 1 }
        }
    }
}
