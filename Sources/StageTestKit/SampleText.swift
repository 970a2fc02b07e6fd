/// The text of an article for a test, and what is known about it.
///
/// Paragraphs stand between blank lines; a line that begins with `# ` is a heading, a first line that begins
/// with `= ` the headline.
public struct SampleText: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, Sendable {
    /// The text, marks of headings included.
    public var text: String
    /// The date of publication.
    public var date: String?
    /// Whether the date of publication, if there is one, is trusted.
    public var isDateTrusted = true
    /// The publication.
    public var outlet: String?
    /// The number of the near-copy cluster; nil for one of its own.
    public var cluster: UInt32?

    /// Describes an article.
    public init(
        _ text: String,
        date: String? = nil,
        isDateTrusted: Bool = true,
        outlet: String? = nil,
        cluster: UInt32? = nil
    ) {
        self.isDateTrusted = isDateTrusted
        self.text = text
        self.date = date
        self.outlet = outlet
        self.cluster = cluster
    }

    /// An article of which only the text is known.
    public init(stringLiteral text: String) { self.init(text) }
}
