import StageKit

/// The comments right above the statements of a script, which head their results.
struct ScriptHeadings {
    private let bytes: [UInt8]

    init(_ script: String) { bytes = Array(script.utf8) }

    /// The comment lines that end on the line before the statement's, as one line; nil when there are none.
    func heading(before span: SourceSpan) -> String? {
        var lines: [String] = []
        var end = lineStart(min(span.start, bytes.count))
        while end > 0 {
            let start = lineStart(end - 1)
            let line = String(decoding: bytes[start..<(end - 1)], as: UTF8.self)
            let words = line.split(whereSeparator: \.isWhitespace)
            guard let first = words.first, first.hasPrefix("#"), !first.hasPrefix("#!") else { break }
            let text = words.joined(separator: " ").drop { $0 == "#" || $0 == " " }
            if !text.isEmpty { lines.insert(String(text), at: 0) }
            end = start
        }
        return lines.isEmpty ? nil : lines.joined(separator: " ")
    }

    private func lineStart(_ byte: Int) -> Int { bytes[..<byte].lastIndex(of: 10).map { $0 + 1 } ?? 0 }
}
