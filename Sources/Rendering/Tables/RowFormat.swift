/// A form in which every row is written by itself; for one thread.
protocol RowFormat {
    /// Writes what comes before the rows.
    func writeHead(to output: OutputBuffer) throws
    /// Writes some rows.
    func write(_ rows: Range<Int>, to output: OutputBuffer) throws
}
