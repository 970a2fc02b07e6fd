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
        /// A teaser, known by its headline standing there twice or by the tags behind it.
        case teaser(rule: String)
        case article

        /// The name of the rule that cuts here.
        var rule: String {
            switch self {
            case .teaser(let rule): rule
            case .article: "article-start"
            }
        }
    }

    var role: Role
    /// Without blanks at the ends.
    var range: Range<Int>
    /// The first byte that belongs to the unit and not to the one before it.
    var start: Int
    var isOneLine = true
    var opens: Opening?

    /// Whether the unit is text of the article; quicker than a comparison of roles, which copies them.
    var isParagraph: Bool {
        if case .paragraph = role { true } else { false }
    }

    /// The rule under which the unit is boilerplate; nothing when it is text.
    var boilerplateRule: String? {
        switch role {
        case .header(let header): header.rule
        case .boilerplate(let rule): rule
        case .title, .paragraph: nil
        }
    }
}
