import StageKit

/// Gathers the named values of one record and gives the record.
///
/// Names are looked up once a builder, so a builder serves a whole file.
struct RecordBuilder {
    private var roles: [String: FieldRole?] = [:]
    private var fields = RecordFields()
    private var text: [UInt8]?
    private var textRank = Int.max
    private var textName = ""
    private var dateRank = Int.max

    /// The role of a field name; remembered, since a file's records share their names.
    mutating func role(of name: String) -> FieldRole? {
        if let known = roles[name] { return known }
        let role = FieldRole(fieldName: name)
        roles[name] = role
        return role
    }

    /// Forgets the values, keeps what is known of the names.
    mutating func begin() {
        fields = RecordFields()
        text = nil
        textRank = Int.max
        dateRank = Int.max
    }

    /// Adds a value; `inList` says that it is one element of a list, so commas in it are its own.
    mutating func add(name: String, value: UnsafeBufferPointer<UInt8>, inList: Bool) {
        guard let role = role(of: name) else {
            fields.extra.append(ExtraField(name: name, value: String(decoding: value, as: UTF8.self)))
            return
        }
        if case .text(let rank) = role {
            addText(name: name, value: value, rank: rank, inList: inList)
        } else if !value.isEmpty {
            add(role, name: name, String(decoding: value, as: UTF8.self), inList: inList)
        }
    }

    /// Takes the text gathered so far, well-formed UTF-8 if the values were; nothing if there was none.
    mutating func takeText() -> [UInt8]? {
        defer { text = nil }
        guard let text, text.contains(where: { $0 > 0x20 }) else { return nil }
        return text
    }

    /// The fields gathered so far.
    var gathered: RecordFields { fields }

    /// The elements of a list are the paragraphs of one text.
    private mutating func addText(
        name: String,
        value: UnsafeBufferPointer<UInt8>,
        rank: Int,
        inList: Bool
    ) {
        if rank < textRank {
            textRank = rank
            textName = name
            text = Array(value)
        } else if inList, rank == textRank, name == textName {
            text? += Array("\n\n".utf8) + Array(value)
        } else {
            fields.extra.append(ExtraField(name: name, value: String(decoding: value, as: UTF8.self)))
        }
    }

    private mutating func add(_ role: FieldRole, name: String, _ value: String, inList: Bool) {
        switch role {
        case .date(let rank) where rank < dateRank:
            if let older = fields.date { fields.extra.append(ExtraField(name: "date", value: older)) }
            fields.date = value
            dateRank = rank
        case .id where fields.id == nil: fields.id = value
        case .headline where fields.headline == nil: fields.headline = value
        case .outlet where fields.outlet == nil: fields.outlet = value
        case .url where fields.url == nil: fields.url = value
        case .author: fields.author = fields.author.map { "\($0), \(value)" } ?? value
        case .tags: fields.tags += inList ? [value] : Self.tagList(value)
        default: fields.extra.append(ExtraField(name: name, value: value))
        }
    }

    /// Splits `oil; gas`, `oil | gas` or `oil, gas`; commas separate only where nothing stronger does.
    private static func tagList(_ value: String) -> [String] {
        let bytes = value.utf8
        let separator: UInt8 = bytes.contains(0x3B) ? 0x3B : bytes.contains(0x7C) ? 0x7C : 0x2C
        return bytes.split(separator: separator).compactMap { part in
            let trimmed = part.drop { $0 == 0x20 }
            let end = trimmed.lastIndex { $0 != 0x20 }
            return end.map { String(decoding: trimmed[...$0], as: UTF8.self) }
        }
    }
}
