/// What a line editor asks about the line while it is typed.
///
/// Offsets are in Unicode scalars.
public protocol LineAssistant: AnyObject {
    /// How the line looks; asked at every key, so it is to be quick.
    func look(of text: String) -> LineLook
    /// What could stand at the cursor.
    func completion(of text: String, cursor: Int) -> Completion
    /// True when Enter is to open a next line.
    func isIncomplete(_ text: String) -> Bool
    /// Help on what the cursor is on, as lines; empty when there is none.
    func help(on text: String, cursor: Int) -> [String]
    /// Lines to be told above the line, each once; asked for when the reader was woken.
    func news() -> [String]
}

/// How a line looks while it is typed.
public struct LineLook: Sendable {
    /// A remark on a stretch of the line.
    public struct Remark: Sendable, Equatable {
        /// What it is about.
        public var range: Range<Int>
        /// What it says, on one line.
        public var text: String

        /// Makes a remark.
        public init(_ range: Range<Int>, _ text: String) {
            self.range = range
            self.text = text
        }
    }

    /// What each stretch is; what is in none is plain.
    ///
    /// In order, without overlaps.
    public var styles: [StyledRange]
    /// What does not check; shown when the cursor rests on it.
    public var remarks: [Remark]
    /// The rest of the word at the end of the line as it is best guessed; empty for none.
    public var guess: String

    /// Describes a line.
    public init(styles: [StyledRange] = [], remarks: [Remark] = [], guess: String = "") {
        self.styles = styles
        self.remarks = remarks
        self.guess = guess
    }
}
