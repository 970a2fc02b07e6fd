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
    private var dateName = ""
    private var own = OwnFields()

    /// Names that are remembered at most: those of a file whose records share theirs are fewer.
    private static let mostNames = 1024

    /// The role of a field name; remembered, since a file's records share their names.
    mutating func role(of name: String) -> FieldRole? {
        if let known = roles[name] { return known }
        let role = FieldRole(fieldName: name)
        if roles.count < RecordBuilder.mostNames { roles[name] = role }
        return role
    }

    /// Forgets the values, keeps what is known of the names.
    mutating func begin() {
        own.begin()
        fields = RecordFields()
        text = nil
        textRank = Int.max
        dateRank = Int.max
    }

    /// Adds a value; `inList` says that it is one element of a list, so commas in it are its own.
    mutating func add(name: String, value: UnsafeBufferPointer<UInt8>, inList: Bool) {
        guard let role = role(of: name) else { return own.add(name, value) }
        if case .text(let rank) = role {
            addText(name: name, value: value, rank: rank, inList: inList)
        } else if !value.isEmpty {
            let text = String(decoding: value, as: UTF8.self)
            if !take(role, name: name, text, inList: inList) { own.add(name, value) }
        }
    }

    /// Takes the text gathered so far, well-formed UTF-8 if the values were; nothing if there was none.
    mutating func takeText() -> [UInt8]? {
        defer { text = nil }
        guard let text, text.contains(where: { $0 > 0x20 }) else { return nil }
        return text
    }

    /// The fields gathered so far.
    var gathered: RecordFields {
        var gathered = fields
        gathered.extra = own.all
        return gathered
    }

    /// What was left out since this was last asked.
    mutating func takeLeftOut() -> [OwnFields.LeftOut] { own.takeLeftOut() }

    /// The elements of a list are the paragraphs of one text.
    private mutating func addText(
        name: String,
        value: UnsafeBufferPointer<UInt8>,
        rank: Int,
        inList: Bool
    ) {
        if rank < textRank {
            if let older = text { older.withUnsafeBufferPointer { own.add(textName, $0) } }
            textRank = rank
            textName = name
            text = Array(value)
        } else if inList, rank == textRank, name == textName {
            text? += Array("\n\n".utf8) + Array(value)
        } else {
            own.add(name, value)
        }
    }

    /// Takes a value as what its name says; false when there is a better one, or one that came before.
    private mutating func take(_ role: FieldRole, name: String, _ value: String, inList: Bool) -> Bool {
        switch role {
        case .date(let rank) where rank < dateRank:
            if var older = fields.date { older.withUTF8 { own.add(dateName, $0) } }
            fields.date = value
            (dateRank, dateName) = (rank, name)
        case .id where fields.id == nil: fields.id = value
        case .headline where fields.headline == nil: fields.headline = value
        case .outlet where fields.outlet == nil: fields.outlet = value
        case .url where fields.url == nil: fields.url = value
        case .author: fields.author = fields.author.map { "\($0), \(value)" } ?? value
        case .tags: fields.tags += inList ? [value] : Self.tagList(value)
        default: return false
        }
        return true
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
