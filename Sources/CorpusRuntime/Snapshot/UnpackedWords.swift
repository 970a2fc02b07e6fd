import StageKit

/// The words of one article after the other, unpacked without the rest, into memory that is used again.
struct UnpackedWords {
    /// The fold id of each word of the article read last.
    private(set) var ids: [UInt32] = []
    /// What stands before each of them, `WordBreak` raw values.
    private(set) var breaks: [UInt8] = []

    /// Reads an article's words; it has none where the segment is damaged.
    mutating func read(_ location: ArticleLocation) {
        ids.removeAll(keepingCapacity: true)
        breaks.removeAll(keepingCapacity: true)
        let segment = location.segment.articles
        let numbers = location.numbers
        guard let forms = segment.forms(of: location.article),
            let compounds = segment.compounds(of: location.article), let own = segment.formFolds.touchAll(),
            var reader = segment.layoutReader(of: location.article)
        else { return }
        let folds = forms.look(up: numbers?.formFolds ?? own)
        var compound = 0
        ids.append(contentsOf: repeatElement(0, count: reader.wordCount))
        breaks.append(contentsOf: repeatElement(0, count: reader.wordCount))
        ids.withUnsafeMutableBufferPointer { ids in
            breaks.withUnsafeMutableBufferPointer { breaks in
                reader.readWords { word, token, count, mark in
                    breaks[word] = mark
                    if count == 1 {
                        ids[word] = folds[token]
                    } else {
                        let fold = compounds[compound]
                        ids[word] = numbers.map { $0.folds[Int(fold)] } ?? fold
                        compound &+= 1
                    }
                }
            }
        }
    }
}
