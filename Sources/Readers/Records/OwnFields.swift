import StageKit

/// The fields of one record that have no role, within bounds: what goes beyond them is left out and told once a file.
///
/// Each is a column of its own in the corpus, so a file whose records all name theirs otherwise must not make a
/// million of them, and a web page in a field is no value to group by.
struct OwnFields {
    /// Fields without a role that a file may have.
    static let mostNames = 256
    /// Bytes that the values of one field may have in a record, those of a list together.
    static let mostBytes = 16_384
    /// Bytes of a name.
    static let longestName = 128

    /// Those of the record that is being read.
    private(set) var all: [ExtraField] = []
    /// What was left out since it was last asked for.
    private var leftOut: [LeftOut] = []
    /// The names of the file's fields so far.
    private var names: Set<String> = []
    /// The names that were told of.
    private var told: Set<String> = []
    /// The bytes of the values of the field that came last.
    private var last = (name: "", bytes: 0)

    /// Why a field was left out.
    struct LeftOut {
        var code: ProblemCode
        var reason: String
    }

    /// Forgets the record's fields, keeps what is known of the file.
    mutating func begin() {
        all = []
        last = ("", 0)
    }

    /// Adds a value, one of several if the name came right before; an empty one is none.
    mutating func add(_ name: String, _ value: UnsafeBufferPointer<UInt8>) {
        if value.isEmpty || !admits(name) { return }
        last = (name, (last.name == name ? last.bytes : 0) + value.count)
        if last.bytes <= OwnFields.mostBytes {
            all.append(ExtraField(name: name, value: String(decoding: value, as: UTF8.self)))
        } else {
            all.removeAll { $0.name == name }
            tell(
                name,
                .longField,
                "more than \(OwnFields.mostBytes) bytes in the field '\(name)'; such values are left out of it"
            )
        }
    }

    /// What was left out since this was last asked.
    mutating func takeLeftOut() -> [LeftOut] {
        if leftOut.isEmpty { return [] }
        defer { leftOut = [] }
        return leftOut
    }

    /// Whether a field may be a column; an empty name is that of a column of numbers that programs write first.
    private mutating func admits(_ name: String) -> Bool {
        if names.contains(name) { return true }
        if name.isEmpty { return false }
        guard OwnFields.isNameable(name) else {
            tell(
                "`",
                .fieldName,
                "the field '\(OwnFields.printable(name))' has a name that cannot be written; it is left out"
            )
            return false
        }
        guard names.count < OwnFields.mostNames else {
            tell(
                "",
                .manyFields,
                "more than \(OwnFields.mostNames) fields without a role; '\(name)' and all after it are left out"
            )
            return false
        }
        names.insert(name)
        return true
    }

    /// True for a name that backticks can hold.
    private static func isNameable(_ name: String) -> Bool {
        name.utf8.count <= longestName
            && !name.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "`") }
    }

    /// The beginning of a name, without what would break the line.
    private static func printable(_ name: String) -> String {
        String(decoding: name.utf8.prefix(40).map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
    }

    private mutating func tell(_ name: String, _ code: ProblemCode, _ reason: @autoclosure () -> String) {
        if told.insert(name).inserted { leftOut.append(LeftOut(code: code, reason: reason())) }
    }
}
