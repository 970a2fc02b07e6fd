/// A JSON value, as messages between processes hold them.
enum JSON: Sendable, Equatable {
    case null
    case boolean(Bool)
    case integer(Int)
    case real(Double)
    case text(String)
    case array([JSON])
    case object([Field])

    /// A named value of an object.
    struct Field: Sendable, Equatable {
        var name: String
        var value: JSON
    }

    /// An object of those fields, in order; those that are nil are left out.
    static func object(_ fields: KeyValuePairs<String, JSON?>) -> JSON {
        .object(fields.compactMap { field in field.value.map { Field(name: field.key, value: $0) } })
    }

    /// The value of a field of an object; nil for none, and for null.
    subscript(_ name: String) -> JSON? {
        guard case .object(let fields) = self, let field = fields.first(where: { $0.name == name }) else {
            return nil
        }
        return field.value == .null ? nil : field.value
    }

    var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
    var integer: Int? { if case .integer(let value) = self { value } else { nil } }
    var text: String? { if case .text(let value) = self { value } else { nil } }
    var array: [JSON]? { if case .array(let values) = self { values } else { nil } }

    /// A number of either kind.
    var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .real(let value): value
        default: nil
        }
    }

    /// The fields of an object.
    var fields: [Field]? { if case .object(let fields) = self { fields } else { nil } }

    /// The texts of an array; what is no text is left out.
    var texts: [String]? { array?.compactMap(\.text) }
}
