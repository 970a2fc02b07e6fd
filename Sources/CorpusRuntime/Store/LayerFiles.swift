/// Where a stored segment's corpus layers are kept: a file of columns a layer, beside the segment.
///
/// A layer that cannot be written is computed again the next time.
struct LayerFiles: Sendable {
    let folder: StoreFolder
    let segment: String

    /// The file of a layer; nil when it is not kept, or is not whole.
    ///
    /// `version` differs whenever the values can.
    func open(_ layer: String, version: Int) -> ColumnFile? { folder.open(name(layer, version)) }

    /// Keeps a layer, unless another session is writing.
    func write(_ layer: String, version: Int, _ body: (ColumnFileWriter) throws -> Void) {
        guard let lock = StoreLock(folder) else { return }
        withExtendedLifetime(lock) {
            guard folder.has(segment) else { return }
            _ = try? folder.write({ _ in name(layer, version) }) { descriptor in
                let writer = try ColumnFileWriter(descriptor)
                try body(writer)
                try writer.finish()
            }
        }
    }

    private func name(_ layer: String, _ version: Int) -> String { "\(segment).\(layer)-\(version)" }
}
