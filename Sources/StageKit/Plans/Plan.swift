internal import Synchronization

/// A pipeline that was checked: a source and stages with their options bound.
///
/// Pure data; it can be run again.
public indirect enum PlanSource: Sendable {
    /// The main parts.
    case articles
    /// The parts of all kinds.
    case parts
    /// What was skipped or kept with a reservation when the files were read.
    case problems
    /// What is not to be trusted, found by the stages when asked.
    case doubts
    /// Rows that are there already: a file's, or the last result's.
    case table(Table)
    /// Another pipeline.
    case plan(Plan)
}

/// A stage in a plan.
public struct PlanStep: Sendable {
    /// The stage's name.
    public var name: String
    /// The stage's type.
    public var stage: any Stage.Type { didSet { made = MadeStage() } }
    /// The options given, by name, checked.
    public var options: [String: OptionValue] { didSet { made = MadeStage() } }
    /// What goes in.
    public var input: Schema
    /// What comes out.
    public var output: Schema
    /// Where it stands in the script.
    public var span: SourceSpan
    private var made = MadeStage()

    /// Makes a step; `made` is its stage with the options set, if there is one already.
    public init(
        name: String,
        stage: any Stage.Type,
        options: [String: OptionValue],
        made: (any Stage)? = nil,
        input: Schema,
        output: Schema,
        span: SourceSpan
    ) {
        self.name = name
        self.stage = stage
        self.options = options
        self.input = input
        self.output = output
        self.span = span
        if let made { self.made.stage.withLock { $0 = made } }
    }

    /// The stage with its options set; made once for a step and its copies.
    public func make() throws -> any Stage {
        func make<S: Stage>(_ type: S.Type) throws -> any Stage { try type.make(options) }
        return try made.stage.withLock { made in
            if let made { return made }
            let stage = try make(self.stage)
            made = stage
            return stage
        }
    }
}

/// The stage of a step, once it was made.
private final class MadeStage: Sendable {
    let stage = Mutex<(any Stage)?>(nil)
}

/// A checked pipeline.
public struct Plan: Sendable {
    /// Where the rows come from.
    public var source: PlanSource
    /// What the source gives.
    public var sourceSchema: Schema
    /// What is done with them.
    public var steps: [PlanStep]
    /// Where the source stands in the script.
    public var span: SourceSpan

    /// Makes a plan.
    public init(source: PlanSource, sourceSchema: Schema, steps: [PlanStep], span: SourceSpan) {
        self.source = source
        self.sourceSchema = sourceSchema
        self.steps = steps
        self.span = span
    }

    /// What the whole gives.
    public var schema: Schema { steps.last?.output ?? sourceSchema }
}
