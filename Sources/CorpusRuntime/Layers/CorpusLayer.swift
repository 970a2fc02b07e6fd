/// A layer that is kept beside the corpus or one of its segments: what its file is called, and its version.
enum CorpusLayer: String {
    case clusters, events, dates
    /// In how many main parts each word stands.
    case articles
    /// Where every word of a segment stands.
    case words
    /// How often each word of a segment stands in it.
    case uses

    /// What its file is called.
    var name: String { rawValue }

    /// Another whenever the values can be others for the same text.
    var version: Int {
        switch self {
        case .clusters, .events, .articles, .uses: 1
        case .words: 2
        case .dates: 3
        }
    }
}
