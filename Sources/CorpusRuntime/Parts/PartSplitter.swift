public import StageKit

/// Cuts a document into its articles, the teasers of others, and boilerplate.
///
/// Every cut names its rule and nothing is lost: the tiles of all parts, in order, are the document. What is unsure
/// stays with the article: a first sentence is never a headline, a repeated paragraph no teaser.
public enum PartSplitter {
    /// The parts of a document, in the order in which they begin; always one main part at least.
    ///
    /// - Parameters:
    ///   - text: The whole document, well-formed UTF-8.
    ///   - form: How it is laid out. In the text field of a record no headline is looked for but the known one, and no
    ///     teasers.
    ///   - knownHeadline: The headline that the record tells; where the text begins with it, it is no paragraph.
    public static func split(
        _ text: [UInt8],
        form: SourceRecord.Form,
        knownHeadline: String? = nil
    ) -> [PartLayout] {
        let known = knownHeadline.map { Array($0.utf8) }
        var units = UnitScanner.units(of: text, form: form, knownHeadline: known)
        var articles: [Range<Int>] = []
        var first = 0
        for index in units.indices.dropFirst() where units[index].opens != nil {
            articles.append(first..<index)
            first = index
        }
        articles.append(first..<units.count)
        for article in articles { TrailingRule.mark(&units, of: article, in: text) }
        var assembly = PartAssembly(text, form: form, units: units)
        for article in articles { assembly.add(article) }
        return assembly.parts()
    }
}
