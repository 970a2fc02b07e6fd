import StageKit

/// The vocabulary of a corpus, and how it numbers the words of each of its segments.
final class CorpusWords: Sendable {
    let vocabulary: Vocabulary
    /// By segment; nil where the segment's numbers are the corpus's.
    let numbers: [WordNumbers?]
    /// True when the words of a segment could not be read.
    let isDamaged: Bool

    private typealias Words = (strings: StringColumn, unused: [UInt32])

    /// Reads and joins the vocabularies; linear in them where there are several.
    ///
    /// Of a segment that stands alone nothing is read before it is asked for.
    init(_ segments: CorpusSegments) {
        if let only = segments.only, only.unused.forms.isEmpty, only.unused.folds.isEmpty {
            let articles = only.articles
            isDamaged = false
            vocabulary = Vocabulary(
                forms: articles.sortedStrings(.formBytes, .formEnds),
                folds: articles.sortedStrings(.foldBytes, .foldEnds)
            )
            numbers = [nil]
            return
        }
        let read = CorpusWords.read(segments)
        isDamaged = read == nil
        let (forms, folds) = read ?? ([], [])
        let (allForms, allFolds) = (VocabularyUnion(forms), VocabularyUnion(folds))
        vocabulary = Vocabulary(forms: allForms.strings, folds: allFolds.strings)
        numbers = segments.all.indices.map { segment in
            WordNumbers(
                forms: allForms.numbers[segment],
                folds: allFolds.numbers[segment],
                formFolds: segments.all[segment].articles.formFolds.elements,
                corpusFolds: allFolds.strings.count
            )
        }
    }

    /// The words of all segments; nil when those of one are damaged.
    private static func read(_ segments: CorpusSegments) -> (forms: [Words], folds: [Words])? {
        var (forms, folds): ([Words], [Words]) = ([], [])
        for segment in segments.all {
            guard let ownForms = segment.articles.strings(.formBytes, .formEnds),
                let ownFolds = segment.articles.strings(.foldBytes, .foldEnds),
                segment.articles.formFolds.touchAll() != nil
            else { return nil }
            forms.append((ownForms, segment.unused.forms))
            folds.append((ownFolds, segment.unused.folds))
        }
        return (forms, folds)
    }
}
