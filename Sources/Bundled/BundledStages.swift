import Concordance
import Keyness
import Keywords
import NGrams
import Quotes
import Segments
public import StageKit
import Tables
import Tagging
import Timeline

/// The stages that come with the program; nothing registers itself.
public enum BundledStages {
    /// All of them: those that read text, those that count it, the table verbs.
    public static let all: [any Stage.Type] = text + counts + tables

    private static let text: [any Stage.Type] = [
        Sentences.self, Tokens.self, Names.self, Quotes.self, Dates.self, Concordance.self,
    ]

    private static let counts: [any Stage.Type] = [
        Words.self, NGrams.self, Collocates.self, Keyness.self, Keywords.self, Timeline.self, Trend.self,
    ]

    private static let tables: [any Stage.Type] = [
        Where.self, Select.self, Derive.self, Rename.self, Widen.self, Sort.self, Top.self, Take.self,
        Sample.self, Unique.self, Group.self, Members.self, Count.self, Describe.self, Join.self, Union.self,
        Minus.self, Intersect.self, Plot.self, Save.self,
    ]

    /// The article layers that come with the program.
    public static let layers: [any ArticleLayer] = [Tagger()]
}
