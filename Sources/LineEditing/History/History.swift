import Glibc

/// The entries of this session and those before, oldest first.
public final class History {
    /// Entries kept at most.
    public static let limit = 10_000

    /// The entries, oldest first; read when they are first asked for.
    public private(set) lazy var entries: [HistoryEntry] = file?.entries(last: History.limit) ?? []
    /// Their UTF-8, to be searched quickly.
    private lazy var bytes: [[UInt8]] = entries.map { Array($0.text.utf8) }
    private let file: HistoryFile?
    /// What the corpus of this session is called.
    public let corpus: String
    private var count = 0
    /// The path of the file, once an entry of this session could not be added to it.
    public private(set) var unwritten: String?

    /// Adds to the file; nil keeps entries for this session alone.
    ///
    /// `corpus` is told with each entry.
    public init(_ file: HistoryFile?, corpus: String) {
        self.file = file
        self.corpus = corpus
    }

    /// Reads what was typed before, so that it is there at the next key.
    func prepare() { _ = bytes.count }

    /// Keeps an entry before it is run, so that it is there whatever happens.
    public func add(_ text: String) {
        count += 1
        let now = time(nil)
        let entry = HistoryEntry(id: "\(now).\(getpid()).\(count)", time: now, corpus: corpus, text: text)
        bytes.append(Array(text.utf8))
        entries.append(entry)
        if let file, !file.append(entry) { unwritten = file.path }
    }

    /// Notes what came of the entry that was added last.
    public func finish(rows: Int, milliseconds: Int) {
        guard let last = entries.indices.last else { return }
        entries[last].rows = rows
        entries[last].milliseconds = milliseconds
        file?.appendOutcome(of: entries[last])
    }

    /// What follows `text` in the newest entry that begins with it; nil when there is none.
    public func rest(of text: String) -> String? {
        let start = Array(text.utf8)
        for entry in bytes.reversed() where entry.count > start.count {
            if memcmp(entry, start, start.count) == 0 {
                return String(decoding: entry[start.count...], as: UTF8.self)
            }
        }
        return nil
    }

    /// The newest entry before `limit` that holds `pattern`.
    func search(_ pattern: String, before limit: Int) -> Int? {
        let wanted = Array(pattern.utf8)
        return bytes[..<min(limit, bytes.count)].lastIndex { entry in
            (0..<max(1, entry.count)).contains { entry[$0...].starts(with: wanted) }
        }
    }
}
