import StageKit
import Synchronization

/// Where a stored segment's corpus layers are kept: a file of columns a layer, beside the segment.
///
/// A layer that cannot be written is computed again the next time.
struct LayerFiles: Sendable {
    let folder: StoreFolder
    let segment: String

    /// Why a layer could not be kept, if one could not.
    var failure: Failure? { failures.last.withLock { $0 } }
    private let failures = Failures()

    private final class Failures: Sendable {
        let last = Mutex<Failure?>(nil)
    }

    init(folder: StoreFolder, segment: String) {
        self.folder = folder
        self.segment = segment
    }

    /// The file of a layer; nil when it is not kept, or is not whole.
    ///
    /// `version` differs whenever the values can.
    func open(_ layer: String, version: Int) -> ColumnFile? { folder.open(name(layer, version)) }

    /// Keeps a layer, unless another session is writing.
    func write(_ layer: String, version: Int, _ body: (ColumnFileWriter) throws -> Void) {
        LayerFiles.writing.withLock { _ in
            guard let lock = StoreLock(folder) else { return }
            withExtendedLifetime(lock) {
                guard folder.has(segment) else { return }
                do {
                    _ = try folder.write({ _ in name(layer, version) }) { descriptor in
                        let writer = try ColumnFileWriter(descriptor)
                        try body(writer)
                        try writer.finish()
                    }
                } catch {
                    failures.last.withLock { $0 = error as? Failure }
                }
            }
        }
    }

    /// Threads of one session write one after the other; only other sessions are given way to.
    private static let writing = Mutex<Void>(())

    private func name(_ layer: String, _ version: Int) -> String { "\(segment).\(layer)-\(version)" }
}
