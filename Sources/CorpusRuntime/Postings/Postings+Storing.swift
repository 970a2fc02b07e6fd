import StageKit

extension Postings {
    /// Of how many articles, words of text and words of the vocabulary postings are.
    struct Size {
        let articles: Int
        let words: UInt32
        let vocabulary: Int
    }

    /// The postings that are kept for a corpus of that size; nil when there are none.
    static func kept(_ files: LayerFiles, _ size: Size) -> Postings? {
        files.open(.words).flatMap { Postings($0, size) }
    }

    /// Writes postings for the next session, or into memory alone where they cannot be kept.
    ///
    /// Throws when there is no memory for them.
    static func keep(_ built: BuiltPostings, _ files: LayerFiles?, _ size: Size) throws -> Postings {
        let file = files?.write(.words) { try built.write(to: $0) }
        if let file, let postings = Postings(file, size) { return postings }
        let memory = try AnonymousFile.columns { descriptor in
            let writer = try ColumnFileWriter(descriptor)
            try built.write(to: writer)
            try writer.finish()
        }
        guard let postings = Postings(memory, size) else {
            throw Failure.store("there is no memory for the places of words")
        }
        return postings
    }

    /// The postings in a file; nil when they are damaged or another corpus's.
    ///
    /// What is told of a word is checked when it is first looked at.
    private init?(_ file: ColumnFile, _ size: Size) {
        guard let articleWords = file.column("first", of: UInt32.self).touchAll(),
            let headlineWords = file.column("headline", of: UInt32.self).touchAll(),
            let stretchArticles = file.column("articles", of: UInt32.self).touchAll(),
            articleWords.count == size.articles + 1, articleWords.last == size.words,
            headlineWords.count == size.articles, stretchArticles.first == 0,
            stretchArticles.last == UInt32(size.articles), Postings.rise(articleWords),
            Postings.rise(stretchArticles)
        else { return nil }
        wordEntries = file.column("entries", of: UInt32.self).elements
        guard wordEntries.count == size.vocabulary + 1 else { return nil }
        self.articleWords = articleWords
        self.headlineWords = headlineWords
        self.stretchArticles = stretchArticles
        wordBytes = file.column("bytes", of: UInt64.self).elements
        entryStretches = file.column("stretch", of: UInt16.self).elements
        entryEnds = file.column("ends", of: UInt32.self).elements
        positions = file.column("position", of: UInt8.self).elements
        breaks = file.column("breaks", of: UInt8.self).elements
        self.file = file
    }

    private static func rise(_ starts: UnsafeBufferPointer<UInt32>) -> Bool {
        zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
    }
}
