import StageKit

extension ColumnDeclaration {
    /// The type and meaning, the unit, the values it can have, and whether it is shown unless selected.
    var told: String {
        var notes: [String] = []
        if let unit { notes.append(unit) }
        if !values.isEmpty { notes.append(values.joined(separator: ", ")) }
        if isHidden { notes.append("shown if selected") }
        let more = notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))"
        return "\(type.rawValue), \(meaning)\(more)"
    }
}
