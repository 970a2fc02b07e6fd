/// For each word the first fifty phrases told to it, in one array.
struct PhraseLists {
    private static let longest = 50
    /// Of each word its last entry, or -1, and how many it has.
    private var lists: [(last: Int32, count: Int32)]
    private var entries: [(phrase: Int32, before: Int32)] = []

    init(words: Int) { lists = Array(repeating: (-1, 0), count: words) }

    /// Adds a phrase to the list of a word unless that is full.
    mutating func add(_ phrase: Int, to word: Int) {
        guard lists[word].count < Self.longest else { return }
        entries.append((Int32(phrase), lists[word].last))
        lists[word] = (Int32(entries.count - 1), lists[word].count + 1)
    }

    /// Whether one of a word's phrases is as asked.
    func contains(of word: Int, where isWanted: (Int) -> Bool) -> Bool {
        var entry = lists[word].last
        while entry >= 0 {
            if isWanted(Int(entries[Int(entry)].phrase)) { return true }
            entry = entries[Int(entry)].before
        }
        return false
    }
}
