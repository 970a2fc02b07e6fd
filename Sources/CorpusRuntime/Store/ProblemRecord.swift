import StageKit

/// Problems as bytes.
enum ProblemRecord {
    static func append(_ problem: Problem, to writer: inout ByteWriter) {
        writer.text(problem.file)
        writer.number(UInt64(problem.line.map { $0 + 1 } ?? 0))
        writer.text(problem.code)
        writer.text(problem.reason)
        writer.number(problem.isSkipped ? 1 : 0)
    }

    static func read(_ reader: inout ByteReader) -> Problem {
        let file = reader.text() ?? ""
        let line = Int(reader.number())
        return Problem(
            file: file,
            line: line == 0 ? nil : line - 1,
            code: reader.text() ?? "",
            reason: reader.text() ?? "",
            isSkipped: reader.number() == 1
        )
    }
}
