/// A made-up corpus whose words are known beforehand, to hold a stage to a slow count of the same.
public struct SampleWorld: Sendable {
    /// A word, and what stands before it.
    public struct Word: Sendable {
        /// The fold.
        public var fold: String
        /// A sentence begins with it.
        public var beginsSentence = false
        /// A comma stands before it.
        public var followsComma = false
        /// A bracket, a dash or a semicolon stands before it.
        public var followsPunctuation = false
        /// It stands in a heading.
        public var isHeading = false
    }

    /// The words of each article's body and headings, in order.
    public private(set) var articles: [[Word]] = []
    /// The number of the near-copy cluster of each article.
    public private(set) var clusters: [UInt32] = []
    /// The texts, each with a headline that is not counted.
    public private(set) var texts: [SampleText] = []

    /// Makes a world of that many articles of a few words; equal seeds make equal worlds.
    public init(seed: UInt64, articles count: Int = 7) {
        var random = SampleRandom(seed: seed)
        for number in 0..<count {
            var words: [Word] = []
            var text = "= Levy toll ferry\n"
            for block in 0..<Int.random(in: 1...3, using: &random) {
                let isHeading = block > 0 && Bool.random(using: &random)
                text += isHeading ? "# " : block > 0 ? "\n" : ""
                for _ in 0..<(isHeading ? 1 : Int.random(in: 1...4, using: &random)) {
                    SampleWorld.addSentence(isHeading, &words, &text, &random)
                }
                text += "\n"
            }
            articles.append(words)
            let cluster = UInt32(
                Bool.random(using: &random) ? Int.random(in: 0...number, using: &random) : number
            )
            clusters.append(clusters.indices.contains(Int(cluster)) ? clusters[Int(cluster)] : cluster)
            texts.append(SampleText(text, cluster: clusters[number]))
        }
    }

    private static let vocabulary = ["ferry", "levy", "toll", "us", "US", "half-built", "don't", "Gao's"]

    private static func addSentence(
        _ isHeading: Bool,
        _ words: inout [Word],
        _ text: inout String,
        _ random: inout SampleRandom
    ) {
        for position in 0..<Int.random(in: 1...7, using: &random) {
            let written = vocabulary[Int.random(in: 0..<vocabulary.count, using: &random)]
            var word = Word(fold: written == "Gao's" ? "gao" : written, beginsSentence: position == 0)
            word.isHeading = isHeading
            if position > 0 {
                switch Int.random(in: 0..<8, using: &random) {
                case 0:
                    text += ", "
                    word.followsComma = true
                case 1:
                    text += " (sic) "
                    words.append(Word(fold: "sic", followsPunctuation: true, isHeading: isHeading))
                    word.followsPunctuation = true
                default: text += " "
                }
            }
            text +=
                position == 0
                ? written.prefix(1).uppercased() + written.dropFirst() : written
            words.append(word)
        }
        text += isHeading ? "" : "! "
    }
}

/// A generator of random numbers that gives the same ones each time: SplitMix64 (Steele, Lea, Flood 2014).
public struct SampleRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Begins with a seed.
    public init(seed: UInt64) { state = seed }

    /// The next number.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
