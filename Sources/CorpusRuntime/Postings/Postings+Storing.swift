import StageKit

extension Postings {
    /// What the file of postings is called, and the version of what is in it.
    private static let layer = (name: "words", version: 1)

    /// The postings that are kept for a corpus of so many articles and words; nil when there are none.
    ///
    /// The positions of a word are checked when they are first looked at.
    init?(_ files: LayerFiles, articles: Int, words: UInt32) {
        guard let file = files.open(Postings.layer.name, version: Postings.layer.version),
            let articleWords = file.column("first", of: UInt32.self).touchAll(),
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
        owner = file
    }

    /// Keeps them for the next session.
    func write(to files: LayerFiles) {
        files.write(Postings.layer.name, version: Postings.layer.version) { writer in
            func column<Element>(_ name: ColumnName, _ values: UnsafeBufferPointer<Element>) throws {
                try writer.begin(name)
                try writer.append(UnsafeRawBufferPointer(values))
            }
            try column("first", articleWords)
            try column("headline", headlineWords)
            try column("articles", stretchArticles)
            try column("entries", stretchEntries)
            try column("bytes", stretchBytes)
            try column("words", entryWords)
            try column("ends", entryEnds)
            try column("position", positions)
            try column("breaks", breaks)
        }
    }
}
