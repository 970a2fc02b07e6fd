import Glibc

/// Entries of all sessions, one a line, in a file that is only ever added to: two sessions lose nothing of one
/// another's.
///
/// A line is the time in seconds since 1970, a tab and the entry, in which `\n` is a line feed and `\\` a
/// backslash.
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
    public func entries(last count: Int) -> [String] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let read = Glibc.read(descriptor, &block, block.count)
            if read <= 0 { break }
            bytes += block[..<read]
        }
        return bytes.split(separator: 10).suffix(count).compactMap(HistoryFile.entry)
    }

    /// Adds an entry in one write.
    ///
    /// What cannot be written is let go: history is never worth an error.
    public func append(_ entry: String) {
        var line = Array("\(time(nil))\t".utf8)
        for byte in entry.utf8 {
            switch byte {
            case 10: line += [0x5C, UInt8(ascii: "n")]
            case 0x5C: line += [0x5C, 0x5C]
            default: line.append(byte)
            }
        }
        line.append(10)
        HistoryFile.makeFolder(of: path)
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        _ = write(descriptor, line, line.count)
    }

    private static func entry(_ line: ArraySlice<UInt8>) -> String? {
        guard let tab = line.firstIndex(of: 9) else { return nil }
        var bytes: [UInt8] = []
        var isEscaped = false
        for byte in line[(tab + 1)...] {
            if isEscaped {
                bytes.append(byte == UInt8(ascii: "n") ? 10 : byte)
                isEscaped = false
            } else if byte == 0x5C {
                isEscaped = true
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
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
