import StageKit
import TextCore

/// Gives every article a name of its own, in corpus order: the second `W-107` is `W-107#2`, or has the next
/// number that is free.
struct ArticleIDs {
    private var seen = Interner()
    private var times: [Int] = []
    private var renamed: [(article: Int, name: String)] = []
    private var problems: [Problem] = []

    /// Takes all articles.
    init(of segments: CorpusSegments) {
        for number in 0..<UInt32(segments.articleCount) {
            add(Int(number), segments.record(number)) { segments.fileNames[segments.file(of: number)] }
        }
    }

    init() {}

    /// Takes the next article; `file` is asked for when its name was taken already.
    mutating func add(_ article: Int, _ record: UnsafeBufferPointer<UInt8>, file: () -> String) {
        guard let id = AttributeRecord.text(.id, in: record) else { return }
        let number = Int(seen.id(for: id))
        if number == times.count { return times.append(1) }
        let name = String(decoding: id, as: UTF8.self)
        let other = free(name, number)
        renamed.append((article, other))
        problems.append(
            Problem(
                file: file(),
                line: AttributeRecord.place(in: record).line,
                code: "duplicate-id",
                reason: "there is an article '\(name)' already; this one is called '\(other)'",
                isSkipped: false
            )
        )
    }

    /// The name with the next number that no article has.
    private mutating func free(_ name: String, _ number: Int) -> String {
        while true {
            times[number] += 1
            var other = "\(name)#\(times[number])"
            let taken = Int(other.withUTF8 { seen.id(for: $0) })
            if taken == times.count {
                times.append(1)
                return other
            }
        }
    }

    /// The new names and a warning for each, as bytes.
    var written: [UInt8] {
        var writer = ByteWriter()
        writer.number(UInt64(renamed.count))
        for (article, name) in renamed {
            writer.number(UInt64(article))
            writer.text(name)
        }
        for problem in problems { ProblemRecord.append(problem, to: &writer) }
        return writer.bytes
    }

    /// Reads what was written.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> (names: [UInt32: String], problems: [Problem]) {
        var reader = ByteReader(bytes)
        var names: [UInt32: String] = [:]
        for _ in 0..<reader.number() {
            let article = UInt32(truncatingIfNeeded: reader.number())
            names[article] = reader.text()
        }
        return (names, (0..<names.count).map { _ in ProblemRecord.read(&reader) })
    }
}
