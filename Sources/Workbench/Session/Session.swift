public import CorpusRuntime
import PipelineLanguage
import Rendering
import StageKit
import StageLoader

/// A corpus, the names given so far, and the last result: what pipelines are checked and run against.
public final class Session {
    var settings: SessionSettings
    /// The stages of the settings, and those loaded since.
    let library: StageLibrary
    /// The stages that are compiled whenever they are saved.
    var watches: [StageWatch] = []
    let console: Console
    /// What the names of the lines so far stand for.
    private(set) var scope = Scope()
    /// The last result, which `_` stands for.
    private(set) var last: RunResult?
    /// The pipeline that gave the last result.
    private(set) var lastPlan: Plan?
    /// The files of the tables that the last result's rows come from.
    private var lastFiles: Set<String> = []
    /// Frequent values, for completion.
    private(set) lazy var values = CorpusValues(self)
    /// What is told above the line that is being typed.
    let news = News()
    private let tables = TableCache()
    /// Whether a check asked for a field of the records before the corpus was there.
    let asked = FieldsAsked()
    /// The files, opened behind the prompt.
    private let opened: SessionCorpus

    /// Nothing is read yet.
    public init(_ settings: SessionSettings, _ console: Console) {
        self.settings = settings
        self.console = console
        opened = SessionCorpus(
            news,
            WatchedWork(isDrawn: console.terminal.isError && console.terminal.isCapable)
        )
        library = StageLibrary(
            bundled: settings.stages,
            worker: (settings.keepsStore ? [] : ["--no-store"]) + settings.corpus,
            limits: settings.stageLimits,
            isApart: settings.isolatesStages
        )
        findStages()
    }

    /// Changes which stages there are; lines from now on are checked against them.
    func changingStages<R>(_ change: (StageLibrary) throws -> R) rethrows -> R {
        defer { settings.stages = library.stages }
        return try change(library)
    }

    /// True when a person types the lines.
    public var isInteractive: Bool { console.terminal.isInput }

    /// The corpus, read when first asked for.
    public func corpus() throws -> CorpusSnapshot { try loaded().snapshot }

    /// The corpus and how it was read, which happens when it is first asked for.
    func loaded() throws -> LoadedCorpus { try opened.loaded(settings, isTyping: isInteractive) }

    /// The corpus and how it was read, if it is there by now.
    var loadedByNow: LoadedCorpus? { opened.current }

    /// Computes what is kept of the corpus as a whole and is not kept yet.
    func completeIndex() throws {
        let corpus = try corpus()
        try opened.watched.run { progress, _ in
            progress.begin("comparing articles", total: nil)
            try corpus.completeLayers()
        }
        if let failure = corpus.unkept {
            console.tell("\(failure.message); what is not kept is computed again when it is asked for.")
        }
        try refuse(corpus)
    }

    /// Throws when a part of the store was lost; the corpus is read anew at the next question then.
    func refuse(_ corpus: CorpusSnapshot) throws {
        guard let damage = corpus.damage else { return }
        forgetCorpus()
        throw damage
    }

    /// Reads the corpus again at the next question; the last result stays.
    func forgetCorpus() {
        opened.forget()
        values.forget()
        library.endProcesses()
    }

    /// What scripts can name now.
    func catalog(_ folder: String = "") -> SessionCatalog { catalog(last?.table, folder) }

    private func catalog(_ last: Table?, _ folder: String) -> SessionCatalog {
        SessionCatalog(
            stages: settings.stages,
            lastResult: last,
            folder: folder,
            tables: tables,
            unloaded: library.unloaded,
            lemmas: settings.layers.lemmas,
            corpus: opened.byNow?.snapshot,
            asked: asked
        )
    }

    /// The path of a file of the corpus, given its name within it.
    func path(ofFile name: String) throws -> String? { try loaded().files.path(of: name) }

    /// True when the file is one of the corpus's.
    func isSource(_ path: String) throws -> Bool { try loaded().files.holds(path) }

    /// True when rows of the last result were read from the file as a table.
    func isTableOfLast(_ path: String) -> Bool {
        guard let wanted = FileIdentity(path) else { return false }
        return lastFiles.contains { FileIdentity($0) == wanted }
    }

    /// What was skipped when the corpus was read; none before.
    var skipped: [Problem] { loadedByNow?.snapshot.problems.filter(\.isSkipped) ?? [] }

    /// Checks a text against the names given so far; nothing is run.
    func check(
        _ text: String,
        _ parameters: [String: String] = [:],
        _ folder: String = ""
    ) -> CheckedScript {
        checker(last?.table, folder).check(text, parameters: parameters, in: scope)
    }

    /// Checks a text as if the last result had `schema` and the names were those of `scope`.
    func check(
        _ text: String,
        _ parameters: [String: String] = [:],
        in scope: Scope,
        after schema: Schema?,
        _ folder: String = ""
    ) -> CheckedScript {
        checker(schema.map { Table($0) }, folder).check(text, parameters: parameters, in: scope)
    }

    private func checker(_ last: Table?, _ folder: String) -> PipelineChecker {
        PipelineChecker(catalog: catalog(last, folder))
    }

    /// Takes over the names a text has given.
    func adopt(_ checked: CheckedScript) { scope = checked.scope }

    /// Runs a checked pipeline that rests on what `extent` tells; Ctrl-C cancels it and leaves the last result as it
    /// was.
    func run(_ plan: Plan, _ extent: PlanExtent) throws -> RunResult {
        let result = try compute(plan)
        last = result
        lastPlan = plan
        lastFiles = extent.readsLastResult ? lastFiles.union(extent.files) : extent.files
        values.forget()
        return result
    }

    /// Runs a checked pipeline whose result does not become the last one.
    func compute(_ plan: Plan) throws -> RunResult {
        let corpus = try corpus()
        let settings = settings
        let wasMended = corpus.isMended
        let result = try opened.watched.run { progress, cancellation in
            try settings.executor(corpus, progress, cancellation).run(plan)
        }
        try refuse(corpus)
        corpus.keepArticleLayers()
        if corpus.isMended, !wasMended {
            console.tell("A part of the store was damaged; it was read anew from the corpus.")
        }
        return result
    }

    /// True when the corpus is there, or could not be had.
    var isOpened: Bool { opened.isOpened }

    /// Begins to open the corpus and waits a while; true when it is there, or cannot be had.
    func beginOpening(waiting milliseconds: Int32) -> Bool {
        opened.begin(settings, isTyping: isInteractive, waiting: milliseconds)
    }

    /// What there is to know of the corpus, once, for whoever is typing: that it is being read, or what it holds.
    func corpusNews() throws -> String? {
        if isOpened { return try greeting() }
        guard opened.tellsOfWait() else { return nil }
        return "The corpus is being read; the first pipeline waits for it."
    }

    /// What there is, the first time it is asked for after the corpus was opened; nil then, and when there is none.
    func greeting() throws -> String? {
        if settings.corpus.isEmpty || !opened.tellsOfCorpus() { return nil }
        let loaded = try loaded()
        var line = Count.of(loaded.snapshot.articles(.main).count, "article")
        line += " in \(Count.of(loaded.snapshot.fileCount, "file")) · \(Count.seconds(loaded.seconds))"
        if let skipped = skippedInWords { line += " · \(skipped) (:why)" }
        return line + " · :help, Ctrl-D leaves"
    }
}
