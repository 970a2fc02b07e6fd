import StageKit

extension Postings {
    /// What the file of postings is called, and the version of what is in it.
    private static let layer = (name: "words", version: 1)

    /// The postings that are kept for a corpus of so many articles and words; nil when there are none.
    static func kept(_ files: LayerFiles, articles: Int, words: UInt32) -> Postings? {
        files.open(layer.name, version: layer.version).flatMap {
            Postings($0, articles: articles, words: words)
        }
    }

    /// Writes postings for the next session, or into memory alone where they cannot be kept.
    ///
    /// Throws when there is no memory for them.
    static func keep(_ built: BuiltPostings, _ files: LayerFiles?, articles: Int, words: UInt32) throws
        -> Postings
    {
        let file = files?.write(layer.name, version: layer.version) { try built.write(to: $0) }
        if let file, let postings = Postings(file, articles: articles, words: words) { return postings }
        let memory = try AnonymousFile.columns { descriptor in
            let writer = try ColumnFileWriter(descriptor)
            try built.write(to: writer)
            try writer.finish()
        }
        guard let postings = Postings(memory, articles: articles, words: words) else {
            throw Failure.store("there is no memory for the places of words")
        }
        return postings
    }

    /// The postings in a file; nil when they are damaged or another corpus's.
    ///
    /// The positions of a word are checked when they are first looked at.
    private init?(_ file: ColumnFile, articles: Int, words: UInt32) {
        guard let articleWords = file.column("first", of: UInt32.self).touchAll(),
            let headlineWords = file.column("headline", of: UInt32.self).touchAll(),
            let stretchArticles = file.column("articles", of: UInt32.self).touchAll(),
            let stretchEntries = file.column("entries", of: UInt32.self).touchAll(),
            let stretchBytes = file.column("bytes", of: UInt64.self).touchAll(),
            let entryWords = file.column("words", of: UInt32.self).touchAll(),
            let entryEnds = file.column("ends", of: UInt32.self).touchAll(),
            articleWords.count == articles + 1, articleWords.last == words
        else { return nil }
        self.articleWords = articleWords
        self.headlineWords = headlineWords
        self.stretchArticles = stretchArticles
        self.stretchEntries = stretchEntries
        self.stretchBytes = stretchBytes
        self.entryWords = entryWords
        self.entryEnds = entryEnds
        positions = file.column("position", of: UInt8.self).elements
        breaks = file.column("breaks", of: UInt8.self).elements
        self.file = file
    }
}
