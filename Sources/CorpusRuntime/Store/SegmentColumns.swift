/// What the columns of a segment are called.
extension ColumnName {
    static let text: ColumnName = "text"
    static let textStarts: ColumnName = "text@"
    /// Form ids of tokens.
    static let forms: ColumnName = "forms"
    static let formStarts: ColumnName = "forms@"
    static let wordStarts: ColumnName = "words@"
    /// Fold ids of words of several tokens.
    static let compounds: ColumnName = "compound"
    static let compoundStarts: ColumnName = "cmpnd@"
    static let layout: ColumnName = "layout"
    static let layoutStarts: ColumnName = "layout@"
    static let records: ColumnName = "records"
    static let recordStarts: ColumnName = "record@"
    /// Fields of the records, their starts and ``FieldUses``; absent when no article has any.
    static let fields: ColumnName = "fields"
    static let fieldStarts: ColumnName = "fields@"
    static let fieldUses: ColumnName = "fielduse"
    static let kinds: ColumnName = "kinds"
    static let bodyWords: ColumnName = "bodyword"
    static let bands: ColumnName = "bands"
    /// The first article of each file, and the number of articles.
    static let fileStarts: ColumnName = "files@"
    static let fileNames: ColumnName = "files"
    static let fileHashes: ColumnName = "filesums"
    static let fileProblems: ColumnName = "problems"
    /// Articles that are called otherwise than their record says, and the problems that come of it.
    static let renamed: ColumnName = "renamed"
    static let formBytes: ColumnName = "formtext"
    static let formEnds: ColumnName = "formends"
    static let foldBytes: ColumnName = "foldtext"
    static let foldEnds: ColumnName = "foldends"
    /// The fold of each form that stands as a word by itself.
    static let formFolds: ColumnName = "formfold"
}
