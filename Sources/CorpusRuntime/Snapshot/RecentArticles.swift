import StageKit
import Synchronization

/// The articles that were unpacked last, a fixed number of them, for any thread.
final class RecentArticles: Sendable {
    private let slots = (0..<64).map { _ in Slot() }

    private final class Slot: Sendable {
        let held = Mutex<(number: UInt32, article: Article)?>(nil)
    }

    /// The article of that number, made by `make` if it was not used lately.
    func article(_ number: UInt32, _ make: () -> Article) -> Article {
        let slot = slots[Int(number) % slots.count]
        if let article = slot.held.withLock({ $0?.number == number ? $0?.article : nil }) { return article }
        let article = make()
        slot.held.withLock { $0 = (number, article) }
        return article
    }
}
