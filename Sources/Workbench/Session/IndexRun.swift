import CorpusRuntime
import Rendering
import StageKit

/// Brings the store of a corpus up to its files.
public struct IndexRun {
    private let session: Session

    /// Takes a session whose settings keep a store.
    public init(_ session: Session) { self.session = session }

    /// Reads what is new or changed, and tells what the store holds.
    public func run() -> SessionStatus {
        do {
            session.settings.mergesStore = true
            let loaded = try session.loaded()
            try session.completeIndex()
            session.tellSkipped()
            var line = Count.of(loaded.snapshot.articles(.main).count, "article")
            line += " in \(Count.of(loaded.snapshot.fileCount, "file"))"
            line += " · \(NumberText.grouped(loaded.filesRead)) read · \(Count.seconds(loaded.seconds))"
            session.console.tell(line)
        } catch {
            session.console.tell(error)
            return .failed
        }
        return session.settings.isStrict && !session.skipped.isEmpty ? .failed : .success
    }
}
