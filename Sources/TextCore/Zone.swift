/// What a block of text is in its article.
///
/// Headings and headlines count no sentences of the body.
public enum Zone: UInt8, Sendable, CaseIterable {
    case headline, heading, body
}
