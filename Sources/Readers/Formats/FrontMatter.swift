/// The `key: value` lines between two `---` lines at the head of a Markdown file.
///
/// Understood: plain and quoted scalars, `[a, b]`, and `- a` lines below a key. Deeper YAML is left out.
struct FrontMatter {
    struct Entry: Equatable {
        let key: String
        let value: String
        let inList: Bool
    }

    private(set) var entries: [Entry] = []
    /// The offset behind the closing line; 0 when there is no front matter.
    private(set) var end = 0

    init(of text: [UInt8]) {
        var lineStart = 0
        var gathered: [Entry] = []
        var key: String?
        var isFirst = true
        while lineStart < text.count {
            let lineEnd = text[lineStart...].firstIndex(of: 0x0A) ?? text.count
            let line = text[lineStart..<lineEnd].trimmingBlanks()
            let next = min(lineEnd + 1, text.count)
            let isFence = line.elementsEqual([0x2D, 0x2D, 0x2D])
            if isFirst {
                guard isFence else { return }
                isFirst = false
            } else if isFence {
                entries = gathered
                end = next
                return
            } else {
                Self.read(line, key: &key, into: &gathered)
            }
            lineStart = next
        }
    }

    private static func read(_ line: ArraySlice<UInt8>, key: inout String?, into entries: inout [Entry]) {
        if line.starts(with: [0x2D, 0x20]), let key {
            entries.append(Entry(key: key, value: scalar(line.dropFirst(2)), inList: true))
            return
        }
        guard line.first != 0x23, let colon = line.firstIndex(of: 0x3A) else { return }
        let name = String(decoding: line[..<colon], as: UTF8.self)
        let value = line[(colon + 1)...].trimmingBlanks()
        key = name
        if value.first == 0x5B, value.last == 0x5D {
            for item in value.dropFirst().dropLast().split(separator: 0x2C) {
                entries.append(Entry(key: name, value: scalar(item), inList: true))
            }
        } else if !value.isEmpty {
            entries.append(Entry(key: name, value: scalar(value), inList: false))
        }
    }

    private static func scalar(_ bytes: ArraySlice<UInt8>) -> String {
        let value = bytes.trimmingBlanks()
        let quote = value.first
        let isQuoted = value.count >= 2 && (quote == 0x22 || quote == 0x27) && value.last == quote
        return String(decoding: isQuoted ? value.dropFirst().dropLast() : value, as: UTF8.self)
    }
}

extension ArraySlice<UInt8> {
    /// Without spaces, tabs and carriage returns at both ends.
    func trimmingBlanks() -> ArraySlice<UInt8> {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        guard let last = lastIndex(where: { !isBlank($0) }) else { return self[startIndex..<startIndex] }
        return self[startIndex...last].drop(while: isBlank)
    }
}
