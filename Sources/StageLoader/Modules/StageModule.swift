import Glibc
import StageKit

/// Loads built modules; nothing of a module runs before its note was read and found to fit.
enum StageModule {
    /// The stages of a module; it is never unloaded.
    static func load(_ path: String, _ kit: Kit) throws -> [any Stage.Type] {
        try check(path, kit)
        guard let handle = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
            throw Failure("module-load", "\(path) could not be loaded: \(String(cString: dlerror()))")
        }
        guard let symbol = dlsym(handle, "lede_module_stages") else {
            throw Failure(
                "wrong-module",
                "\(path) gives no stages",
                hint: "Build it with 'lede stage build'."
            )
        }
        typealias Listing = @convention(c) (UnsafeMutableRawPointer) -> Void
        let list = unsafeBitCast(symbol, to: Listing.self)
        var stages: [any Stage.Type] = []
        withUnsafeMutablePointer(to: &stages) { list(UnsafeMutableRawPointer($0)) }
        return stages
    }

    /// Refuses what is no stage module, or one built for another kit, compiler or machine.
    static func check(_ path: String, _ kit: Kit) throws {
        guard let bytes = FileSystem.read(path) else {
            throw Failure("stage-missing", "\(path) cannot be read")
        }
        guard let note = ELFNotes(bytes)?.text(owner: ModuleNote.owner).flatMap({ ModuleNote($0) }) else {
            throw Failure(
                "wrong-module",
                "\(path) is no stage module",
                hint: "'lede stage build' makes one from a folder of Swift files."
            )
        }
        if let mismatch = note.fingerprint.mismatch(with: kit.fingerprint) {
            throw Failure(
                "other-kit",
                "'\(note.name)' \(mismatch)",
                hint: "Build it again: lede stage build \(StageModule.folder(of: path, note.name))"
            )
        }
    }

    private static func folder(of path: String, _ name: String) -> String {
        let parent = FileSystem.parent(path)
        return FileSystem.name(parent) == ".lede" ? FileSystem.parent(parent) : name
    }
}
