import CorpusRuntime
import Glibc
import StageKit
import Synchronization

/// Looks at a stage's files and compiles it whenever one is saved.
///
/// Its stages are taken over by whoever finds ``isChanged``, as the session does before the next line.
public final class StageWatch: Sendable {
    /// What is watched.
    public let folder: StageFolder
    private let tell: @Sendable (String) -> Void
    /// When the files were last changed, as far as is known.
    private let known: Mutex<[Int]>
    private let state = Mutex<(isChanged: Bool, isOver: Bool)>((false, false))

    /// Begins to watch, five times a second; `tell` gets a line for each save, on a thread of the watch's own.
    public init(_ folder: StageFolder, tell: @escaping @Sendable (String) -> Void) {
        self.folder = folder
        self.tell = tell
        known = Mutex(StageWatch.times(of: folder))
        WorkerThreads.begin { self.watch() }
    }

    /// True once after files have changed and could be compiled.
    public func takeChange() -> Bool {
        state.withLock { state in
            defer { state.isChanged = false }
            return state.isChanged
        }
    }

    /// Ends the watching.
    public func end() { state.withLock { $0.isOver = true } }

    private func watch() {
        while !state.withLock({ $0.isOver }) {
            usleep(200_000)
            let now = StageWatch.times(of: folder)
            let isSaved = known.withLock { known in
                defer { known = now }
                return known != now
            }
            if !isSaved { continue }
            do {
                try build()
                state.withLock { $0.isChanged = true }
            } catch {
                tell((error as? Failure)?.message ?? "\(error)")
            }
        }
    }

    private func build() throws {
        guard let folder = StageFolder(folder.path) else { return }
        guard case .swift = folder.content else { return tell("\(folder.name) has changed") }
        let built = try ModuleBuilder(Kit.current()).build(folder)
        let seconds = built.seconds.map { " in \(($0 * 10).rounded() / 10) s" } ?? ""
        tell("\(folder.name) is built\(seconds), and used from the next line on")
    }

    private static func times(of folder: StageFolder) -> [Int] {
        (StageFolder(folder.path) ?? folder).files.map(FileSystem.changed)
    }
}
