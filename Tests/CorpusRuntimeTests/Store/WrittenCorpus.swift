import CorpusRuntime
import Glibc
import StageKit
import Synchronization

/// Texts that stand for files, of which a test says how they change.
final class WrittenCorpus: RecordSource, Sendable {
    struct File: Sendable {
        var text: String
        var modified: Int64 = 1_000
        var inode: UInt64 = 1
        /// What the records call themselves; several give several records.
        var ids: [String?] = [nil]
        /// What all its records say beside that, a name and a value by turns.
        var fields: [String] = []

        fileprivate var extra: [ExtraField] {
            stride(from: 0, to: fields.count, by: 2).map {
                ExtraField(name: fields[$0], value: fields[$0 + 1])
            }
        }
        fileprivate var content: String { ([text] + fields).joined(separator: "\u{1F}") }
    }

    private let held: Mutex<[String: File]>
    private let log = Mutex<(read: [String], hashed: [String])>(([], []))

    init(_ files: [String: File]) { held = Mutex(files) }

    /// Changes the files.
    func change(_ body: (inout [String: File]) -> Void) { held.withLock { body(&$0) } }

    /// Names of files that were read, and of those of which only the content was hashed, since it was asked last.
    func takeLog() -> (read: [String], hashed: [String]) {
        log.withLock { log in
            defer { log = ([], []) }
            return log
        }
    }

    private var sorted: [(name: String, file: File)] {
        held.withLock { files in files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    }

    var files: [FileStamp] {
        sorted.map { name, file in
            FileStamp(
                name: name,
                size: file.content.utf8.count,
                modified: file.modified,
                inode: file.inode,
                device: 1
            )
        }
    }
    var problems: [Problem] { [] }
    var byteCount: Int? { nil }

    func read(_ file: Int, into sink: RecordSink) -> UInt64? {
        let (name, file) = sorted[file]
        log.withLock { $0.read.append(name) }
        for (index, id) in file.ids.enumerated() {
            var fields = RecordFields()
            fields.id = id
            fields.extra = file.extra
            let form: SourceRecord.Form = file.ids == [nil] ? .plain : .field
            _ = sink.record(
                SourceRecord(
                    file: name,
                    index: index,
                    line: index + 1,
                    form: form,
                    text: Array(file.text.utf8),
                    fields: fields
                )
            )
        }
        if file.text.contains("odd") {
            sink.problem(Problem(file: name, code: "odd", reason: "this is odd", isSkipped: false))
        }
        return hash(file.content)
    }

    func contentHash(_ file: Int) -> UInt64? {
        let (name, file) = sorted[file]
        log.withLock { $0.hashed.append(name) }
        return hash(file.content)
    }

    private func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    }
}

/// A folder that is gone with its owner.
final class ScratchFolder {
    let path: String

    init() {
        var template = Array("/tmp/lede-store-XXXXXX".utf8CString)
        path = String(cString: mkdtemp(&template))
    }

    deinit {
        for file in files { unlink("\(store)/\(file)") }
        rmdir(store)
        rmdir("\(path)/.lede")
        rmdir(path)
    }

    /// The one store in it.
    var store: String { "\(path)/.lede/\(names(in: "\(path)/.lede").first ?? "")" }

    /// The names of the store's files.
    var files: [String] { names(in: store) }

    /// The name of the segment, which tells its content.
    var segment: String? { files.first { $0.hasPrefix("segment-") } }

    /// The names of all segments.
    var segments: [String] { files.filter { $0.hasPrefix("segment-") && !$0.contains(".") } }

    /// Brings the store up to date at a time.
    func open(
        _ corpus: WrittenCorpus,
        at time: Int64 = 2_000,
        merging: SegmentMerging = SegmentMerging()
    ) throws -> CorpusStore.Result {
        try CorpusStore(StorePlace(folder: path, paths: [path]), listedAt: time, merging: merging)
            .open(corpus, threads: 2, progress: Progress(), cancellation: Cancellation())
    }

    /// Changes the bytes of one of the store's files.
    func rewrite(_ name: String, _ body: (inout [UInt8]) -> Void) {
        var bytes = bytes(name)
        body(&bytes)
        let output = fopen("\(store)/\(name)", "w")!
        fwrite(bytes, 1, bytes.count, output)
        fclose(output)
    }

    /// The bytes of one of the store's files.
    func bytes(_ name: String) -> [UInt8] {
        let stream = fopen("\(store)/\(name)", "r")!
        defer { fclose(stream) }
        fseek(stream, 0, SEEK_END)
        var bytes = [UInt8](repeating: 0, count: ftell(stream))
        rewind(stream)
        fread(&bytes, 1, bytes.count, stream)
        return bytes
    }

    /// The bytes of all the store's files.
    var bytes: [String: [UInt8]] {
        Dictionary(uniqueKeysWithValues: files.map { ($0, bytes(of: $0)) })
    }

    /// Puts files back, or in the place of what there is.
    func put(_ files: [String: [UInt8]]) {
        for (name, bytes) in files {
            unlink("\(store)/\(name)")
            let output = fopen("\(store)/\(name)", "w")!
            fwrite(bytes, 1, bytes.count, output)
            fclose(output)
        }
    }

    private func bytes(of name: String) -> [UInt8] {
        let stream = fopen("\(store)/\(name)", "r")!
        defer { fclose(stream) }
        fseek(stream, 0, SEEK_END)
        var bytes = [UInt8](repeating: 0, count: ftell(stream))
        rewind(stream)
        fread(&bytes, 1, bytes.count, stream)
        return bytes
    }

    private func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}

extension CorpusSnapshot {
    /// The values of a field of the records, as text.
    private func values(of field: ColumnDeclaration) -> [String?] {
        let all = Array(0..<UInt32(articleCount))
        guard let column = try? attribute(field.name, of: all) else { return [] }
        return all.indices.map { column.text($0, in: self) }
    }

    /// All that can be told of the articles, as lines of text.
    var told: [String] {
        (0..<UInt32(articleCount)).map { number in
            let article = article(number)
            let words = (0..<article.wordCount).map { word in
                vocabulary.folds[Int(article.wordIDs[word])] + "/\(article.wordBreaks[word])"
            }
            let tokens = (0..<article.tokenCount).map { token in
                vocabulary.forms[Int(article.tokenForms[token])] + "=" + article.token(token)
            }
            let sentences = (0..<article.sentenceCount).map { article.string(article.sentence($0)) }
            return "\(article.attributes) \(words) \(tokens) \(sentences) \(article.paragraphCount)"
        } + problems.map { "\($0)" } + fieldColumns.map { "\($0) \(values(of: $0))" }
    }
}
