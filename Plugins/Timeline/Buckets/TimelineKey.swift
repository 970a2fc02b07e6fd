import StageKit
import TextCore

/// What a timeline's fold counts under: a line of the timeline, or one of the things that are counted in it.
struct TimelineKey: Equatable {
    /// In which part of the timeline the line stands, in order.
    enum Section: UInt32 {
        /// In a bucket.
        case bucket
        /// Coarser than a bucket.
        case coarse
        /// Relative, with nothing to be set against.
        case unanchored
    }

    /// Where the dates come from.
    enum Basis: UInt32 {
        case published, told

        var name: String { self == .published ? "published" : "told" }
    }

    /// What is counted in a line.
    enum Detail: UInt32 {
        /// The line itself.
        case line
        /// An outlet that has it.
        case outlet
        /// A day of publication on which it was told.
        case publication
        /// The words of an expression.
        case expression
        /// A sentence that tells of it: the best ranked of those that share a slot.
        case sentence
    }

    var section: Section
    /// Days from 1970-01-01 to the first day of the line's value.
    var start: Int
    /// The line's TIMEX3 value.
    var value: String
    var basis: Basis
    var detail = Detail.line
    /// The outlet, the day or the words.
    var name = ""

    /// Whether both belong to one line.
    func isOneLine(with other: TimelineKey) -> Bool {
        section == other.section && start == other.start && value == other.value && basis == other.basis
    }

    /// Puts the key into `key`, in the order in which lines stand.
    func write(into key: inout FoldKey) {
        key.clear()
        key.append(section.rawValue)
        key.append(start)
        key.append(value.utf8)
        key.append(basis.rawValue)
        key.append(detail.rawValue)
        key.append(name.utf8)
    }
}

extension TimelineKey {
    /// Reads a key that ``write(into:)`` wrote.
    init(_ reader: FoldKeyReader) {
        var reader = reader
        section = Section(rawValue: reader.id()) ?? .unanchored
        start = reader.integer()
        value = reader.text()
        basis = Basis(rawValue: reader.id()) ?? .told
        detail = Detail(rawValue: reader.id()) ?? .line
        name = reader.text()
    }
}
