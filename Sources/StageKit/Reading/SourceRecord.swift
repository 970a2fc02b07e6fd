/// One text as its file tells it, with the fields that stood beside it.
public struct SourceRecord: Sendable {
    /// How the text is laid out, which decides what may be looked for in it.
    public enum Form: Hashable, Sendable {
        /// A whole plain file: headers, headlines and other articles' teasers may stand in it.
        case plain
        /// A whole Markdown file, its front matter included.
        case markdown
        /// The text field of a record, whose headline and date stand in fields of their own.
        case field
    }

    /// The file's name within the corpus.
    public let file: String
    /// The record's number in its file, from 0; what was skipped is counted too.
    public let index: Int
    /// The line of the file the record begins on, from 1.
    public let line: Int
    /// How the text is laid out.
    public let form: Form
    /// The whole text: well-formed UTF-8, without a byte order mark, otherwise as written.
    public let text: [UInt8]
    /// What the record says about its text.
    public let fields: RecordFields

    /// Makes a record; `text` is well-formed UTF-8.
    public init(file: String, index: Int, line: Int, form: Form, text: [UInt8], fields: RecordFields) {
        self.file = file
        self.index = index
        self.line = line
        self.form = form
        self.text = text
        self.fields = fields
    }
}

/// What a record or a front matter says about its text; missing values are missing, never empty.
public struct RecordFields: Hashable, Sendable {
    /// The record's own name for itself.
    public var id: String?
    /// The headline.
    public var headline: String?
    /// The date of publication, as written.
    public var date: String?
    /// The name of the paper, agency, station or site.
    public var outlet: String?
    /// The authors, as written; several are joined by `, `.
    public var author: String?
    /// The web address.
    public var url: String?
    /// Tags, topics, keywords, in their order.
    public var tags: [String] = []
    /// All other scalar fields in their order, under their own names; a list gives one entry an element, none is empty.
    public var extra: [ExtraField] = []

    /// No fields at all.
    public init() {}
}

/// A field that has no role of its own.
public struct ExtraField: Hashable, Sendable {
    /// The field's name, as written.
    public let name: String
    /// Its value, as text.
    public let value: String

    /// Makes a field.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
