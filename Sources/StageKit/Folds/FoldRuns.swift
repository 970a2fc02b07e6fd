import Synchronization

/// Where tables with keys of bytes put their keys, in order, when these outgrow their memory.
final class FoldRuns: Sendable {
    private struct State {
        var file: TemporaryFile?
        /// Where the pieces of each run lie; a piece holds whole entries.
        var runs: [[Range<Int>]] = []
        var failure: (any Error)?
    }

    private let state = Mutex(State())
    /// Bytes a table may take.
    let limit: Int
    private static let pieceSize = 1 << 18

    init(limit: Int) { self.limit = limit }

    /// True when some keys are in the file.
    var hasWritten: Bool { state.withLock { $0.file != nil } }

    /// Adds a run.
    ///
    /// What goes wrong is told by ``cursors(_:)``.
    func write(_ run: SortedRun) {
        guard case .bytes(let keys) = run.keys, run.count > 0 else { return }
        let file = state.withLock { state in
            let file = state.file ?? TemporaryFile()
            state.file = file
            return file
        }
        var pieces: [Range<Int>] = []
        var piece: [UInt8] = []
        do {
            for index in 0..<keys.count {
                keys.withBytes(index) { key in
                    RunBytes.put([UInt32(key.count)], to: &piece)
                    piece.append(contentsOf: key)
                }
                for field in run.layout.allFields.indices {
                    RunBytes.put([Int64(run.value(index, field))], to: &piece)
                }
                if piece.count >= FoldRuns.pieceSize || index == keys.count - 1 {
                    pieces.append(try piece.withUnsafeBytes { try file.append($0) })
                    piece.removeAll(keepingCapacity: true)
                }
            }
            state.withLock { $0.runs.append(pieces) }
        } catch {
            state.withLock { $0.failure = $0.failure ?? error }
        }
    }

    /// Each run at its first key.
    func cursors(_ layout: FoldLayout) throws -> [FoldRunCursor] {
        let (file, runs, failure) = state.withLock { ($0.file, $0.runs, $0.failure) }
        if let failure { throw failure }
        guard let file else { return [] }
        return try runs.compactMap { try FoldRunCursor(file, $0, layout) }
    }
}

/// A place in a run that is read from its file piece by piece.
final class FoldRunCursor {
    /// The values of the key.
    private(set) var values: [Int]
    private let file: TemporaryFile
    private var pieces: ArraySlice<Range<Int>>
    private var bytes: [UInt8] = []
    private var key = 0..<0
    private var next = 0

    /// The first key of a run; nil when it has none.
    init?(_ file: TemporaryFile, _ pieces: [Range<Int>], _ layout: FoldLayout) throws {
        self.file = file
        self.pieces = pieces[...]
        values = Array(repeating: 0, count: layout.allFields.count)
        guard try advance() else { return nil }
    }

    /// Calls `body` with the bytes of the key.
    @inline(__always)
    func withKey<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[key])) }
    }

    /// Goes on to the next key; false at the end.
    func advance() throws -> Bool {
        if next == bytes.count {
            guard let piece = pieces.popFirst() else { return false }
            if bytes.count != piece.count { bytes = Array(repeating: 0, count: piece.count) }
            try bytes.withUnsafeMutableBytes { try file.read(piece.lowerBound, into: $0) }
            next = 0
        }
        bytes.withUnsafeBytes { bytes in
            let size = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: next, as: UInt32.self)))
            key = (next + 4)..<(next + 4 + size)
            next = key.upperBound
            for field in values.indices {
                values[field] = Int(
                    Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: next, as: Int64.self))
                )
                next += 8
            }
        }
        return true
    }
}
