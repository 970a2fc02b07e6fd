import StageKit
import Synchronization

/// Threads that write rows at the same time, each some that follow one another.
public struct RowTeam: Sendable {
    /// Calls its body with 0, 1 … on a thread each, and returns when all have.
    public typealias Run = @Sendable (Int, @escaping @Sendable (Int) throws -> Void) throws -> Void

    private static let firstRows = 64
    private static let mostRows = 4096
    /// What the rows of a thread come to, about, so that long ones do not fill the memory.
    private static let partBytes = 1 << 20

    private let count: Int
    private let run: Run

    /// So many threads, which `run` starts.
    public init(count: Int, run: @escaping Run) {
        self.count = count
        self.run = run
    }

    /// The thread that asks.
    public static let alone = RowTeam(count: 1) { count, body in
        for number in 0..<count { try body(number) }
    }

    /// Writes all rows of a table, in their order; `format` makes what writes them, for each thread its own.
    func write(
        _ table: Table,
        to output: OutputBuffer,
        _ format: @escaping @Sendable (Table) -> any RowFormat
    )
        throws
    {
        let own = format(table)
        try own.writeHead(to: output)
        if count == 1 || table.rowCount <= Self.firstRows {
            return try own.write(0..<table.rowCount, to: output)
        }
        var (row, size) = (0, Self.firstRows)
        while row < table.rowCount {
            size = min(size, (table.rowCount - row + count - 1) / count)
            let rows = row..<min(row + size * count, table.rowCount)
            let parts = Parts(count: count)
            let step = size
            try run(count) { number in
                let first = min(rows.lowerBound + number * step, rows.upperBound)
                let part = OutputBuffer { parts.add($0, number) }
                try format(table).write(first..<min(first + step, rows.upperBound), to: part)
                try part.finish()
            }
            let bytes = try parts.write(to: output)
            row = rows.upperBound
            size = max(1, min(Self.mostRows, Self.partBytes * rows.count / max(1, bytes)))
        }
    }

    /// What each thread wrote.
    private final class Parts: Sendable {
        private let blocks: Mutex<[[[UInt8]]]>

        init(count: Int) { blocks = Mutex(Array(repeating: [], count: count)) }

        func add(_ block: [UInt8], _ number: Int) { blocks.withLock { $0[number].append(block) } }

        /// Hands all on, in the order of the threads; how many bytes they were.
        func write(to output: OutputBuffer) throws -> Int {
            var count = 0
            for block in blocks.withLock({ $0.flatMap(\.self) }) {
                try output.pass(block)
                count += block.count
            }
            return count
        }
    }
}
