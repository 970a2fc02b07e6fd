/// The words between a pair of quotation marks, in one paragraph.
struct Quotation {
    /// The opening mark.
    var open: Int
    /// The closing mark, or the end of the paragraph when the quotation runs on in the next.
    var close: Int
    /// The quotation that begins the next paragraph goes on with this one.
    var runsOn: Bool

    /// The words, without the marks.
    var inner: Range<Int> { open + 1..<max(close, open + 1) }
    /// The words and the marks.
    var outer: Range<Int> { open..<(runsOn ? close : close + 1) }
}
