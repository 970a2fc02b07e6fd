extension DateVerdict {
    /// The verdicts that were written; nil when they are damaged.
    static func read(_ file: ColumnFile, _ count: Int) -> [DateVerdict]? {
        guard let checks = checks(file, count),
            let texts = file.column("reasons", of: UInt8.self).touchAll()
        else { return nil }
        var reader = ByteReader(texts)
        return checks.map { check in
            DateVerdict(check, reasons: (0..<reader.number()).map { _ in reader.text() ?? "" })
        }
    }

    /// The outcomes alone; nil when they are damaged.
    static func checks(_ file: ColumnFile, _ count: Int) -> [DateCheck]? {
        guard let codes = file.column("checks", of: UInt8.self).touchAll(), codes.count == count else {
            return nil
        }
        let cases = DateCheck.allCases
        return codes.map { cases[min(Int($0), cases.count - 1)] }
    }

    static func write(_ verdicts: [DateVerdict], to writer: ColumnFileWriter) throws {
        try writer.write("checks", verdicts.map(\.check.code))
        var reasons = ByteWriter()
        for verdict in verdicts {
            reasons.number(UInt64(verdict.reasons.count))
            for reason in verdict.reasons { reasons.text(reason) }
        }
        try writer.write("reasons", reasons.bytes)
    }
}
