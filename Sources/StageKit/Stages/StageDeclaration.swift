/// What a stage is called, takes and gives, as data: from it come checking, completion, help and tests.
public struct StageDeclaration: Sendable {
    /// What a stage reads of its input.
    public enum Input: String, Sendable {
        /// The text at the rows' places; a table without places is refused.
        case text
        /// The columns of the rows.
        case rows
        /// Nothing: it begins a pipeline.
        case source
    }

    /// What the rows of its output are.
    public enum Output: Sendable, Equatable {
        /// Places of their own, with the columns declared and the input's columns carried along.
        case places
        /// Rows that stand for several places, found again by the rule.
        case members(MembersRule)
        /// Rows that are no places.
        case rows
        /// The stage computes its schema from the input's.
        case computed
    }

    /// An example, run as a test over the example corpus.
    public struct Example: Sendable, Equatable {
        /// The pipeline.
        public var pipeline: String
        /// What it shows.
        public var says: String

        /// Makes an example.
        public init(_ pipeline: String, _ says: String) {
            self.pipeline = pipeline
            self.says = says
        }
    }

    /// The name, in snake_case.
    public var name: String
    /// What it does in one line, without a full stop.
    public var summary: String
    /// Words people may look for it by.
    public var synonyms: [String]
    /// What it reads.
    public var input: Input
    /// What its rows are.
    public var output: Output
    /// The columns it gives, in order.
    public var columns: [ColumnDeclaration]
    /// The column that `top` goes by.
    public var rank: String?
    /// Examples for help; each one is run.
    public var examples: [Example]

    /// Declares a stage.
    public init(
        _ name: String,
        _ summary: String,
        synonyms: [String] = [],
        input: Input = .text,
        output: Output = .places,
        columns: [ColumnDeclaration] = [],
        rank: String? = nil,
        examples: [Example] = []
    ) {
        self.name = name
        self.summary = summary
        self.synonyms = synonyms
        self.input = input
        self.output = output
        self.columns = columns
        self.rank = rank
        self.examples = examples
    }
}
