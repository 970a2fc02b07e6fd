import StageKit

enum ClusterLayer {
    static func compute(_ corpus: CorpusSnapshot) throws -> [UInt32] {
        Array(0..<UInt32(corpus.articleCount))
    }
}
