import Glibc
import StageKit

/// Whole files and folders, by path.
enum FileSystem {
    /// The bytes of a file; nil when it cannot be read.
    static func read(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress! + filled, $0.count - filled)
            }
            if count < 0, errno == EINTR { continue }
            if count < 0 { return nil }
            if count == 0 { break }
            filled += count
        }
        return Array(bytes[..<filled])
    }

    /// Writes a file whole: beside it first, then in its place.
    static func write(_ text: String, to path: String) throws {
        let temporary = "\(path).\(getpid()).part"
        guard let file = fopen(temporary, "w") else { throw failure(path) }
        let isWritten = fputs(text, file) >= 0
        let isClosed = fclose(file) == 0
        guard isClosed, isWritten, rename(temporary, path) == 0 else {
            let failure = failure(path)
            unlink(temporary)
            throw failure
        }
    }

    /// Makes a folder and those it lies in.
    static func makeFolder(_ path: String) throws {
        if isFolder(path) { return }
        let parent = self.parent(path)
        if parent != path, !isFolder(parent) { try makeFolder(parent) }
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw failure(path) }
    }

    /// The names in a folder, sorted bytewise, hidden ones left out; none when there is no such folder.
    static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    static func isFolder(_ path: String) -> Bool { mode(path) & S_IFMT == S_IFDIR }

    static func isFile(_ path: String) -> Bool { mode(path) & S_IFMT == S_IFREG }

    static func isProgram(_ path: String) -> Bool { isFile(path) && access(path, X_OK) == 0 }

    /// When a file was changed, in nanoseconds; 0 when there is none.
    static func changed(_ path: String) -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else { return 0 }
        return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    }

    private static func mode(_ path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode : 0
    }

    private static func failure(_ path: String) -> Failure {
        Failure("write", "\(path) could not be written: \(String(cString: strerror(errno)))")
    }

    /// What comes after the last slash.
    static func name(_ path: String) -> String {
        let whole = path.hasSuffix("/") ? String(path.dropLast()) : path
        return whole.lastIndex(of: "/").map { String(whole[whole.index(after: $0)...]) } ?? whole
    }

    /// What comes before the last slash.
    static func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The path from the root, without `..` or links.
    static func absolute(_ path: String) -> String {
        guard let found = realpath(path, nil) else { return path }
        defer { free(found) }
        return String(cString: found)
    }
}
