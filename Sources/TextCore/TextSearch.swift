// Searching for a text in a text, byte by byte. What the language has for this lies in its library of regular
// expressions: a program that loads that library takes a twentieth longer to its first answer.

extension StringProtocol {
    /// Where `wanted` first stands in this text; nil if nowhere, or if it is empty.
    public func range(ofText wanted: String) -> Range<Index>? {
        guard !wanted.isEmpty else { return nil }
        var start = utf8.startIndex
        while let first = utf8[start...].firstIndex(of: wanted.utf8.first!) {
            if utf8[first...].starts(with: wanted.utf8) {
                return first..<utf8.index(first, offsetBy: wanted.utf8.count)
            }
            start = utf8.index(after: first)
        }
        return nil
    }

    /// True where `wanted`, which is not empty, stands in this text.
    public func holds(text wanted: String) -> Bool { range(ofText: wanted) != nil }

    /// This text with `new` in the place of every `old`.
    public func replacing(text old: String, with new: String) -> String {
        var (result, rest) = ("", self[startIndex...])
        while let found = rest.range(ofText: old) {
            result += rest[..<found.lowerBound] + new
            rest = rest[found.upperBound...]
        }
        return result + rest
    }
}
