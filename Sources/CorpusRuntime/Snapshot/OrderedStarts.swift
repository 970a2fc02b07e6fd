/// Looking up where something lies among things that lie one after the other.
enum OrderedStarts {
    /// The last of `count` things that begins at `wanted` or before it, by bisection; 0 where none does.
    @inline(__always)
    static func last(of count: Int, atOrBefore wanted: Int, _ start: (Int) -> Int) -> Int {
        var (low, high) = (0, count)
        while low + 1 < high {
            let middle = (low + high) / 2
            if start(middle) <= wanted { low = middle } else { high = middle }
        }
        return low
    }
}
