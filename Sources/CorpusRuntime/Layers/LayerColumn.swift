import StageKit
import Synchronization

/// One article layer's values, a slot an article: computed when asked for, or read from the file that keeps them.
///
/// The file has a mark for each article that it covers, and the values of those, end to end.
final class LayerColumn: Sendable {
    /// Got ready when the first article is computed: where all are kept, that is never.
    private let layer = OnceLayer<any PreparedLayer>()
    private let prepare: @Sendable () -> any PreparedLayer
    /// Slots are locked in groups: an article's values are computed outside the lock.
    private let groups: [Group]
    private let computed = Atomic<Int>(0)
    private let kept: KeptValues?

    private final class Group: Sendable {
        let slots: Mutex<[LayerValues?]>
        init(_ count: Int) { slots = Mutex(Array(repeating: nil, count: count)) }
    }
    private static let groupSize = 256
    /// Fewer articles than this are sooner computed again than written.
    private static let leastKept = 256

    static func fileName(_ fingerprint: UInt64) -> String { "tags-\(String(fingerprint, radix: 16))" }

    init(_ articleCount: Int, _ file: ColumnFile?, _ prepare: @escaping @Sendable () -> any PreparedLayer) {
        self.prepare = prepare
        kept = file.flatMap { KeptValues($0, articleCount) }
        groups = stride(from: 0, to: articleCount, by: LayerColumn.groupSize).map {
            Group(min(LayerColumn.groupSize, articleCount - $0))
        }
    }

    /// True when many articles were computed since the file was written.
    var isWorthKeeping: Bool { computed.load(ordering: .relaxed) >= LayerColumn.leastKept }

    /// Two threads that ask for the same article at once both compute; the first to end is kept.
    func values(of article: Article) -> LayerValues {
        let (group, slot) = Int(article.number).quotientAndRemainder(dividingBy: LayerColumn.groupSize)
        if let known = groups[group].slots.withLock({ $0[slot] }) { return known }
        let values: LayerValues
        if let found = kept?.values(Int(article.number)), found.count == article.tokenCount {
            values = LayerValues(found)
        } else {
            values = LayerValues(layer.get(prepare), of: article)
            computed.wrappingAdd(1, ordering: .relaxed)
        }
        return groups[group].slots.withLock { slots in
            if let known = slots[slot] { return known }
            slots[slot] = values
            return values
        }
    }

    /// Writes all that is known.
    func write(to writer: ColumnFileWriter, tokenCounts: [Int]) throws {
        var covered = Array(repeating: UInt8(0), count: tokenCounts.count)
        var starts: [UInt64] = [0]
        try writer.begin("values")
        for article in tokenCounts.indices {
            let (group, slot) = article.quotientAndRemainder(dividingBy: LayerColumn.groupSize)
            let known = groups[group].slots.withLock { $0[slot] }
            let values = known?.all ?? kept?.values(article) ?? UnsafeBufferPointer(start: nil, count: 0)
            try withExtendedLifetime(known) { try writer.append(UnsafeRawBufferPointer(values)) }
            covered[article] = values.count == tokenCounts[article] ? 1 : 0
            starts.append(starts[article] + UInt64(values.count))
        }
        try writer.write("covered", covered)
        try writer.write("starts", starts)
        computed.store(0, ordering: .relaxed)
    }
}

/// The values that a file keeps of an article layer.
private struct KeptValues: Sendable {
    private let values, covered: MappedColumn<UInt8>
    private let starts: MappedColumn<UInt64>

    init?(_ file: ColumnFile, _ articleCount: Int) {
        values = file.column("values")
        covered = file.column("covered")
        starts = file.column("starts")
        guard covered.count == articleCount, starts.count == articleCount + 1 else { return nil }
    }

    /// The values of an article; nil when the file does not cover it, or is damaged there.
    func values(_ article: Int) -> UnsafeBufferPointer<UInt8>? {
        guard covered[article] == 1, let first = starts[article], let last = starts[article + 1],
            first <= last
        else { return nil }
        return values.touch(Int(first)..<Int(last))
    }
}
