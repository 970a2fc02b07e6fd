import StageKit
import Synchronization

/// One article layer's values in a segment, a slot an article: computed when asked for, or read from the file that
/// keeps them.
final class LayerColumn: Sendable {
    private let layer: PreparedOnce
    private let articleCount: Int
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

    /// What the names of all layers begin with.
    static let namePrefix = "tags-"

    static func fileName(_ fingerprint: UInt64) -> String { namePrefix + String(fingerprint, radix: 16) }

    init(_ articleCount: Int, _ file: ColumnFile?, _ layer: PreparedOnce) {
        self.layer = layer
        self.articleCount = articleCount
        kept = file.flatMap { KeptValues($0, articleCount) }
        groups = stride(from: 0, to: articleCount, by: LayerColumn.groupSize).map {
            Group(min(LayerColumn.groupSize, articleCount - $0))
        }
    }

    /// True when many articles were computed since the file was written, or, if `evenFew`, all of a few.
    func isWorthKeeping(evenFew: Bool) -> Bool {
        let least = evenFew ? min(LayerColumn.leastKept, max(1, articleCount)) : LayerColumn.leastKept
        return computed.load(ordering: .relaxed) >= least
    }

    /// The values of the article that has that number in the segment.
    ///
    /// Two threads that ask for the same article at once both compute; the first to end is kept.
    func values(of article: Article, number: Int) -> LayerValues {
        let (group, slot) = number.quotientAndRemainder(dividingBy: LayerColumn.groupSize)
        if let known = groups[group].slots.withLock({ $0[slot] }) { return known }
        let values: LayerValues
        if let found = kept?.values(number), found.count == article.tokenCount {
            values = LayerValues(found)
        } else {
            values = LayerValues(layer.value, of: article)
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
        try KeptValues.write(to: writer, tokenCounts: tokenCounts) { article, append in
            let (group, slot) = article.quotientAndRemainder(dividingBy: LayerColumn.groupSize)
            let known = groups[group].slots.withLock { $0[slot] }
            try withExtendedLifetime(known) {
                if let values = known?.all ?? kept?.values(article) { try append(values) }
            }
        }
        computed.store(0, ordering: .relaxed)
    }
}
