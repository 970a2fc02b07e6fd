internal import StageKit

/// Finds the singular of a plural among the words of a corpus.
enum Plurals {
    private static let exceptions: Set<String> = [
        "news", "goods", "arms", "customs", "means", "series", "species", "states", "glasses", "forces",
        "works",
    ]

    /// The id of the singular that a folded word is the plural of; nil when it is none, or the corpus lacks it.
    static func singular(of word: UnsafeBufferPointer<UInt8>, in folds: SortedStrings) -> UInt32? {
        guard word.count > 3, word[word.count - 1] == 0x73, word[0] &- 0x41 >= 26 else { return nil }
        if [0x73, 0x75, 0x69].contains(word[word.count - 2]) { return nil }
        if exceptions.contains(String(decoding: word, as: UTF8.self)) { return nil }
        var stem = Array(word.dropLast())
        if let found = folds.find(stem) { return UInt32(found) }
        guard stem.last == 0x65 else { return nil }
        stem.removeLast()
        if let found = folds.find(stem) { return UInt32(found) }
        guard stem.last == 0x69 else { return nil }
        stem[stem.count - 1] = 0x79
        return folds.find(stem).map { UInt32($0) }
    }
}
