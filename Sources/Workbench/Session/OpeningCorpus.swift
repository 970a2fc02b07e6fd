import CorpusRuntime
import StageKit

/// A corpus that is being opened in the background.
final class OpeningCorpus: Sendable {
    let progress: Progress
    let cancellation: Cancellation
    let work: BackgroundWork<LoadedCorpus>

    /// Begins; `onWait` is called when it takes longer than a second, `onEnd` at the end, both on other threads.
    init(
        _ settings: SessionSettings,
        onWait: @escaping @Sendable () -> Void,
        onEnd: @escaping @Sendable () -> Void
    ) {
        let (progress, cancellation) = (Progress(), Cancellation())
        let work = BackgroundWork(onEnd: onEnd) {
            let clock = ContinuousClock()
            let start = clock.now
            var corpus = try LoadedCorpus(settings, progress, cancellation)
            corpus.seconds = start.duration(to: clock.now) / .seconds(1)
            return corpus
        }
        WorkerThreads.begin { if !work.isDone(within: 1000) { onWait() } }
        (self.progress, self.cancellation, self.work) = (progress, cancellation, work)
    }
}
