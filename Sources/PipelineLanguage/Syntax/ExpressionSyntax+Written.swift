import StageKit

extension Literal {
    /// The value as it is written in a script; text without its marks, a date as it was given.
    var written: String {
        switch self {
        case .text(let text): text
        case .integer(let value): String(value)
        case .real(let value): NumberText.plain(value)
        case .boolean(let value): value ? "true" : "false"
        case .date(let date): date
        case .days(let days): "\(days)d"
        }
    }
}

extension ExpressionSyntax {
    /// The expression as it could be written, for messages.
    var written: String {
        switch kind {
        case .literal(.text(let text)): "\"\(text)\""
        case .literal(let literal): literal.written
        case .name(let name, let isQuoted): isQuoted ? "`\(name)`" : name
        case .parameter(let name): "$\(name)"
        case .pattern(let source, let ignoringCase): "/\(source)/\(ignoringCase ? "i" : "")"
        case .list: "[\(joined(", "))]"
        case .range: joined("..")
        case .negated: "-\(joined(""))"
        case .arithmetic(let op): joined(" \(op.rawValue) ")
        case .comparison(let op): joined(" \(op.rawValue) ")
        case .isIn: joined(" in ")
        case .has: joined(" has ")
        case .hasLemma: joined(" has lemma ")
        case .contains: joined(" contains ")
        case .matches: joined(" =~ ")
        case .isMissing: "\(joined("")) is missing"
        case .not: "not \(joined(""))"
        case .and: joined(" and ")
        case .or: joined(" or ")
        case .call(let name): "\(name)(\(joined(", ")))"
        case .pipeline: "(…)"
        case .absent: "…"
        }
    }

    private func joined(_ separator: String) -> String {
        children.map(\.written).joined(separator: separator)
    }
}
