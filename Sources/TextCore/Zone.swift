/// What a block of text is in its article.
///
/// Headings and headlines count no sentences of the body.
public enum Zone: UInt8, Sendable, CaseIterable {
    case headline, heading, body

    /// The word for it, as in a table.
    public var name: String {
        switch self {
        case .headline: "headline"
        case .heading: "heading"
        case .body: "body"
        }
    }
}
