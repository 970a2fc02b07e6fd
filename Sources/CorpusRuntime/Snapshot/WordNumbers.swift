/// What the words of one segment are numbered in a corpus of several segments.
///
/// A segment numbers its own words in the order of bytes, and so does the corpus; the one order lies within the other.
final class WordNumbers: @unchecked Sendable {
    /// The corpus's number of each form of the segment.
    let forms: UnsafeBufferPointer<UInt32>
    /// The corpus's number of each fold of the segment.
    let folds: UnsafeBufferPointer<UInt32>
    /// The corpus's number of the fold of each form of the segment that stands as a word by itself.
    let formFolds: UnsafeBufferPointer<UInt32>
    /// The segment's number of each fold of the corpus, `.max` for one that it has not.
    let ownFolds: UnsafeBufferPointer<UInt32>
    private let owner: AnyObject

    /// Takes numbers that keep the order; `formFolds` are the segment's own.
    init(
        forms: [UInt32],
        folds: [UInt32],
        formFolds own: UnsafeBufferPointer<UInt32>,
        corpusFolds: Int
    ) {
        let formFolds = own.map { $0 < folds.count ? folds[Int($0)] : .max }
        var ownFolds = Array(repeating: UInt32.max, count: corpusFolds)
        for (fold, number) in folds.enumerated() where number != .max { ownFolds[Int(number)] = UInt32(fold) }
        let pack = ColumnPack(bytes: [], ids: [forms, folds, formFolds, ownFolds], starts: [])
        var reader = pack.reader(pack.bytes.start)
        self.forms = reader.next()
        self.folds = reader.next()
        self.formFolds = reader.next()
        self.ownFolds = reader.next()
        owner = pack.bytes
    }
}
