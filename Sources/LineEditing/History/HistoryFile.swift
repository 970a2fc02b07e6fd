import Glibc

/// Entries of all sessions in a file that is only ever added to: two sessions lose nothing of one another's.
///
/// A line is `+`, id, time, corpus and entry, or, once it was run, `=`, id, rows and milliseconds, with tabs
/// between; in a field `\n` is a line feed, `\t` a tab and `\\` a backslash. Each is written at once.
public struct HistoryFile: Sendable {
    /// Where it is.
    public let path: String

    /// Names a file; it and its folder are made when the first entry is added.
    public init(path: String) { self.path = path }

    /// `$XDG_STATE_HOME/lede/history`, or the same below `~/.local/state`; nil without a home.
    public static var standard: HistoryFile? {
        func variable(_ name: String) -> String? {
            getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
        let state = variable("XDG_STATE_HOME") ?? variable("HOME").map { $0 + "/.local/state" }
        return state.map { HistoryFile(path: $0 + "/lede/history") }
    }

    /// The last entries, oldest first; none when the file cannot be read.
    ///
    /// Lines that say nothing are passed over, and what was written long ago, before the last 4 MiB.
    public func entries(last count: Int) -> [HistoryEntry] {
        var reader = HistoryLines()
        bytes().withUnsafeBufferPointer { reader.take($0) }
        return reader.entries.suffix(count)
    }

    /// Adds an entry.
    ///
    /// False when it cannot be written: that is never worth an error.
    @discardableResult
    public func append(_ entry: HistoryEntry) -> Bool {
        write(["+", entry.id, String(entry.time), entry.corpus, entry.text])
    }

    /// Adds what came of an entry.
    ///
    /// False when it cannot be written.
    @discardableResult
    public func appendOutcome(of entry: HistoryEntry) -> Bool {
        write(["=", entry.id, entry.rows.map(String.init) ?? "", entry.milliseconds.map(String.init) ?? ""])
    }

    private func bytes() -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        _ = lseek(descriptor, max(0, lseek(descriptor, 0, SEEK_END) - (1 << 22)), SEEK_SET)
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let read = Glibc.read(descriptor, &block, block.count)
            if read <= 0 { return bytes }
            bytes += block[..<read]
        }
    }

    private func write(_ fields: [String]) -> Bool {
        var line: [UInt8] = []
        for field in fields { line += HistoryFile.escaped(field) + [9] }
        line[line.count - 1] = 10
        HistoryFile.makeFolder(of: path)
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return Glibc.write(descriptor, line, line.count) == line.count
    }

    private static func escaped(_ field: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in field.utf8 {
            switch byte {
            case 9: bytes += Array(#"\t"#.utf8)
            case 10: bytes += Array(#"\n"#.utf8)
            case 0x5C: bytes += Array(#"\\"#.utf8)
            default: bytes.append(byte)
            }
        }
        return bytes
    }

    private static func makeFolder(of path: String) {
        let parts = path.split(separator: "/").dropLast()
        var folder = ""
        for part in parts {
            folder += "/" + part
            mkdir(folder, 0o700)
        }
    }
}
