/// The words between a pair of quotation marks, in one paragraph.
struct Quotation {
    /// The opening mark.
    var open: Int
    /// The closing mark; where the quotation runs on, the end of the paragraph or the next opening mark.
    var close: Int
    /// The quotation after it, in the next paragraph mostly, goes on with this one.
    var runsOn: Bool
    /// The quotation after it goes on in the same paragraph: each of the sentences opens with a mark.
    var isJoined = false

    /// The words, without the marks.
    var inner: Range<Int> { open + 1..<max(close, open + 1) }
    /// The words and the marks.
    var outer: Range<Int> { open..<(runsOn ? close : close + 1) }
}
