import Foundation
import FoundationXML

/// Collects a document's name, text and expressions of time while its XML is read.
final class TimeMLParser: NSObject, XMLParserDelegate {
    private var document = TimeMLDocument()
    private var scalars = String.UnicodeScalarView()
    /// The names of the elements that are open.
    private var open: [String] = []
    private var expression: TimeMLDocument.Expression?

    static func document(_ source: Data, path: String) throws -> TimeMLDocument {
        let reader = TimeMLParser()
        let parser = XMLParser(data: source)
        parser.delegate = reader
        guard parser.parse() else {
            throw GoldFile.Unreadable(path, "is no XML at line \(parser.lineNumber)")
        }
        reader.document.text = String(reader.scalars)
        reader.document.id = reader.document.id.trimmingCharacters(in: .whitespacesAndNewlines)
        return reader.document
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        open.append(name)
        guard name == "TIMEX3" else { return }
        let value = attributes["value"] ?? ""
        if open.contains("TEXT") {
            expression = TimeMLDocument.Expression(
                range: scalars.count..<scalars.count,
                type: attributes["type"] ?? "",
                value: value
            )
        } else if open.contains("DCT") {
            document.created = value
        }
    }

    func parser(
        _ parser: XMLParser,
        didEndElement name: String,
        namespaceURI: String?,
        qualifiedName: String?
    ) {
        open.removeLast()
        guard name == "TIMEX3", var found = expression else { return }
        found.range = found.range.lowerBound..<scalars.count
        document.expressions.append(found)
        expression = nil
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if open.contains("TEXT") {
            scalars.append(contentsOf: text.unicodeScalars)
        } else if open.last == "DOCID" {
            document.id += text
        }
    }
}
