/// A header line, a headline or a paragraph of a document, and what it is there.
struct DocumentUnit: Equatable {
    enum Role: Equatable {
        /// Tells about the article; the text of the unit is none of it.
        case header(HeaderLine)
        case title(TitleLine)
        case paragraph
        /// Belongs to the page, by the rule of that name.
        case boilerplate(rule: String)
    }

    /// What begins with a unit.
    enum Opening: Equatable {
        case teaser
        case article
    }

    var role: Role
    /// Without blanks at the ends.
    var range: Range<Int>
    /// The first byte that belongs to the unit and not to the one before it.
    var start: Int
    var isOneLine = true
    var opens: Opening?

    /// The rule under which the unit is boilerplate; nothing when it is text.
    var boilerplateRule: String? {
        switch role {
        case .header(let header): header.rule
        case .boilerplate(let rule): rule
        case .title, .paragraph: nil
        }
    }
}
