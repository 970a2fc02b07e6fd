import Glibc
import StageKit
internal import TextCore

/// A stage on disk: Swift sources, a built module without them, or a program that speaks the line protocol.
public struct StageFolder: Sendable, Hashable {
    /// What is there.
    public enum Content: Sendable, Hashable {
        /// Swift source files, in the order of their names.
        case swift([String])
        /// A built module alone.
        case module(String)
        /// A program and what it is started with.
        case program(String, [String])
    }

    /// The folder or file, from the root.
    public let path: String
    /// The stage's name on disk.
    public let name: String
    /// What is there.
    public let content: Content

    /// All stages at a path: the path itself, or what lies in it; a ``Failure`` when there is none.
    public static func find(_ path: String) throws -> [StageFolder] {
        guard FileSystem.isFolder(path) || FileSystem.isFile(path) else {
            throw Failure("stage-missing", "\(path) does not exist")
        }
        let whole = FileSystem.absolute(path)
        let found = StageFolder(whole).map { [$0] } ?? inside(whole)
        guard !found.isEmpty else {
            let program = FileSystem.isFolder(whole) ? "\(whole)/\(FileSystem.name(whole))" : whole
            if FileSystem.isFile(program), !FileSystem.isProgram(program) {
                throw Failure("stage-missing", "\(program) cannot be run", hint: "Try: chmod +x \(program)")
            }
            throw Failure(
                "stage-missing",
                "\(path) holds no stage",
                hint:
                    "A stage is a folder with Swift files, NAME.py or a program NAME; 'lede stage new' makes one."
            )
        }
        return found
    }

    /// The stages that lie in a folder, in the order of their names; none when there is no such folder.
    public static func inside(_ folder: String) -> [StageFolder] {
        FileSystem.names(in: folder).compactMap { StageFolder(FileSystem.absolute("\(folder)/\($0)")) }
    }

    /// What lies at a path from the root; nil when that is no stage.
    init?(_ path: String) {
        self.path = path
        let file = FileSystem.name(path)
        name = file.firstIndex(of: ".").map { String(file[..<$0]) } ?? file
        if FileSystem.isFolder(path) {
            guard let content = StageFolder.content(of: path, name) else { return nil }
            self.content = content
        } else {
            guard let content = StageFolder.content(ofFile: path) else { return nil }
            self.content = content
        }
    }

    private static func content(of folder: String, _ name: String) -> Content? {
        let names = FileSystem.names(in: folder)
        let swift = names.filter {
            $0.hasSuffix(".swift") && $0 != "Package.swift" && !$0.hasSuffix("Tests.swift")
        }
        if !swift.isEmpty { return .swift(swift.map { "\(folder)/\($0)" }) }
        let own = names.filter { $0 == name || $0.hasPrefix("\(name).") }
        if let program = own.lazy.compactMap({ content(ofFile: "\(folder)/\($0)") }).first { return program }
        let modules = names.filter { $0.hasSuffix(".so") }
        return modules.count == 1 ? .module("\(folder)/\(modules[0])") : nil
    }

    private static func content(ofFile path: String) -> Content? {
        if path.hasSuffix(".swift") { return .swift([path]) }
        if path.hasSuffix(".so") { return .module(path) }
        if path.hasSuffix(".py") { return .program(python(for: path), [path]) }
        let name = FileSystem.name(path)
        return !name.contains(".") && FileSystem.isProgram(path) ? .program(path, []) : nil
    }

    /// The Python of a virtual environment beside the stage, else the one on the search path.
    private static func python(for path: String) -> String {
        let own = "\(FileSystem.parent(path))/.venv/bin/python"
        return FileSystem.isProgram(own) ? own : "python3"
    }

    /// Where the modules built from its sources are kept: beside them, or in the user's cache folder when that
    /// cannot be written.
    var builds: String {
        let folder = FileSystem.isFolder(path) ? path : FileSystem.parent(path)
        let own = "\(folder)/.lede"
        if access(FileSystem.isFolder(own) ? own : folder, W_OK) == 0 { return own }
        let hash = Array(path.utf8).withUnsafeBufferPointer { Hashing.hash($0) }
        return StagePlaces.cache.map { "\($0)/\(Digits.hexadecimal(hash))" } ?? own
    }

    /// True for a program that speaks the line protocol.
    public var isProgram: Bool { if case .program = content { true } else { false } }

    /// The files whose change makes it another stage.
    public var files: [String] {
        switch content {
        case .swift(let files): files
        case .module(let file): [file]
        case .program(let program, let arguments): arguments.isEmpty ? [program] : arguments
        }
    }

    /// The text of its file of cases, `NAME.cases`; nil when it has none.
    public var cases: String? {
        let file =
            FileSystem.isFolder(path) ? "\(path)/\(name).cases" : "\(FileSystem.parent(path))/\(name).cases"
        return FileSystem.read(file).map { String(decoding: $0, as: UTF8.self) }
    }

    /// A hash of the files' bytes; a ``Failure`` when one cannot be read.
    public func sourceHash() throws -> String {
        var hash: UInt64 = 0
        for file in files {
            guard let bytes = FileSystem.read(file) else {
                throw Failure("stage-missing", "\(file) cannot be read")
            }
            hash = bytes.withUnsafeBufferPointer { Hashing.hash($0, seed: hash) }
        }
        return Digits.hexadecimal(hash)
    }
}
