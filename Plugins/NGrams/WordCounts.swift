internal import CorpusStatistics
internal import StageKit

/// The counts of each word, gathered from keys of words and clusters.
struct WordCounts {
    /// A word with its counts.
    struct Word {
        var id: UInt32
        var form: String
        var frequency = 0
        var articles = 0
        var clusters = 0
        var parts: Range<Int>
    }

    /// The words in alphabetical order.
    private(set) var words: [Word] = []
    private let isExact: Bool
    private var sizes = PartSizes()
    private var sizeOfPart: [UInt32: Int] = [:]
    private var parts: [(part: UInt32, frequency: Int)] = []

    init(_ groups: SortedRun, isExact: Bool, hasParts: Bool) {
        self.isExact = isExact
        for index in 0..<groups.count {
            var key = groups.key(index)
            let form = isExact ? key.text() : ""
            let id = isExact ? 0 : key.id()
            let part = key.id()
            if id == 0, form.isEmpty {
                sizeOfPart[part] = groups.value(index, 0)
                sizes.add(groups.value(index, 0))
                continue
            }
            if words.last?.id != id || words.last?.form != form {
                words.append(Word(id: id, form: form, parts: parts.count..<parts.count))
            }
            add(groups, index, part: hasParts ? part : nil)
        }
    }

    private mutating func add(_ groups: SortedRun, _ index: Int, part: UInt32?) {
        let last = words.count - 1
        words[last].frequency += groups.value(index, 0)
        words[last].articles += groups.articles(index)
        words[last].clusters += groups.clusters(index)
        guard let part else { return }
        parts.append((part, groups.value(index, 0)))
        words[last].parts = words[last].parts.lowerBound..<parts.count
    }

    /// The word as text.
    func text(of word: Word, in vocabulary: Vocabulary) -> String {
        isExact ? word.form : vocabulary.folds[Int(word.id) - 1]
    }

    /// Gries' normalised DP over the clusters; nil when they were not counted or are under five.
    func dispersion(of word: Word) -> Double? {
        guard sizes.count >= PartSizes.fewestForDispersion else { return nil }
        let occupied = parts[word.parts].map {
            OccupiedPart(frequency: $0.frequency, size: sizeOfPart[$0.part] ?? 0)
        }
        return Dispersion(of: occupied, in: sizes)?.normalisedDeviationOfProportions
    }
}
