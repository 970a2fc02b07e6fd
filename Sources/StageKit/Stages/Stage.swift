/// What can stand between two bars of a pipeline.
///
/// Conform to ``MapStage``, ``RowStage``, ``FoldStage`` or ``TableStage``; options are properties marked
/// ``Option``.
public protocol Stage: Sendable {
    /// What it is called, takes and gives.
    static var declaration: StageDeclaration { get }
    /// Makes a stage with the defaults of its options.
    init()
    /// Refuses options that do not go together, with a ``Failure``; the bounds of each were checked before.
    func validate() throws
    /// The layers and the input's columns it needs, beside its places and the expressions among its options.
    var needs: Needs { get }
    /// The stage as what its shape makes of it; given by the protocol of that shape.
    var shape: StageShape { get }
    /// The stage, if its rows are to stand in the order of some of its columns.
    var ordering: (any RowOrdering)? { get }
    /// The stage, if its rows are the matches of a pattern.
    var search: (any WordSearch)? { get }
    /// The stage, if it keeps the rows with the greatest values.
    var limiting: (any RankLimiting)? { get }
    /// The stage, if it chooses rows by their numbers.
    var picking: (any RowPicking)? { get }
    /// The stage, if it only counts rows.
    var counting: (any RowCounting)? { get }
    /// The stage, if it keeps every row.
    var preserving: (any RowPreserving)? { get }
}

extension Stage {
    /// Nothing to refuse unless a stage says so.
    public func validate() throws {}
    /// Nothing unless a stage says so.
    public var needs: Needs { Needs() }
}

extension TableStage {
    /// Nothing unless a stage says so.
    public var needs: Needs { Needs(allColumns: true) }
}

extension RowFoldStage {
    /// Nothing unless a stage says so.
    public var needs: Needs { Needs(allColumns: true) }
}

/// What a stage needs of the runtime beside text and tokens.
public struct Needs: Sendable, Equatable {
    /// Near-copy clusters, as ``Run/cluster(of:)``.
    public var clusters: Bool
    /// Whether dates of publication are trusted, as ``Run/isDateTrusted(_:)``.
    public var trustedDates: Bool
    /// Part-of-speech tags, as ``Article/tags``, whatever columns are wanted.
    public var tags: Bool
    /// Every column of the input, not only those its expressions name and those that are looked at later.
    public var allColumns: Bool
    /// Of articles a fold or map over text reads no more than words, and where sentences and paragraphs begin.
    ///
    /// They have no text, no tokens and no attributes then, which saves half of what unpacking them costs; passed
    /// over where tags are needed.
    public var wordsAlone: Bool

    /// Nothing unless told.
    public init(
        clusters: Bool = false,
        trustedDates: Bool = false,
        tags: Bool = false,
        allColumns: Bool = false,
        wordsAlone: Bool = false
    ) {
        self.clusters = clusters
        self.trustedDates = trustedDates
        self.tags = tags
        self.allColumns = allColumns
        self.wordsAlone = wordsAlone
    }
}

extension Stage {
    /// The options it has, in the order they are declared.
    public static var options: [OptionDeclaration] { UnsetStage(Self()).options }

    /// A stage with the options given; names that are not options are passed over.
    public static func make(_ values: [String: OptionValue]) throws -> Self {
        let stage = Self()
        try UnsetStage(stage).set(values)
        return stage
    }
}

enum Naming {
    /// `minArticles` → `min_articles`.
    static func snakeCase(_ camelCase: String) -> String {
        var name = ""
        for character in camelCase {
            if character.isUppercase { name += "_" }
            name += character.lowercased()
        }
        return name
    }
}
