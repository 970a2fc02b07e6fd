import StageKit

enum DateTrustLayer {
    static func compute(_ corpus: CorpusSnapshot) throws -> [DateVerdict] {
        (0..<UInt32(corpus.articleCount)).map { number in
            let attributes = corpus.attributes(number)
            if attributes.date == nil { return DateVerdict(.missing) }
            return DateVerdict(attributes.dateOddities.isEmpty ? .unchecked : .contradicted, reasons: attributes.dateOddities)
        }
    }
}
