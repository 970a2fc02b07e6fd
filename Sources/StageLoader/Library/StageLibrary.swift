public import StageKit

/// The stages of a session: those that came with the program, and those that were loaded since.
public final class StageLibrary {
    /// A stage and where it came from.
    public struct Entry {
        /// The stage.
        public var stage: any Stage.Type
        /// The folder it was loaded from; nil for a bundled one.
        public var folder: StageFolder?
    }

    /// What loading a folder did.
    public struct Loaded {
        /// The folder.
        public var folder: StageFolder
        /// The names of its stages.
        public var names: [String]
        /// Seconds the compiler took; nil when it had nothing to do.
        public var seconds: Double?
        /// The compiler's warnings; empty for none.
        public var warnings: String
    }

    /// All of them: the bundled ones, then the others in the order they were loaded.
    public private(set) var entries: [Entry]
    private var hashes: [String: String] = [:]

    /// Where stages lie that could not be loaded, by the name of their folder or file.
    public private(set) var unloaded: [String: String] = [:]
    private let worker: [String]
    private let limits: StageLimits
    private let isApart: Bool
    private var ownLimits: [String: StageLimits] = [:]

    /// Begins with the stages that come with the program.
    ///
    /// `limits` hold for programs, and if `isApart` for Swift stages, which `lede worker` then runs: `worker` is
    /// what it is started with after the module, the corpus above all.
    public init(
        bundled: [any Stage.Type],
        worker: [String] = [],
        limits: StageLimits = StageLimits(),
        isApart: Bool = false
    ) {
        entries = bundled.map { Entry(stage: $0, folder: nil) }
        self.worker = worker
        self.limits = limits
        self.isApart = isApart
    }

    /// The stages, to check and run with.
    public var stages: [any Stage.Type] { entries.map(\.stage) }

    /// The folders that stages were loaded from, in the order of loading.
    public var folders: [StageFolder] {
        var seen: Set<String> = []
        return entries.compactMap { $0.folder }.filter { seen.insert($0.path).inserted }
    }

    /// Builds the folder's module if need be and takes its stages over from an earlier version of it.
    ///
    /// What goes wrong is a ``Failure``; the stages and limits stay as they were then, and the folder is among
    /// ``unloaded``. With limits, its stages run in processes of their own, now and when they are loaded again.
    public func load(_ folder: StageFolder, apart: StageLimits? = nil) throws -> Loaded {
        unloaded[folder.name] = folder.path
        let before = ownLimits[folder.path]
        if let apart { ownLimits[folder.path] = apart }
        do { return try replace(folder) } catch {
            ownLimits[folder.path] = before
            throw error
        }
    }

    private func replace(_ folder: StageFolder) throws -> Loaded {
        let hash = try folder.sourceHash()
        var loaded = Loaded(folder: folder, names: [], seconds: nil, warnings: "")
        let stages = try stages(of: folder, &loaded)
        try check(stages, folder)
        endProcesses(of: entries.filter { $0.folder?.path == folder.path })
        entries.removeAll { $0.folder?.path == folder.path }
        entries += stages.map { Entry(stage: $0, folder: folder) }
        hashes[folder.path] = hash
        unloaded[folder.name] = nil
        loaded.names = stages.map { $0.declaration.name }
        return loaded
    }

    /// Lets the processes of stages end that run in their own, so that new ones read the corpus as it is now.
    public func endProcesses() { endProcesses(of: entries) }

    private func endProcesses(of entries: [Entry]) {
        for case let type as any RemoteType.Type in entries.map(\.stage) { type.stage.close() }
    }

    /// True when the folder's files are no longer those that were loaded.
    public func isChanged(_ folder: StageFolder) -> Bool {
        guard let now = StageFolder(folder.path), let hash = try? now.sourceHash() else { return false }
        return hash != hashes[folder.path]
    }

    private func stages(of folder: StageFolder, _ loaded: inout Loaded) throws -> [any Stage.Type] {
        switch folder.content {
        case .swift:
            let kit = try Kit.current()
            let built = try ModuleBuilder(kit).build(folder)
            loaded.seconds = built.seconds
            loaded.warnings = built.warnings
            return try stages(ofModule: built.path, folder, kit)
        case .module(let path): return try stages(ofModule: path, folder, Kit.current())
        case .program(let program, let arguments):
            return try stages(of: program, arguments, folder, ownLimits[folder.path] ?? limits)
        }
    }

    private func stages(ofModule path: String, _ folder: StageFolder, _ kit: Kit) throws -> [any Stage.Type] {
        guard let limits = ownLimits[folder.path] ?? (isApart ? limits : nil) else {
            return try StageModule.load(path, kit)
        }
        try StageModule.check(path, kit)
        let program = FileSystem.absolute("/proc/self/exe")
        return try stages(of: program, ["worker", path] + worker, folder, limits)
    }

    private func stages(
        of program: String,
        _ arguments: [String],
        _ folder: StageFolder,
        _ limits: StageLimits
    ) throws -> [any Stage.Type] {
        let program = StageProgram(
            program: program,
            arguments: arguments,
            folder: folder.path,
            limits: limits
        )
        return try RemoteHello.stages(of: program).map { RemoteStage.register($0) }
    }

    private func check(_ stages: [any Stage.Type], _ folder: StageFolder) throws {
        if stages.isEmpty { throw Failure("no-stages", "'\(folder.name)' lists no stages") }
        var names: Set<String> = []
        for stage in stages {
            let name = stage.declaration.name
            if let fault = DeclarationCheck.fault(stage) {
                throw Failure("declaration", "'\(name)' from \(folder.path) cannot be used: \(fault)")
            }
            let other = entries.first { $0.stage.declaration.name == name && $0.folder?.path != folder.path }
            if let other {
                throw Failure(
                    "duplicate-stage",
                    "there is already a stage '\(name)', \(other.folder.map { "from \($0.path)" } ?? "a bundled one")",
                    hint: "Give the one in \(folder.path) another name in its declaration."
                )
            }
            if !names.insert(name).inserted {
                throw Failure("duplicate-stage", "\(folder.path) has two stages '\(name)'")
            }
        }
    }
}
