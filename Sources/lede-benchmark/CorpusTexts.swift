import CorpusRuntime
import StageKit

/// The texts of the main parts of a corpus.
struct CorpusTexts {
    let snapshot: CorpusSnapshot

    /// Their numbers, in corpus order.
    var numbers: [UInt32] { snapshot.articles(.main) }

    /// Calls `body` with the text of one.
    func withText(_ number: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        snapshot.article(number).text.withUnsafeBufferPointer(body)
    }
}
