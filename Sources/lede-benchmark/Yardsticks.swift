import CYardstick
import TextCore

/// The times of the yardsticks, on one core, in this run.
struct Yardsticks {
    /// A plain scan of the bytes of the text.
    let scan: Measurement
    /// Cutting the text into words and counting them.
    let unigrams: Measurement
    /// Counting 1- to 3-grams of word ids.
    let ngrams: Measurement
    /// Distinct n-grams of 1, 2 and 3 words.
    let distinct: [UInt64]

    init(of corpus: BenchmarkCorpus, repeats: Int) {
        scan = Measurement.fastest(of: repeats) {
            Measurement.of { Int(yardstick_scan(corpus.text, corpus.text.count)) }
        }
        unigrams = Measurement.fastest(of: repeats) {
            Measurement.of {
                var total: UInt64 = 0
                return Int(yardstick_unigrams(corpus.text, corpus.text.count, &total))
            }
        }
        var distinct: [UInt64] = [0, 0, 0]
        ngrams = Measurement.fastest(of: repeats) {
            Measurement.of {
                let comma = WordBreak.comma.rawValue
                return Int(yardstick_ngrams(corpus.ids, corpus.breaks, corpus.ids.count, comma, &distinct))
            }
        }
        self.distinct = distinct
    }

    func time(_ which: BenchmarkCase.Yardstick) -> Measurement {
        switch which {
        case .ngrams: ngrams
        case .unigrams: unigrams
        case .scan: scan
        }
    }
}
