/// A layer of the corpus as a whole that is kept beside it.
enum CorpusLayer: String {
    case clusters, events, dates
    /// In how many main parts each word stands.
    case articles

    /// What its file is called.
    var name: String { rawValue }

    /// Another whenever the values can be others for the same text.
    var version: Int {
        switch self {
        case .clusters, .events, .articles: 1
        case .dates: 2
        }
    }
}
