/// What stands at a place among the tokens; nothing behind the last.
extension DateParser {
    func number(_ index: Int) -> (value: Int, digits: Int)? {
        guard index < tokens.count, case .number(let value, let digits) = tokens[index].kind else {
            return nil
        }
        return (value, digits)
    }

    func word(_ index: Int) -> String? {
        guard index < tokens.count, case .word(let word) = tokens[index].kind else { return nil }
        return word
    }

    func mark(_ index: Int) -> UInt8? {
        guard index < tokens.count, case .mark(let mark) = tokens[index].kind else { return nil }
        return mark
    }

    func namedMonth(_ index: Int) -> Int? { word(index).flatMap(DateWords.month) }

    func isJoined(_ index: Int) -> Bool { index < tokens.count && !tokens[index].afterBlank }

    func written(_ range: Range<Int>) -> String {
        let bytes = tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
        return String(decoding: text[bytes], as: UTF8.self)
    }
}
