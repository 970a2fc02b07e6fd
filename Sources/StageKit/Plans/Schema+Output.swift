extension Schema {
    /// The schema that `stage`, named `name`, gives for this input.
    ///
    /// `options` are those given in the pipeline.
    public func output(
        of stage: any Stage,
        options: [String: OptionValue],
        attributes: [ColumnDeclaration]
    ) throws -> Schema {
        let declaration = type(of: stage).declaration
        switch stage.shape {
        case .row(let stage):
            return try stage.schema(self, attributes: attributes).made(by: declaration.name)
        case .table(let stage):
            return try stage.schema(self, attributes: attributes).made(by: declaration.name)
        case .rowFold(let stage):
            return try stage.schema(self, attributes: attributes).made(by: declaration.name)
        case .map, .fold: break
        }
        let present = type(of: stage).presentColumns(options)
        let own = zip(declaration.columns, present).filter(\.1).map(\.0)
        var result: Schema
        switch declaration.output {
        case .places:
            result = withoutAttributes(attributes, but: own).carried(beside: own, origin: declaration.name)
            result.place = .one
        case .members(let rule):
            result = folded(own, declaration.name, options: options)
            result.place = .members
            result.members = rule
        case .rows, .computed:
            result = folded(own, declaration.name, options: options)
            result.place = .none
        }
        result.rank = declaration.rank
        return result
    }

    /// With `stage` as the origin of every column that has none.
    private func made(by stage: String) -> Schema {
        var result = self
        for column in columns where origins[column.name] == nil { result.origins[column.name] = stage }
        return result
    }

    /// Without the article columns that can be named on any place anyway, save those `own` would hide.
    private func withoutAttributes(
        _ attributes: [ColumnDeclaration],
        but own: [ColumnDeclaration]
    ) -> Schema {
        let hiding = Set(own.map(\.name))
        let nameable = Set(attributes.map(\.name)).subtracting(hiding)
        var result = self
        result.columns.removeAll { column in
            nameable.contains(column.name) && Schema.isSource(origins[column.name])
        }
        return result
    }

    /// True for the name of a source whose columns are article columns, as the origin of a column.
    public static func isSource(_ origin: String?) -> Bool { origin == "articles" || origin == "parts" }

    /// The columns of a stage with those of its input after them; an older one that clashes becomes
    /// `origin.name`.
    public func carried(beside own: [ColumnDeclaration], origin: String) -> Schema {
        var result = Schema(own)
        for column in own { result.origins[column.name] = origin }
        for column in columns {
            var kept = column
            let from = origins[column.name] ?? "input"
            if result.index(column.name) != nil { kept.name = "\(from).\(column.name)" }
            guard result.index(kept.name) == nil else { continue }
            result.columns.append(kept)
            result.origins[kept.name] = from
        }
        return result
    }

    /// A fold's columns: the key of `per=` first, and on grouped rows the group's columns carried.
    private func folded(_ own: [ColumnDeclaration], _ name: String, options: [String: OptionValue]) -> Schema
    {
        var columns = own
        if case .expression(let key)? = options["per"] { columns.insert(Schema.keyColumn(key, self), at: 0) }
        return place == .members
            ? carried(beside: columns, origin: name) : Schema([]).carried(beside: columns, origin: name)
    }

    /// The column that holds the values of a key expression: a column's own name, else `key`.
    public static func keyColumn(_ key: Expression, _ input: Schema) -> ColumnDeclaration {
        if case .column(let name, let type) = key {
            return input.column(name)
                ?? ColumnDeclaration(name, type == .place ? .text : type, "the value of \(name)")
        }
        return ColumnDeclaration("key", key.type == .place ? .text : key.type, "the value gone by")
    }
}

extension Stage {
    /// Whether each column of its declaration is there: its condition holds for the options given, or their
    /// defaults.
    public static func presentColumns(_ given: [String: OptionValue]) -> [Bool] {
        let conditions = declaration.columns.map(\.condition)
        let declared = conditions.contains { $0 != nil } ? options : []
        func written(_ name: String) -> String? {
            if let value = given[name] { return value.written ?? "" }
            return declared.first { $0.name == name }?.defaultText
        }
        return conditions.map { condition in
            switch condition {
            case nil: true
            case .given(let name): written(name) != nil
            case .equals(let name, let value): written(name) == value
            }
        }
    }
}

extension OptionValue {
    /// The value as it would be written in a pipeline; nil for what has no short form.
    public var written: String? {
        switch self {
        case .integer(let value): String(value)
        case .real(let value): NumberText.plain(value)
        case .boolean(let value): value ? "true" : "false"
        case .text(let value): value
        case .texts(let values): values.joined(separator: ",")
        case .range(let value): value.optionText
        default: nil
        }
    }
}
