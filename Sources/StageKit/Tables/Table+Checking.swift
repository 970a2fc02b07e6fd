extension Table {
    /// How the table contradicts itself, as the end of a sentence; nil when it does not.
    ///
    /// For tables that a stage made which nobody has tested: columns that are not those of the schema, or have
    /// other rows than the table.
    public var fault: String? {
        if columns.count != schema.columns.count {
            return "declares \(schema.columns.count) columns and gives \(columns.count)"
        }
        for (column, declaration) in zip(columns, schema.columns) {
            if column.type != declaration.type {
                return "declares that '\(declaration.name)' is \(declaration.type.rawValue) "
                    + "and gives \(column.type.rawValue)"
            }
            if column.count != rowCount {
                return "gives \(rowCount) rows and for '\(declaration.name)' \(column.count)"
            }
        }
        if schema.place == .one, places.count != rowCount {
            return "gives \(rowCount) rows and \(places.count) places"
        }
        return nil
    }
}
