import StageKit
import Synchronization

/// Where the layers of a stored segment, or of a corpus of several, are kept: a file of columns a layer, beside them.
///
/// A layer that cannot be written is computed again the next time.
struct LayerFiles: Sendable {
    let folder: StoreFolder
    /// What the names of the files begin with: that of the segment or of the corpus.
    let name: String
    /// The segments without which the layers are of no use.
    private let segments: [String]

    /// Why a layer could not be kept, if one could not.
    var failure: Failure? { failures.last.withLock { $0 } }
    private let failures = Failures()

    private final class Failures: Sendable {
        let last = Mutex<Failure?>(nil)
    }

    init(folder: StoreFolder, segment: String) { self.init(folder: folder, corpus: segment, of: [segment]) }

    init(folder: StoreFolder, corpus name: String, of segments: [String]) {
        self.folder = folder
        self.name = name
        self.segments = segments
    }

    /// The file of a layer; nil when it is not kept, or is not whole.
    ///
    /// `version` differs whenever the values can.
    func open(_ layer: String, version: Int) -> ColumnFile? { folder.open("\(name).\(layer)-\(version)") }

    /// The file of one of the runtime's own layers.
    func open(_ layer: CorpusLayer) -> ColumnFile? { open(layer.name, version: layer.version) }

    /// Keeps one of the runtime's own layers.
    @discardableResult
    func write(_ layer: CorpusLayer, _ body: (ColumnFileWriter) throws -> Void) -> ColumnFile? {
        write(layer.name, version: layer.version, body)
    }

    /// Keeps a layer, unless another session is writing, and gives its file; nil where it could not be kept.
    @discardableResult
    func write(_ layer: String, version: Int, _ body: (ColumnFileWriter) throws -> Void) -> ColumnFile? {
        let file = write(file: "\(layer)-\(version)", body)
        if file != nil { folder.remove((1..<version).map { "\(name).\(layer)-\($0)" }) }
        return file
    }

    /// Keeps a layer under a name that tells its version too.
    @discardableResult
    func write(file layer: String, _ body: (ColumnFileWriter) throws -> Void) -> ColumnFile? {
        LayerFiles.writing.withLock { _ in
            guard let lock = StoreLock(folder) else { return nil }
            return withExtendedLifetime(lock) {
                guard segments.allSatisfy(folder.has) else { return nil }
                do {
                    return try folder.write({ _ in "\(name).\(layer)" }) { descriptor in
                        let writer = try ColumnFileWriter(descriptor)
                        try body(writer)
                        try writer.finish()
                    }.1
                } catch {
                    failures.last.withLock { $0 = error as? Failure }
                    return nil
                }
            }
        }
    }

    /// Threads of one session write one after the other; only other sessions are given way to.
    private static let writing = Mutex<Void>(())
}
