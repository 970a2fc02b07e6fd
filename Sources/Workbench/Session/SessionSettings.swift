import CorpusRuntime
public import Rendering
public import StageKit
public import StageLoader

/// What a session is asked to do, beside its pipelines.
public struct SessionSettings: Sendable {
    /// Folders, files and globs.
    public var corpus: [String]
    /// The stages there are.
    public var stages: [any Stage.Type]
    /// Folders whose stages are loaded at the beginning.
    public var stagePlaces: [String]
    /// Loaded Swift stages run in processes of their own.
    public var isolatesStages: Bool
    /// What stages may take that run in processes of their own: programs, and Swift stages if isolated.
    public var stageLimits: StageLimits
    /// The article layers there are.
    public var layers: [any ArticleLayer]
    /// How results are written; nil for a table to a terminal, TSV to anything else.
    public var format: TableFormat?
    /// The most rows shown in table form; nil for all.
    public var limit: Int?
    /// Threads to work on.
    public var threads: Int
    /// Bytes of memory that a run may take; nil without a bound.
    public var memory: Int?
    /// No ledger.
    public var isQuiet: Bool
    /// A skipped file or record makes the run fail.
    public var isStrict: Bool
    /// What is read is kept on the disk, beside the corpus or in the user's cache folder.
    public var keepsStore: Bool
    /// What is kept is brought into one piece.
    var mergesStore = false
    /// The program's version, told in the scripts it writes.
    public var version: String

    /// Gathers the settings.
    public init(
        corpus: [String],
        stages: [any Stage.Type],
        stagePlaces: [String] = [],
        isolatesStages: Bool = false,
        stageLimits: StageLimits = StageLimits(),
        layers: [any ArticleLayer],
        format: TableFormat? = nil,
        limit: Int? = 40,
        threads: Int,
        memory: Int? = nil,
        quiet isQuiet: Bool = false,
        strict isStrict: Bool = false,
        store keepsStore: Bool = false,
        version: String = ""
    ) {
        self.corpus = corpus
        self.stages = stages
        self.stagePlaces = stagePlaces
        self.isolatesStages = isolatesStages
        self.stageLimits = stageLimits
        self.layers = layers
        self.format = format
        self.limit = limit
        self.threads = threads
        self.memory = memory
        self.isQuiet = isQuiet
        self.isStrict = isStrict
        self.keepsStore = keepsStore
        self.version = version
    }
}

/// How a session ended; the raw value is the exit code.
public enum SessionStatus: Int32, Sendable {
    /// All went well; files that were skipped were told.
    case success = 0
    /// A run failed, the corpus is not there, or, if strict, something was skipped.
    case failed = 1
    /// A pipeline that does not check, or wrong usage.
    case usage = 2
    /// Ctrl-C ended it.
    case interrupted = 130
}

extension SessionSettings {
    /// What runs plans over a corpus as the settings say.
    func executor(_ corpus: CorpusSnapshot, _ progress: Progress, _ cancellation: Cancellation) -> Executor {
        Executor(
            corpus,
            threads: threads,
            cancellation: cancellation,
            progress: progress,
            stages: stages,
            layers: layers,
            // Half of what is allowed, for the rest of the run needs some too.
            foldMemory: memory.map { $0 / 2 }
        )
    }
}
