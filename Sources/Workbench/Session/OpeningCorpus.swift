import CorpusRuntime
import StageKit

/// A corpus that is being opened in the background.
final class OpeningCorpus: Sendable {
    let progress: Progress
    let cancellation: Cancellation
    let work: BackgroundWork<LoadedCorpus>

    /// Begins; `ring` is called at the end, and when a person is typing and it takes longer than a second, both on
    /// other threads.
    init(_ settings: SessionSettings, isTyping: Bool, ring: @escaping @Sendable () -> Void) {
        let (progress, cancellation) = (Progress(), Cancellation())
        let work = BackgroundWork(onEnd: ring) {
            let start = Moment.now
            var corpus = try LoadedCorpus(settings, progress, cancellation)
            corpus.seconds = start.seconds
            return corpus
        }
        if isTyping { WorkerThreads.begin { if !work.isDone(within: 1000) { ring() } } }
        (self.progress, self.cancellation, self.work) = (progress, cancellation, work)
    }
}
