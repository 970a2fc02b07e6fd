import Glibc
import StageKit
import TextCore

/// The folder of one corpus's store: a list of files, the segment they were read into, layers, and a lock.
///
/// Every file is written under another name and renamed when it is whole, and is only ever removed afterwards: who
/// has it mapped keeps it.
struct StoreFolder: Sendable {
    let path: String

    static let manifestName = "manifest"
    /// What the names of unfinished files begin with.
    private static let temporary = "new-"

    /// Opens the file of that name; nil when there is none that is whole, of this version and was written under it.
    func open(_ name: String) -> ColumnFile? {
        let descriptor = Glibc.open("\(path)/\(name)", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard let file = ColumnFile(descriptor), file.title == ColumnFileFormat.title(name) else {
            return nil
        }
        return file
    }

    /// True when there is a file of that name, whole or not.
    func has(_ name: String) -> Bool { access("\(path)/\(name)", F_OK) == 0 }

    /// Writes a file whole, or not at all, and returns its name, which may tell of what it holds.
    func write(_ name: (ColumnFile) -> String, _ body: (Int32) throws -> Void) throws -> (String, ColumnFile)
    {
        let temporary = "\(path)/\(StoreFolder.temporary)\(getpid())"
        unlink(temporary)
        let descriptor = Glibc.open(temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        if descriptor < 0 { throw Failure.store("the store in \(path) could not be written") }
        defer { close(descriptor) }
        do {
            try body(descriptor)
            guard let file = ColumnFile(descriptor) else {
                throw Failure.store("the store in \(path) could not be written")
            }
            let name = name(file)
            var title = ColumnFileFormat.title(name)
            guard pwrite(descriptor, &title, 8, off_t(ColumnFileFormat.titleOffset)) == 8,
                fdatasync(descriptor) == 0
            else {
                throw Failure.store("the store in \(path) could not be written")
            }
            guard rename(temporary, "\(path)/\(name)") == 0 else {
                throw Failure.store("the store in \(path) could not be written")
            }
            return (name, file)
        } catch {
            unlink(temporary)
            throw error
        }
    }

    /// Removes what sessions that were killed have left unfinished.
    func clearLeftovers() {
        guard names.contains(where: { $0.hasPrefix(StoreFolder.temporary) }), let lock = StoreLock(self)
        else {
            return
        }
        withExtendedLifetime(lock) { clear { !$0.hasPrefix(StoreFolder.temporary) } }
    }

    /// Removes files that nothing asks for any more; who has them mapped keeps them.
    func remove(_ names: [String]) { for name in names { unlink("\(path)/\(name)") } }

    /// Removes what no longer belongs to the store; only who holds the lock may.
    func clear(keeping isKept: (String) -> Bool) {
        for name in names where !name.hasPrefix(".") && name != StoreLock.name && !isKept(name) {
            unlink("\(path)/\(name)")
        }
    }

    /// The names of all files in it.
    var names: [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                }
            )
        }
        return names
    }

    /// Makes the folder and those above it.
    func make() throws {
        var made = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/") {
            made += "/\(part)"
            if mkdir(made, 0o777) != 0, errno != EEXIST {
                throw Failure.store("the store in \(path) could not be made")
            }
        }
        if access(path, W_OK) != 0 { throw Failure.store("the store in \(path) could not be written") }
    }
}
