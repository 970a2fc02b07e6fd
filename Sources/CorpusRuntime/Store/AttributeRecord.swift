import StageKit

/// What is known of an article beside its text, as bytes; its file is told by the file table instead, fields of its
/// record's own by ``FieldRecord``.
enum AttributeRecord {
    /// The texts that come first, in this order, so that one can be read without the others.
    enum Text: Int, CaseIterable {
        case id, headline, date, outlet, author, rule, time, dateMethod, url, tags
    }

    static func append(_ attributes: ArticleAttributes, to writer: inout ByteWriter) {
        for text in Text.allCases { writer.text(value(text, of: attributes)) }
        writer.number(UInt64(attributes.record))
        writer.number(UInt64(attributes.line))
        writer.number(attributes.isTruncated ? 1 : 0)
        writer.number(UInt64(attributes.scalarStart))
        writer.number(UInt64(attributes.scalarEnd))
        writer.number(UInt64(attributes.tiles.count))
        for tile in attributes.tiles {
            writer.number(UInt64(tile.lowerBound))
            writer.number(UInt64(tile.upperBound))
        }
        writer.number(UInt64(attributes.dateOddities.count))
        for oddity in attributes.dateOddities { writer.text(oddity) }
    }

    /// All attributes; `file` and `kind` stand elsewhere.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, file: String, kind: PartKind) -> ArticleAttributes {
        var reader = ByteReader(bytes)
        var attributes = ArticleAttributes(
            id: reader.text() ?? "",
            kind: kind,
            rule: "",
            file: file,
            scalarStart: 0,
            scalarEnd: 0
        )
        attributes.headline = reader.text()
        attributes.date = reader.text()
        attributes.outlet = reader.text()
        attributes.author = reader.text()
        attributes.rule = reader.text() ?? ""
        attributes.time = reader.text()
        attributes.dateMethod = reader.text()
        attributes.url = reader.text()
        attributes.tags = reader.text()
        attributes.readNumbers(&reader)
        return attributes
    }

    /// One text alone.
    static func text(_ text: Text, in bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        var reader = ByteReader(bytes)
        for _ in 0..<text.rawValue { _ = reader.textBytes() }
        return reader.textBytes()
    }

    /// The record's number and line.
    static func place(in bytes: UnsafeBufferPointer<UInt8>) -> (record: Int, line: Int) {
        var reader = ByteReader(bytes)
        for _ in Text.allCases { _ = reader.textBytes() }
        return (Int(reader.number()), Int(reader.number()))
    }

    /// What is odd about the article's date, without all else.
    static func dateOddities(in bytes: UnsafeBufferPointer<UInt8>) -> [String] {
        var reader = ByteReader(bytes)
        for _ in Text.allCases { _ = reader.textBytes() }
        for _ in 0..<5 { _ = reader.number() }
        for _ in 0..<reader.number() { (_, _) = (reader.number(), reader.number()) }
        return (0..<reader.number()).map { _ in reader.text() ?? "" }
    }

    private static func value(_ text: Text, of attributes: ArticleAttributes) -> String? {
        switch text {
        case .id: attributes.id
        case .headline: attributes.headline
        case .date: attributes.date
        case .outlet: attributes.outlet
        case .author: attributes.author
        case .rule: attributes.rule
        case .time: attributes.time
        case .dateMethod: attributes.dateMethod
        case .url: attributes.url
        case .tags: attributes.tags
        }
    }
}

extension ArticleAttributes {
    fileprivate mutating func readNumbers(_ reader: inout ByteReader) {
        record = Int(reader.number())
        line = Int(reader.number())
        isTruncated = reader.number() == 1
        scalarStart = Int(reader.number())
        scalarEnd = Int(reader.number())
        for _ in 0..<reader.number() {
            let start = Int(reader.number())
            tiles.append(start..<max(start, Int(reader.number())))
        }
        for _ in 0..<reader.number() { dateOddities.append(reader.text() ?? "") }
    }
}
