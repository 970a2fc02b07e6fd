public import StageKit

/// What a script can name: stages, article columns, tables.
public protocol StageCatalog {
    /// All stages, bundled and loaded.
    var stages: [any Stage.Type] { get }
    /// The columns that can be named on any row with a place, whatever the corpus (`Corpus.attributeSchema`).
    var articleAttributes: [ColumnDeclaration] { get }
    /// The column of a field that the records of the corpus have, which can be named there as well.
    ///
    /// Asked for only where a name is none of the others', since the corpus has to be there for it.
    func field(_ name: String) -> ColumnDeclaration?
    /// The fields that most records have, to choose from.
    var fields: [ColumnDeclaration] { get }
    /// The last result, which `_` stands for.
    var lastResult: Table? { get }
    /// Where a stage lies that could not be loaded, which was told already; nil when none of that name does.
    func unloaded(_ stage: String) -> String?
    /// Reads a table of values from a file; a ``Failure`` tells why not.
    func loadTable(_ path: String) throws -> Table
    /// Where the file of a table lies, given what a script calls it.
    func place(ofTable path: String) -> String
    /// Compiles a regular expression; a bad one is a ``Failure`` with code `bad-pattern`.
    func compilePattern(_ source: String, ignoringCase: Bool) throws -> any PatternMatcher
    /// What tells lemmas, for `has lemma`; nil unless the catalog says otherwise.
    var lemmas: (any LemmaLayer)? { get }
}

extension StageCatalog {
    /// None.
    public func field(_ name: String) -> ColumnDeclaration? { nil }
    /// None.
    public var fields: [ColumnDeclaration] { [] }
    /// None.
    public var lemmas: (any LemmaLayer)? { nil }
}

extension StageCatalog {
    /// Where it says, unless a catalog says otherwise.
    public func place(ofTable path: String) -> String { path }
}

extension StageCatalog {
    /// Every stage is loaded unless a catalog says otherwise.
    public func unloaded(_ stage: String) -> String? { nil }
}
