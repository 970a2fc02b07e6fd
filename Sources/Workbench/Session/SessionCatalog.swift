import CorpusRuntime
import PipelineLanguage
import Readers
import StageKit

/// What the scripts of a session can name.
struct SessionCatalog: StageCatalog {
    let stages: [any Stage.Type]
    let lastResult: Table?
    /// The folder that the paths of tables are told from.
    let folder: String
    let tables: TableCache
    /// Where the stages lie that could not be loaded, by name.
    let unloaded: [String: String]
    let lemmas: (any LemmaLayer)?
    /// The corpus, if it is there by now.
    let corpus: CorpusSnapshot?
    /// Whether a field was asked for while it was not.
    let asked: FieldsAsked

    var articleAttributes: [ColumnDeclaration] { CorpusSnapshot.attributeSchema }

    func field(_ name: String) -> ColumnDeclaration? { asking?.field(name) }

    var fields: [ColumnDeclaration] { asking?.fieldColumns ?? [] }

    /// The corpus, to ask for a field; that it is not there is noted.
    private var asking: CorpusSnapshot? {
        if corpus == nil { asked.isAsked = true }
        return corpus
    }

    func unloaded(_ stage: String) -> String? { unloaded[stage] }

    func loadTable(_ path: String) throws -> Table { try tables.table(place(ofTable: path)) }

    func place(ofTable path: String) -> String {
        path.hasPrefix("/") || folder.isEmpty ? path : "\(folder)/\(path)"
    }

    func compilePattern(_ source: String, ignoringCase: Bool) throws -> any PatternMatcher {
        try PCREPattern(source, ignoringCase: ignoringCase)
    }
}
