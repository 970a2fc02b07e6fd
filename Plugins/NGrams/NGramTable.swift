internal import CorpusStatistics
internal import StageKit

/// Keys of a run as the columns of `ngrams`, those made that are wanted.
struct NGramTable {
    let groups: SortedRun
    let keys: NGramKeys
    /// The numbers of the keys, in the order of the rows.
    let rows: [Int]
    /// For each key the occurrences inside no longer n-gram that is kept.
    let own: [Int]?

    /// The columns in the order they are declared; nil for one that nobody wants.
    func columns(_ run: Run) throws -> [Column?] {
        [
            run.wants("ngram") ? try texts(run) : nil,
            run.wants("size") ? integers { keys.size(of: $0, in: groups) } : nil,
            run.wants("frequency") ? integers { groups.value($0, 0) } : nil,
            run.wants("articles") ? integers { groups.articles($0) } : nil,
            run.wants("clusters") ? integers { groups.clusters($0) } : nil,
            run.wants("per_million") ? rates : nil,
            own.map { own in integers { own[$0] } } ?? .repeating(.missing, .integer, count: rows.count),
        ]
    }

    private func texts(_ run: Run) throws -> Column {
        let vocabulary = run.corpus.vocabulary
        var texts = StringColumn()
        texts.reserve(entries: rows.count, bytes: rows.count * 16)
        for (number, index) in rows.enumerated() {
            if number & 0xFFFF == 0 { try run.checkpoint() }
            keys.append(index, of: groups, to: &texts, vocabulary)
        }
        return Column(.text, .text(texts))
    }

    private func integers(_ value: (Int) -> Int) -> Column { Column(.integer, .integer(rows.map(value))) }

    private var rates: Column {
        var rates = Column(.real)
        for index in rows {
            rates.append(.real(Rate(frequency: groups.value(index, 0), tokens: groups.totals[0])?.perMillion))
        }
        return rates
    }
}
