import CZlib
import Glibc
import Readers
import StageKit

/// A folder of files made for one test and removed after it.
final class TemporaryCorpus {
    let folder: String

    init() {
        var template = Array("/tmp/lede-readers-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { preconditionFailure("no temporary folder") }
        folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit { Self.remove(folder) }

    func path(_ name: String) -> String { "\(folder)/\(name)" }

    func makeFolder(_ name: String) {
        precondition(mkdir(path(name), 0o755) == 0)
    }

    func link(_ name: String, to target: String) {
        precondition(symlink(target, path(name)) == 0)
    }

    func write(_ name: String, _ text: String) {
        write(name, Array(text.utf8))
    }

    func write(_ name: String, _ bytes: [UInt8]) {
        let file = fopen(path(name), "w")!
        precondition(fwrite(bytes, 1, bytes.count, file) == bytes.count)
        fclose(file)
    }

    /// Writes one gzip member after the other.
    func writeGzip(_ name: String, members: [String]) {
        for member in members {
            let file = gzopen(path(name), "ab")!
            precondition(gzwrite(file, member, UInt32(member.utf8.count)) == Int32(member.utf8.count))
            gzclose(file)
        }
    }

    func bytes(_ name: String) -> [UInt8] {
        let file = fopen(path(name), "r")!
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return Array(bytes.prefix(count))
    }

    /// Reads one file with all the bundled formats.
    func read(_ name: String) -> (records: [SourceRecord], problems: [Problem]) {
        var records: [SourceRecord] = []
        var problems: [Problem] = []
        let sink = RecordSink(
            record: {
                records.append($0)
                return true
            },
            problem: { problems.append($0) }
        )
        FileReader().read(SourceFile(path: path(name), name: name, size: 0), into: sink)
        return (records, problems)
    }

    private static func remove(_ folder: String) {
        chmod(folder, 0o755)
        if let stream = opendir(folder) {
            while let entry = readdir(stream) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name == "." || name == ".." { continue }
                let path = "\(folder)/\(name)"
                if entry.pointee.d_type == UInt8(DT_DIR) { remove(path) } else { unlink(path) }
            }
            closedir(stream)
        }
        rmdir(folder)
    }
}

extension SourceRecord {
    var string: String { String(decoding: text, as: UTF8.self) }
}

extension Problem {
    var kind: ProblemCode? { ProblemCode(rawValue: code) }
}
