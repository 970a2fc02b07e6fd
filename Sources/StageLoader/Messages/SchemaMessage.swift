import StageKit

extension JSON {
    /// A column's declaration.
    init(_ column: ColumnDeclaration) {
        self = .object([
            "name": .text(column.name),
            "type": .text(column.type.rawValue),
            "meaning": .text(column.meaning),
            "unit": column.unit.map { .text($0) },
            "values": .array(column.values.map { .text($0) }),
            "hidden": .boolean(column.isHidden),
        ])
    }

    /// What a table's columns and rows are.
    init(_ schema: Schema) {
        let origins = schema.origins.sorted { $0.key < $1.key }
        self = .object([
            "columns": .array(schema.columns.map { JSON($0) }),
            "place": .text(schema.place.rawValue),
            "origins": .object(origins.map { JSON.Field(name: $0.key, value: .text($0.value)) }),
            "rank": schema.rank.map { .text($0) },
            "members": schema.members.map { JSON($0) },
            "member_columns": .array(schema.memberColumns.map { JSON($0) }),
        ])
    }

    /// How the places that a row stands for are found.
    init(_ rule: MembersRule) {
        switch rule {
        case .rows(let columns): self = .object(["sharing": .array(columns.map { .text($0) })])
        case .phrase(let column): self = .object(["phrase": .text(column)])
        case .key: self = .object(["key": .boolean(true)])
        }
    }
}

extension ColumnDeclaration {
    /// Reads a declaration; a ``Failure`` tells what is wrong with it.
    init(_ json: JSON) throws {
        guard let name = json["name"]?.text, let type = json["type"]?.text,
            let meaning = json["meaning"]?.text
        else { throw DeclarationMessage.fault("a column has a name, a type and a meaning") }
        guard let type = ColumnType(rawValue: type) else {
            let types = ColumnType.allCases.map(\.rawValue).joined(separator: ", ")
            throw DeclarationMessage.fault(
                "the column '\(name)' has the type '\(type)', which is none of \(types)"
            )
        }
        self.init(
            name,
            type,
            meaning,
            unit: json["unit"]?.text,
            values: json["values"]?.texts ?? [],
            hidden: json["hidden"]?.boolean ?? false
        )
    }
}

extension Schema {
    /// Reads a schema; of columns that are among those known the whole declaration is taken, with what a message
    /// does not tell of it.
    init(_ json: JSON, known: [ColumnDeclaration] = []) throws {
        func columns(_ name: String) throws -> [ColumnDeclaration] {
            try (json[name]?.array ?? []).map { json in
                let read = try ColumnDeclaration(json)
                return known.first { JSON($0) == JSON(read) } ?? read
            }
        }
        self.init(
            try columns("columns"),
            place: json["place"]?.text.flatMap { PlaceRelation(rawValue: $0) } ?? .none,
            rank: json["rank"]?.text
        )
        for origin in json["origins"]?.fields ?? [] { origins[origin.name] = origin.value.text }
        members = json["members"].flatMap { MembersRule($0) }
        memberColumns = try columns("member_columns")
    }
}

extension MembersRule {
    /// Reads a rule; nil when it is none.
    init?(_ json: JSON) {
        if let columns = json["sharing"]?.texts {
            self = .rows(sharing: columns)
        } else if let column = json["phrase"]?.text {
            self = .phrase(column: column)
        } else if json["key"]?.boolean == true {
            self = .key
        } else {
            return nil
        }
    }
}
