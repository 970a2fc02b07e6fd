import CorpusRuntime
import PipelineLanguage
import StageKit

/// Which columns there are depends on the corpus too, which is waited for only when a name is no other column's.
extension Session {
    /// True while there is a corpus that is not there yet.
    var isAwaitingCorpus: Bool { !settings.corpus.isEmpty && !isOpened }

    /// Calls `check`, and where that asked for a field of the records, once more when the corpus is there to tell.
    ///
    /// A corpus that cannot be had is told of when it is needed; throws only when waiting for it is cancelled.
    func knowingFields(_ check: () -> CheckedScript) throws -> CheckedScript {
        asked.isAsked = false
        var checked = check()
        if asked.isAsked {
            do {
                _ = try corpus()
            } catch let failure as Failure where failure.code != "cancelled" {
                return checked
            }
            checked = check()
        }
        // Of a damaged store not all fields may be known.
        if !checked.failures.isEmpty, let corpus = loadedByNow?.snapshot { try refuse(corpus) }
        return checked
    }

    /// What `look` finds, and where that asked for a field, what it finds when the corpus is there in a moment.
    func knowingFieldsSoon<R>(_ look: () -> R) -> R {
        asked.isAsked = false
        let found = look()
        return asked.isAsked && beginOpening(waiting: CorpusValues.patience) ? look() : found
    }

    /// The fields that most records have, once the corpus is there; none of one that cannot be had.
    var fields: [ColumnDeclaration] {
        settings.corpus.isEmpty ? [] : (try? corpus())?.fieldColumns ?? []
    }
}

/// Tells whether what was found rests on the fields of a corpus that was not there.
final class FieldsAsked {
    var isAsked = false
}
