import StageKit
import Synchronization

/// Corpus layers, each computed once, when it is first asked for.
final class LayerStore: Sendable {
    let clusters = OnceLayer<[UInt32]>()
    let events = OnceLayer<[UInt32]>()
    let verdicts = OnceLayer<[DateVerdict]>()
    let documentFrequencies = OnceLayer<[UInt32]>()
    let checks = OnceLayer<[DateCheck]>()
    let words = OnceLayer<CorpusWords>()
    let fields = OnceLayer<CorpusFields>()
    let commonFields = OnceLayer<[ColumnDeclaration]>()
    let articles = ArticleLayerStore()
    let patterns = PatternArticles()
}

/// A value that is computed at the first call; others wait for it.
final class OnceLayer<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)

    func get<Problem: Error>(_ compute: () throws(Problem) -> Value) throws(Problem) -> Value {
        try value.withLock { value throws(Problem) in
            if let value { return value }
            let computed = try compute()
            value = computed
            return computed
        }
    }
}
