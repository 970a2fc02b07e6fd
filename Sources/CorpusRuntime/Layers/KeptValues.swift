/// The values that a file keeps of an article layer: a mark for each article that it covers, and the values of those,
/// end to end.
struct KeptValues: Sendable {
    private let values, covered: MappedColumn<UInt8>
    private let starts: MappedColumn<UInt64>

    init?(_ file: ColumnFile, _ articleCount: Int) {
        values = file.column("values")
        covered = file.column("covered")
        starts = file.column("starts")
        guard covered.count == articleCount, starts.count == articleCount + 1 else { return nil }
    }

    /// The values of an article; nil when the file does not cover it, or is damaged there.
    func values(_ article: Int) -> UnsafeBufferPointer<UInt8>? {
        guard covered[article] == 1, let first = starts[article], let last = starts[article + 1],
            first <= last
        else { return nil }
        return values.touch(Int(first)..<Int(last))
    }

    /// Writes the values of all articles, of which each has as many tokens as `tokenCounts` tells.
    ///
    /// `values` hands those of one to the function that it is called with, or none.
    static func write(
        to writer: ColumnFileWriter,
        tokenCounts: [Int],
        _ values: (Int, (UnsafeBufferPointer<UInt8>) throws -> Void) throws -> Void
    ) throws {
        var covered = Array(repeating: UInt8(0), count: tokenCounts.count)
        var starts: [UInt64] = [0]
        try writer.begin("values")
        for article in tokenCounts.indices {
            var count = 0
            try values(article) { values in
                try writer.append(UnsafeRawBufferPointer(values))
                count = values.count
            }
            covered[article] = count == tokenCounts[article] ? 1 : 0
            starts.append(starts[article] + UInt64(count))
        }
        try writer.write("covered", covered)
        try writer.write("starts", starts)
    }
}
