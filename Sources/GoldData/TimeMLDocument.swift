/// A document of a TimeML corpus: its text without tags, and the expressions of time in it.
package struct TimeMLDocument: Sendable {
    /// An expression of time.
    package struct Expression: Sendable {
        /// Offsets in the text, in Unicode scalars.
        package var range: Range<Int>
        /// DATE, TIME, DURATION or SET.
        package var type: String
        package var value: String

        /// An expression of these.
        package init(range: Range<Int>, type: String, value: String) {
            self.range = range
            self.type = type
            self.value = value
        }
    }

    package var id = ""
    /// The value of the document's creation time.
    package var created: String?
    package var text = ""
    package var expressions: [Expression] = []

    /// Reads a file.
    package init(path: String) throws {
        let source = String(decoding: try GoldFile.bytes(path), as: UTF8.self)
        self.init(source)
        if id.isEmpty { id = path.split(separator: "/").last.map(String.init) ?? path }
    }

    /// Reads the text of a file.
    package init(_ source: String) {
        var scalars: [Unicode.Scalar] = []
        var isInText = false
        var element = ""
        var open: Expression?
        var rest = Substring(source)
        while let sign = rest.first {
            guard sign == "<" else {
                let end = rest.firstIndex(of: "<") ?? rest.endIndex
                let piece = TimeMLDocument.unescaped(rest[..<end])
                if isInText {
                    scalars += Array(piece.unicodeScalars)
                } else if element == "DOCID" {
                    id += piece
                }
                rest = rest[end...]
                continue
            }
            let end = rest.firstIndex(of: ">").map { rest.index(after: $0) } ?? rest.endIndex
            let tag = rest[..<end].dropFirst().dropLast()
            rest = rest[end...]
            let name = tag.prefix { !$0.isWhitespace && $0 != ">" }
            switch name {
            case "TEXT": isInText = true
            case "/TEXT": isInText = false
            case "TIMEX3":
                let value = TimeMLDocument.attribute("value", of: tag)
                if isInText {
                    let type = TimeMLDocument.attribute("type", of: tag)
                    open = Expression(range: scalars.count..<scalars.count, type: type, value: value)
                } else if element == "DCT" {
                    created = value
                }
            case "/TIMEX3":
                if var found = open {
                    found.range = found.range.lowerBound..<scalars.count
                    expressions.append(found)
                    open = nil
                }
            default: element = String(name)
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        text = String(view)
        id = id.trimmed
    }

    private static func attribute(_ name: String, of tag: Substring) -> String {
        guard let found = tag.firstRange(of: " \(name)=\"") else { return "" }
        return unescaped(tag[found.upperBound...].prefix { $0 != "\"" })
    }

    private static func unescaped(_ text: Substring) -> String {
        guard text.contains("&") else { return String(text) }
        var plain = ""
        var rest = text
        while let sign = rest.first {
            if let (entity, meant) = entities.first(where: { rest.hasPrefix($0.0) }) {
                plain += meant
                rest = rest.dropFirst(entity.count)
            } else {
                plain.append(sign)
                rest = rest.dropFirst()
            }
        }
        return plain
    }

    private static let entities = [
        ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"),
    ]
}

extension String {
    fileprivate var trimmed: String {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
