/// A timeline written by journalists: a line with a date, its sentences, a line of dashes.
package struct GoldTimeline: Sendable {
    package var name: String
    /// The dates, as `2031-03-04`.
    package var dates: [String]

    /// Reads a file.
    package static func read(_ path: String) throws -> GoldTimeline {
        var dates: [String] = []
        for line in try GoldFile.lines(path) {
            let text = String(decoding: line, as: UTF8.self).filter { !$0.isWhitespace }
            if isDate(text) { dates.append(text) }
        }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return GoldTimeline(name: name, dates: dates)
    }

    private static func isDate(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 10
            && bytes.enumerated().allSatisfy { index, byte in
                index == 4 || index == 7 ? byte == 0x2D : 0x30...0x39 ~= byte
            }
    }
}
