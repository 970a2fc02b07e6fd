import StageKit

/// The corpus of a session: opened behind the prompt, waited for at the first question, read again when told to.
final class SessionCorpus {
    /// Waits for the corpus, and for what is asked of it.
    let watched: WatchedWork
    /// The corpus, if it is there by now.
    private(set) var current: LoadedCorpus?
    private var opening: OpeningCorpus?
    private let news: News
    private var isCorpusTold = false
    private var isWaitTold = false

    /// Nothing is read yet; what there is to tell of the reading goes to `news`.
    init(_ news: News, _ watched: WatchedWork) {
        self.news = news
        self.watched = watched
    }

    /// True when the corpus is there, or could not be had.
    var isOpened: Bool { current != nil || opening?.work.isDone(within: 0) == true }

    /// The corpus, read when first asked for; what failed is tried again the next time.
    func loaded(_ settings: SessionSettings, isTyping: Bool) throws -> LoadedCorpus {
        if let current { return current }
        let begun = opening ?? begin(settings, isTyping)
        opening = nil
        let corpus = try watched.wait(for: begun.work, begun.progress, begun.cancellation)
        current = corpus
        for note in corpus.notes { news.post(note) }
        // Ctrl-C may come when the corpus is as good as there: it is kept, and what it was opened for is not begun.
        try begun.cancellation.check()
        return corpus
    }

    /// The corpus, if it could be had by now; what failed stays to be told by whoever waits for it.
    var byNow: LoadedCorpus? { current ?? (try? opening?.work.outcome()) }

    /// Begins to open it and waits a while; true when it is there, or cannot be had.
    func begin(_ settings: SessionSettings, isTyping: Bool, waiting milliseconds: Int32) -> Bool {
        if current != nil { return true }
        let begun = opening ?? begin(settings, isTyping)
        opening = begun
        return begun.work.isDone(within: milliseconds)
    }

    /// Reads it again at the next question.
    func forget() {
        current = nil
        isCorpusTold = false
    }

    /// True the first time there is a wait to tell of.
    func tellsOfWait() -> Bool {
        if isWaitTold || opening == nil { return false }
        isWaitTold = true
        return true
    }

    /// True the first time there is a corpus to tell of.
    func tellsOfCorpus() -> Bool {
        defer { isCorpusTold = true }
        return !isCorpusTold
    }

    private func begin(_ settings: SessionSettings, _ isTyping: Bool) -> OpeningCorpus {
        let news = news
        return OpeningCorpus(settings, isTyping: isTyping) { news.ring() }
    }
}
