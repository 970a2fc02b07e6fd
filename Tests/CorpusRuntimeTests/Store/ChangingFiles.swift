import CorpusRuntime

/// Files that are added, changed, removed and renamed at random, the same way for the same seed.
struct ChangingFiles {
    private var state: UInt64
    private var clock: Int64 = 1_000

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    private mutating func below(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % count
    }

    private static let words = [
        "ferry", "ferries", "harbour", "harbours", "toll", "tolls", "three-way", "don't", "Lark", "Wren",
        "tide", "tides", "pier", "Ada", "Quist", "naïve", "U.S.", "said", "on", "Monday", "3", "March",
        "2031",
        "will", "sail", "this", "week", "“no”", "rope", "ropes", "zinc", "the", "the", "of", "a",
    ]

    /// Some files to begin with.
    mutating func start(_ count: Int) -> [String: WrittenCorpus.File] {
        Dictionary(uniqueKeysWithValues: (0..<count).map { ("f\($0 * 10).txt", file()) })
    }

    /// One change.
    mutating func change(_ files: inout [String: WrittenCorpus.File]) {
        let names = files.keys.sorted()
        let name = names.isEmpty ? "none" : names[below(names.count)]
        switch below(6) {
        case 0, 1: files["f\(below(400)).txt"] = file()
        case 2: files[name] = file()
        case 3: files[name] = nil
        case 4:
            files["g\(below(90)).txt"] = files[name]
            files[name] = nil
        default: files[name]?.text += " And the \(ChangingFiles.words[below(ChangingFiles.words.count)]) too."
        }
        clock += 1
        if files[name] != nil { files[name]?.modified = clock }
    }

    private mutating func file() -> WrittenCorpus.File {
        clock += 1
        let count = 1 + below(3)
        let ids = (0..<count).map { _ in count == 1 ? nil : "id\(below(9))" as String? }
        return WrittenCorpus.File(text: text(), modified: clock, ids: ids, fields: fields())
    }

    /// None in most files; of `pages` one value in many is no number.
    private mutating func fields() -> [String] {
        switch below(4) {
        case 0: ["desk", ChangingFiles.words[below(30)], "pages", below(9) == 0 ? "many" : "\(below(40))"]
        case 1: ["pages", "\(below(40))", "desk", "city", "desk", "port", "name \(below(3))", "2031-03"]
        default: []
        }
    }

    private mutating func text() -> String {
        if below(12) == 0 { return "" }
        var text = below(3) == 0 ? "The odd \(ChangingFiles.words[below(30)])\n\n" : ""
        for _ in 0...below(6) {
            let words = (0...(2 + below(9))).map { _ in ChangingFiles.words[below(ChangingFiles.words.count)]
            }
            text += "The " + words.joined(separator: " ") + (below(4) == 0 ? ".\n\n" : ". ")
        }
        return below(5) == 0 ? text + "word\(below(1_000))." : text
    }
}
