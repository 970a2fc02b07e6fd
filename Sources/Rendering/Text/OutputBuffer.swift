/// Gathers bytes and hands them on in blocks of some 64 KiB.
public final class OutputBuffer {
    private var bytes: [UInt8] = []
    private let write: ([UInt8]) throws -> Void
    private static let block = 1 << 16

    /// Makes a buffer whose blocks go to `write`, in order.
    public init(_ write: @escaping ([UInt8]) throws -> Void) {
        self.write = write
        bytes.reserveCapacity(OutputBuffer.block + 4096)
    }

    /// Adds a string.
    public func append(_ string: String) { bytes.append(contentsOf: string.utf8) }

    /// Adds one byte.
    func append(_ byte: UInt8) { bytes.append(byte) }

    /// Adds bytes.
    func append(_ more: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: more) }

    /// Adds a whole number.
    func append(_ number: Int) { append(String(number)) }

    /// Ends a line; the only place, beside ``finish()``, where a block is handed on.
    public func endLine(_ end: String = "\n") throws {
        append(end)
        if bytes.count >= OutputBuffer.block { try finish() }
    }

    /// Adds a string and ends the line.
    public func line(_ string: String) throws {
        append(string)
        try endLine()
    }

    /// Hands on what was added, and then a block as it is.
    func pass(_ block: [UInt8]) throws {
        try finish()
        if !block.isEmpty { try write(block) }
    }

    /// Hands on what is left; what could not be handed on is let go.
    public func finish() throws {
        if bytes.isEmpty { return }
        defer { bytes.removeAll(keepingCapacity: true) }
        try write(bytes)
    }
}
