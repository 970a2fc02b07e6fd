internal import TextCore

extension Evaluator {
    /// The values of a function.
    func call(_ function: Function, _ arguments: [Expression]) throws -> Operand {
        switch function {
        case .if: return try choice(truths(arguments[0]), operand(arguments[1]), operand(arguments[2]))
        case .coalesce: return try firstKnown(arguments.map { try operand($0) })
        case .round:
            let digits = try arguments.count > 1 ? operand(arguments[1]) : Operand(.integer(0))
            return rounded(try operand(arguments[0]), digits)
        case .replace:
            return replaced(try operand(arguments[0]), try operand(arguments[1]), try operand(arguments[2]))
        case .lower, .length, .words, .firstWord: return ofText(function, try operand(arguments[0]))
        case .year, .quarter, .month, .week, .day: return ofDate(function, try operand(arguments[0]))
        }
    }

    private func ofText(_ function: Function, _ operand: Operand) -> Operand {
        let values = TextValues(operand, table.corpus)
        var words = CutText()
        var column = Column(function.type([operand.column.type]))
        for row in 0..<count(operand.step) {
            if operand.column.isMissing(operand.entry(row)) {
                column.append(.missing)
                continue
            }
            switch function {
            case .lower: column.append(.text(values.string(row).lowercased()))
            case .length: column.append(.integer(values.withBytes(row) { $0.count { $0 & 0xC0 != 0x80 } }))
            case .words: column.append(.integer(wordCount(values, row, &words)))
            default: column.append(.text(firstWord(values, row, &words)))
            }
        }
        return Operand(column, step: operand.step)
    }

    private func wordCount(_ values: TextValues, _ row: Int, _ words: inout CutText) -> Int {
        if let (article, ranges) = values.place(row) {
            return ranges.reduce(0) { $0 + article.words(in: $1).count }
        }
        values.withBytes(row) { words.cut($0) }
        return words.count
    }

    private func firstWord(_ values: TextValues, _ row: Int, _ words: inout CutText) -> String? {
        if let (article, ranges) = values.place(row) {
            return ranges.lazy.compactMap { article.words(in: $0).first }.first.map {
                article.string(article.word($0))
            }
        }
        return values.withBytes(row) { text in
            words.cut(text)
            return words.first.map { String(decoding: text[$0], as: UTF8.self) }
        }
    }

    private func replaced(_ text: Operand, _ old: Operand, _ new: Operand) -> Operand {
        let step = text.step | old.step | new.step
        let missing = Operand.missing([text, old, new], count: count(step))
        let (texts, olds, news) = (
            TextValues(text, table.corpus), TextValues(old, table.corpus), TextValues(new, table.corpus)
        )
        var result = StringColumn()
        for row in 0..<count(step) {
            let bytes = texts.withBytes(row) { Array($0) }
            let wanted = olds.withBytes(row) { Array($0) }
            var copy: [UInt8] = []
            var at = 0
            while !wanted.isEmpty, let found = Evaluator.position(of: wanted, in: bytes, from: at) {
                copy += bytes[at..<found]
                news.withBytes(row) { copy += $0 }
                at = found + wanted.count
            }
            result.append(bytes: copy + bytes[at...])
        }
        return Operand(Column(.text, .text(result), missing: missing), step: step)
    }

    /// The bucket of a date; missing where the date is too coarse for it.
    private func ofDate(_ function: Function, _ operand: Operand) -> Operand {
        var column = Column(function.type([.date]))
        for interval in operand.intervals {
            column.append(interval.flatMap { Evaluator.bucket(function, $0) } ?? .missing)
        }
        return Operand(column, step: operand.step)
    }

    private static func bucket(_ function: Function, _ interval: DateInterval) -> Cell? {
        let (first, last) = (interval.first, interval.last)
        if function == .week {
            let (a, b) = (first.isoWeek, last.isoWeek)
            return a == b ? .text("\(Digits.padded(a.year, 4))-W\(Digits.padded(a.week, 2))") : nil
        }
        guard first.year == last.year else { return nil }
        let quarter = (first.month + 2) / 3
        switch function {
        case .year: return .integer(Int(first.year))
        case .quarter:
            guard quarter == (last.month + 2) / 3 else { return nil }
            return .text("\(Digits.padded(Int(first.year), 4))-Q\(quarter)")
        case .month: return first.month == last.month ? .text(String(first.description.prefix(7))) : nil
        default: return first == last ? .text(first.description) : nil
        }
    }
}
