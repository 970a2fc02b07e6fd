import StageKit

/// What a stage has noted of its work since it was last asked, as fields of an answer.
struct NotesMessage {
    private var counts: [String: Int] = [:]
    private var warnings: Set<String> = []
    private var facts: Set<String> = []
    private var units: [String: String] = [:]

    /// The fields for what is new; none when nothing is.
    mutating func news(of notes: RunNotes) -> [JSON.Field] {
        let counted = notes.counts.map { ($0.what, $0.count - counts[$0.what, default: 0]) }
            .filter { $0.1 != 0 }
        for (what, count) in counted { counts[what, default: 0] += count }
        let warned = notes.warnings.filter { warnings.insert($0).inserted }
        let told = notes.facts.filter { facts.insert($0).inserted }
        let measured = notes.units.filter { units.updateValue($0.value, forKey: $0.key) != $0.value }
        return [
            field("notes", counted.map { JSON.Field(name: $0.0, value: .integer($0.1)) }),
            field(
                "units",
                measured.sorted { $0.key < $1.key }.map { JSON.Field(name: $0.key, value: .text($0.value)) }
            ),
            warned.isEmpty ? nil : JSON.Field(name: "warnings", value: .array(warned.map { .text($0) })),
            told.isEmpty ? nil : JSON.Field(name: "facts", value: .array(told.map { .text($0) })),
        ].compactMap { $0 }
    }

    private func field(_ name: String, _ fields: [JSON.Field]) -> JSON.Field? {
        fields.isEmpty ? nil : JSON.Field(name: name, value: .object(fields))
    }
}

extension RunNotes {
    /// Takes over what an answer notes.
    func take(_ answer: JSON) {
        for count in answer["notes"]?.fields ?? [] where !count.name.isEmpty {
            // Counts of millions of articles are added; what is sent may be anything.
            if let number = count.value.integer, (0...(1 << 40)).contains(number) { note(count.name, number) }
        }
        for warning in answer["warnings"]?.texts ?? [] { warn(warning) }
        for fact in answer["facts"]?.texts ?? [] { tell(fact) }
        for unit in answer["units"]?.fields ?? [] { unit.value.text.map { setUnit($0, of: unit.name) } }
    }
}
