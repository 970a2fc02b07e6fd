/// Why bytes stopped coming before their end.
struct SourceFailure: Error {
    let code: ProblemCode
    let reason: String
}

/// Bytes that come in order, once.
protocol ByteSource: AnyObject {
    /// Fills some of `buffer` and returns how many bytes it filled: 0 at the end, or when it failed.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int
    /// Set once the bytes stopped before their end.
    var failure: SourceFailure? { get }
}
