import CorpusRuntime
import Glibc
import StageKit
import TextCore

/// Compiles the Swift files of a stage folder to a module that can be loaded.
public struct ModuleBuilder {
    /// A module that is there, and whether it had to be compiled.
    public struct Built {
        /// The module's file.
        public var path: String
        /// Seconds the compiler took; nil when the module was there already.
        public var seconds: Double?
        /// The compiler's warnings, as it wrote them; empty for none.
        public var warnings: String
    }

    private let kit: Kit

    /// Compiles against that kit.
    public init(_ kit: Kit) { self.kit = kit }

    /// The module of the folder's sources as they are, compiled unless that was done before.
    ///
    /// A ``Failure`` with code `compile` holds what the compiler wrote.
    public func build(_ folder: StageFolder) throws -> Built {
        guard case .swift(let files) = folder.content else {
            throw Failure("no-source", "\(folder.path) has no Swift files to compile")
        }
        let note = ModuleNote(
            name: folder.name,
            fingerprint: kit.fingerprint,
            source: try folder.sourceHash()
        )
        let module = moduleName(note)
        let path = "\(folder.builds)/\(module).so"
        if FileSystem.isFile(path) { return Built(path: path, seconds: nil, warnings: "") }
        try FileSystem.makeFolder(folder.builds)
        let start = Moment.now
        let warnings = try compile(files, module, note, to: path)
        removeOthers(folder, than: module)
        let seconds = start.seconds
        return Built(path: path, seconds: seconds, warnings: warnings)
    }

    /// Differs whenever sources, kit or compiler do, so that two versions can be loaded side by side.
    private func moduleName(_ note: ModuleNote) -> String {
        let plain = String(note.name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
        return "Stage_\(plain)_\(note.source)_\(note.fingerprint.kit)"
    }

    private func compile(_ files: [String], _ module: String, _ note: ModuleNote, to path: String) throws
        -> String
    {
        let compiler = try compiler()
        let base = String(path.dropLast(3))
        let temporary = "\(base).\(getpid())"
        let (exports, assembly) = ("\(temporary).exports.swift", "\(temporary).s")
        defer { for file in [exports, assembly, "\(temporary).so"] { unlink(file) } }
        try FileSystem.write(ModuleBuilder.exports, to: exports)
        try FileSystem.write(note.assembly, to: assembly)
        let outcome = try Program.run(
            compiler,
            [
                "-O", "-swift-version", "6", "-emit-library", "-parse-as-library", "-module-name", module,
                "-I", kit.modules, "-Xclang-linker", assembly, "-o", "\(temporary).so",
            ] + files + [exports]
        )
        guard outcome.status == 0 else { throw failure(note.name, outcome.text) }
        guard rename("\(temporary).so", path) == 0 else {
            throw Failure("compile", "\(path) could not be written: \(String(cString: strerror(errno)))")
        }
        return outcome.text
    }

    private func compiler() throws -> String {
        let name = getenv("LEDE_SWIFTC").map { String(cString: $0) } ?? "swiftc"
        if let path = Program.find(name) { return path }
        throw Failure(
            "compiler-missing",
            "there is no Swift compiler: '\(name)' is not on the search path",
            hint: "Install \(kit.fingerprint.compiler); stages that are built already load without it."
        )
    }

    private func failure(_ name: String, _ text: String) -> Failure {
        if text.holds(text: "cannot find 'stages' in scope") {
            return Failure(
                "no-stages",
                "\(name) names no stages",
                hint:
                    "Add a line to its file, with the names of its types: let stages: [any Stage.Type] = [Name.self]"
            )
        }
        let isTwice = text.holds(text: "invalid redeclaration of 'stages'")
        return Failure(
            "compile",
            "\(name) does not compile:\n\(text)",
            hint: isTwice
                ? "The files of a folder are one module: name all its stages in one 'let stages'." : nil
        )
    }

    /// What the host asks a module for; the stages are those the author lists.
    private static let exports = """
        import StageKit

        @_cdecl("lede_module_stages")
        public func ledeModuleStages(_ list: UnsafeMutableRawPointer) {
            list.assumingMemoryBound(to: [any Stage.Type].self).pointee = stages
        }

        """

    /// Earlier builds of the folder; those that a session has loaded stay loaded.
    private func removeOthers(_ folder: StageFolder, than module: String) {
        let own = module.split(separator: "_").dropLast(2).joined(separator: "_") + "_"
        // Of one length: the builds of a_b begin like those of a.
        for name in FileSystem.names(in: folder.builds)
        where name.hasPrefix(own) && name.utf8.count == module.utf8.count + 3 && name != "\(module).so" {
            unlink("\(folder.builds)/\(name)")
        }
    }
}
