/// Values of one width in a mapped file, which the column keeps mapped.
struct MappedColumn<Element: BitwiseCopyable>: @unchecked Sendable {
    let file: ColumnFile
    /// All values; blocks that were not touched through `touch` are unchecked.
    let elements: UnsafeBufferPointer<Element>

    var count: Int { elements.count }

    /// The values of a range, checked; nil when they are not what had been written.
    func touch(_ range: Range<Int>) -> UnsafeBufferPointer<Element>? {
        guard range.lowerBound >= 0, range.upperBound <= elements.count else { return nil }
        let values = UnsafeBufferPointer(rebasing: elements[range])
        return file.check(UnsafeRawBufferPointer(values)) ? values : nil
    }

    /// All values, checked.
    func touchAll() -> UnsafeBufferPointer<Element>? { touch(0..<count) }

    /// One value, checked; nil when it is not what had been written.
    subscript(index: Int) -> Element? { touch(index..<(index + 1))?[0] }
}
