/// Where the lines of a session come from.
public protocol LineReader: AnyObject {
    /// The next line, without its line feed. Blocks.
    func readLine(prompt: Prompt) -> LineEvent
    /// Has line feeds within what it gives as one line, and so asks itself whether a line goes on.
    var readsBlocks: Bool { get }
}

/// What came of asking for a line.
public enum LineEvent: Sendable, Equatable {
    /// A line.
    case line(String)
    /// Ctrl-C: the line is given up, the session goes on.
    case interrupted
    /// Nothing more will come.
    case end
}

/// What stands before a line.
public struct Prompt: Sendable, Equatable {
    /// The words, in the highlighted style.
    public var name: String
    /// What follows them, plain.
    public var sign: String

    /// Makes a prompt; `sign` should end in a blank.
    public init(_ name: String, _ sign: String) {
        self.name = name
        self.sign = sign
    }
}

/// What could stand at the cursor.
public struct Completion: Sendable {
    /// One thing that could stand there.
    public struct Candidate: Sendable, Equatable {
        /// What is put in.
        public var text: String
        /// What it is, in a phrase.
        public var summary: String
        /// What is put in after it when it is taken.
        public var ending: String

        /// Describes a candidate.
        public init(_ text: String, _ summary: String, ending: String = " ") {
            self.text = text
            self.summary = summary
            self.ending = ending
        }
    }

    /// How many Unicode scalars before the cursor the candidates replace.
    public var replaced: Int
    /// What could stand there, in the order to be shown.
    public var candidates: [Candidate]

    /// Gathers candidates.
    public init(replaced: Int, candidates: [Candidate]) {
        self.replaced = replaced
        self.candidates = candidates
    }

    /// Nothing.
    public static let none = Completion(replaced: 0, candidates: [])

    /// What all candidates begin with.
    var commonPrefix: String {
        guard var prefix = candidates.first.map({ Array($0.text.unicodeScalars) }) else { return "" }
        for candidate in candidates.dropFirst() {
            let shared = zip(prefix, candidate.text.unicodeScalars).prefix { $0 == $1 }.count
            prefix.removeLast(prefix.count - shared)
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: prefix)
        return String(text)
    }
}
