public import StageKit
public import TextCore

/// Where a part of a document lies and what it is made of.
///
/// All offsets are bytes of the document.
public struct PartLayout: Equatable, Sendable {
    /// Article, teaser of another article, or boilerplate.
    public var kind: PartKind
    /// The name of the rule that cut this part.
    ///
    /// `article`, `article-start`, `header-date`, `published`, `release-time`, `dateline`,
    /// `byline`, `doubled-headline`, `tagged-headline`, `copyright` …
    public var rule: String
    /// From the part's first byte to its last, without blanks around it.
    ///
    /// Boilerplate of another part may lie inside.
    public var extent: Range<Int>
    /// The pieces of the document that belong to the part, with the blank lines behind them.
    ///
    /// The tiles of all parts of a document, put in order, are the document.
    public var tiles: [Range<Int>]
    /// The headline as it stands in the text, without tags.
    public var headline: Range<Int>?
    /// Tags behind the headline, in order.
    public var tags: [Range<Int>] = []
    /// The date of publication as written in the part's header.
    public var date: Range<Int>?
    /// The author as written in the part's header.
    public var author: Range<Int>?
    /// The outlet as written in the part's header.
    public var outlet: Range<Int>?
    /// `ROME, May 5 (Agency) -` before the first sentence, which stays part of the text.
    public var dateline: Range<Int>?
    /// Whether the text breaks off in the middle of a sentence.
    public var isTruncated = false
    /// The headline, the headings and the paragraphs, in order; no tags and no boilerplate.
    public var blocks: [Block] = []
}
