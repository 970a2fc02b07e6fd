import struct Foundation.Data

/// A document of a TimeML corpus: its text without tags, and the expressions of time in it.
package struct TimeMLDocument: Sendable {
    /// An expression of time.
    package struct Expression: Sendable {
        /// Offsets in the text, in Unicode scalars.
        package var range: Range<Int>
        /// DATE, TIME, DURATION or SET.
        package var type: String
        /// The value as TIMEX3 writes it.
        package var value: String

        /// An expression of these.
        package init(range: Range<Int>, type: String, value: String) {
            self.range = range
            self.type = type
            self.value = value
        }
    }

    /// What the corpus calls it.
    package var id = ""
    /// The value of the document's creation time.
    package var created: String?
    /// The text without tags.
    package var text = ""
    /// In the order of the text.
    package var expressions: [Expression] = []

    /// Reads a file; a document without a name of its own is called like its file.
    ///
    /// Throws a ``GoldFile/Unreadable`` that names the line at which the file is no XML.
    package init(path: String) throws {
        self = try TimeMLParser.document(Data(GoldFile.bytes(path)), path: path)
        if id.isEmpty { id = path.split(separator: "/").last.map(String.init) ?? path }
    }

    /// Reads the text of a file.
    package init(_ source: String) throws {
        self = try TimeMLParser.document(Data(source.utf8), path: "TimeML")
    }

    init() {}
}
