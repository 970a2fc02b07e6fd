private import Synchronization

/// What a stage tells of its work beside its rows: counts for the ledger and warnings.
///
/// Safe from any thread.
public final class RunNotes: Sendable {
    private let state = Mutex<State>(State())

    private struct State {
        var counts: [String: Int] = [:]
        var warnings: Set<String> = []
        var facts: Set<String> = []
        var units: [String: Set<String>] = [:]
    }

    /// Nothing noted.
    public init() {}

    /// Adds to a count that the ledger shows beside the stage: `note("unknown", 3)` → `3 unknown`.
    public func note(_ what: String, _ count: Int) {
        if count != 0 { state.withLock { $0.counts[what, default: 0] += count } }
    }

    /// Adds a warning, a whole sentence; the same one twice is told once.
    public func warn(_ sentence: String) { state.withLock { _ = $0.warnings.insert(sentence) } }

    /// Adds a fact that the ledger shows beside the stage as it is: `tell("seed 1")`.
    public func tell(_ fact: String) { state.withLock { _ = $0.facts.insert(fact) } }

    /// The facts, in alphabetical order.
    public var facts: [String] { state.withLock { $0.facts.sorted() } }

    /// The counts, by name.
    public var counts: [(what: String, count: Int)] {
        state.withLock { $0.counts.sorted { $0.key < $1.key }.map { (what: $0.key, count: $0.value) } }
    }

    /// The warnings, in alphabetical order.
    public var warnings: [String] { state.withLock { $0.warnings.sorted() } }

    /// Says the unit a column of numbers has in this run: `per million of 1,480 words`.
    public func setUnit(_ unit: String, of column: String) {
        state.withLock { _ = $0.units[column, default: []].insert(unit) }
    }

    /// The units told, by column; a column that was told several (one a value of `per=`) has none.
    public var units: [String: String] {
        state.withLock { $0.units.filter { $0.value.count == 1 }.compactMapValues(\.first) }
    }
}
