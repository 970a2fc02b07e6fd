import CorpusRuntime
import StageKit

extension Session {
    /// The rows of a plan if they are there in so many milliseconds; throws when they are not, or cannot be had.
    ///
    /// The last result stays.
    func table(of plan: Plan, within milliseconds: Int32) throws -> Table? {
        let cancellation = Cancellation()
        let executor = settings.executor(try corpus(), Progress(), cancellation)
        let work = BackgroundWork { try executor.run(plan).table }
        if !work.isDone(within: milliseconds) { cancellation.cancel() }
        return try work.outcome()
    }
}
