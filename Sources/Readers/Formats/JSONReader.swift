public import StageKit

/// JSON Lines, and `.json` files that hold one object, a list of objects, or lines after all.
public struct JSONReader: Reader {
    /// The format's name.
    public let name = "JSON Lines"
    /// `.jsonl`, `.ndjson` and `.json`.
    public let extensions = ["jsonl", "ndjson", "json"]

    /// Makes the reader.
    public init() {}

    /// Gives one record an object.
    ///
    /// A broken line is a problem with its number, and the next line is read.
    public func read(_ window: ByteWindow, of file: SourceFile, into sink: RecordSink) {
        if window.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { window.consume(3) }
        var reading = JSONReading(file: file, sink: sink)
        if file.format == "json" {
            window.fillAll()
            if reading.readWhole(window.bytes) { return }
        }
        var lines = LineScanner(window)
        while let line = lines.next() {
            guard reading.readLine(line, number: lines.line) else { return }
        }
    }
}

/// The reading of one JSON file.
private struct JSONReading {
    private let file: SourceFile
    private let sink: RecordSink
    private let parser = JSONParser()
    private let decoding: TextDecoding
    private var builder = RecordBuilder()
    private var index = 0

    init(file: SourceFile, sink: RecordSink) {
        self.file = file
        self.sink = sink
        decoding = TextDecoding(file: file.name, sink: sink)
    }

    /// Reads one line; false when the sink wants no more.
    mutating func readLine(_ line: UnsafeBufferPointer<UInt8>, number: Int) -> Bool {
        guard line.contains(where: { $0 > 0x20 }) else { return true }
        return read(line, line: number)
    }

    /// Reads a file that is one document; false when it is none, but may be lines.
    mutating func readWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let parses = (try? parser.parse(bytes)) != nil
        if !parses, Self.looksLikeLines(bytes) { return false }
        _ = read(bytes, line: 1)
        return true
    }

    /// Whether two of the first lines are objects from their first character to their last.
    private static func looksLikeLines(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var objects = 0
        for line in bytes.split(separator: 0x0A, maxSplits: 16).prefix(16) {
            let first = line.first { $0 > 0x20 }
            let last = line.last { $0 > 0x20 }
            if first == 0x7B, last == 0x7D { objects += 1 }
        }
        return objects >= 2
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) -> Bool {
        do throws(JSONParser.Failure) {
            return giveRecords(try parser.parse(bytes), line: line)
        } catch {
            return readMended(bytes, error, line: line)
        }
    }

    /// Tries again what broke only Unicode's rules; all else is reported and passed over.
    private mutating func readMended(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ failure: JSONParser.Failure,
        line: Int
    ) -> Bool {
        if failure.isIllFormedUTF8 {
            let (mended, mending) = JSONMending.replacingIllFormed(bytes)
            report(.notUTF8, mending, line: line, kept: true)
            return readAgain(mended, line: line)
        }
        if failure.isBadString, let mended = JSONMending.replacingLoneSurrogates(bytes) {
            report(.loneSurrogate, "half of a surrogate pair was read as U+FFFD", line: line, kept: true)
            return readAgain(mended, line: line)
        }
        report(.brokenJSON, "broken JSON: \(failure.message)", line: line)
        index += 1
        return true
    }

    private mutating func readAgain(_ mended: [UInt8], line: Int) -> Bool {
        mended.withUnsafeBufferPointer { padded in
            read(UnsafeBufferPointer(rebasing: padded.dropLast(ByteWindow.padding)), line: line)
        }
    }

    private mutating func giveRecords(_ count: Int, line: Int) -> Bool {
        if count == 0 { report(.notARecord, "this is JSON, but no object", line: line) }
        for number in 1..<(count + 1) {
            defer { index += 1 }
            // The elements of a list all lie on the line that it begins on.
            let which = count > 1 ? "element \(number) of the list: " : ""
            guard let fields = parser.nextRecord() else {
                report(.notARecord, "\(which)this is JSON, but no object", line: line)
                continue
            }
            builder.begin()
            for field in fields {
                builder.add(name: field.name, value: field.bytes, inList: field.isInList)
            }
            for field in builder.takeLeftOut() { report(field.code, field.reason, line: line, kept: true) }
            guard let text = builder.takeText() else {
                let reason = "the record has no text (looked for text, body, content, …)"
                report(.noText, which + reason, line: line)
                continue
            }
            decoding.reportNUL(in: text, firstLine: line)
            guard sink.record(record(text, line: line)) else { return false }
        }
        return true
    }

    private func record(_ text: [UInt8], line: Int) -> SourceRecord {
        SourceRecord(
            file: file.name,
            index: index,
            line: line,
            form: .field,
            text: text,
            fields: builder.gathered
        )
    }

    private func report(_ code: ProblemCode, _ reason: String, line: Int, kept: Bool = false) {
        sink.problem(Problem(file: file.name, line: line, code: code, reason: reason, kept: kept))
    }
}
