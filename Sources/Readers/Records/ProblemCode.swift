import StageKit

/// What kept a file or record from being read as it stands, in a word that scripts may rely on.
///
/// None is fatal: the rest of the corpus loads, and the problem tells where a person has to look.
public enum ProblemCode: String, Hashable, Sendable, CaseIterable {
    /// No file or folder of that name, or a link that points nowhere.
    case missing
    /// A glob that no file matches.
    case noMatch = "no-match"
    /// The system would not let it be read.
    case unreadable
    /// A link that leads back to a folder it lies in.
    case linkLoop = "link-loop"
    /// A socket, pipe or device inside a folder.
    case notAFile = "not-a-file"
    /// A file without a byte, or with nothing but blanks.
    case empty
    /// Bytes that are no text (a picture, an archive).
    case binary
    /// Ill-formed UTF-8, read as Windows-1252 or with U+FFFD in its place.
    case notUTF8 = "not-utf8"
    /// NUL characters in a text, kept as they are.
    case nulByte = "nul-byte"
    /// A web page in a text file, read with its tags.
    case webPage = "web-page"
    /// `\ud83d` without its other half, read as U+FFFD.
    case loneSurrogate = "lone-surrogate"
    /// JSON that does not parse.
    case brokenJSON = "broken-json"
    /// JSON that parses, but is no object.
    case notARecord = "not-a-record"
    /// A record without a text, or with an empty one.
    case noText = "no-text"
    /// Values of a field without a role that are too long for a column, left out of it.
    case longField = "long-field"
    /// More fields without a role than a file may have, the last ones left out.
    case manyFields = "many-fields"
    /// A field whose name cannot be written in a pipeline, left out.
    case fieldName = "field-name"
    /// A CSV row with more or fewer cells than the header.
    case raggedRow = "ragged-row"
    /// A quotation mark in CSV that is never closed.
    case openQuote = "open-quote"
    /// gzip data that ends before its end.
    case gzipCutShort = "gzip-cut-short"
    /// gzip data that does not inflate, or whose checksum differs.
    case gzipDamaged = "gzip-damaged"
}

extension Problem {
    /// Makes a problem of reading; `line` counts from 1, in the inflated bytes of a gzip file.
    ///
    /// - Parameter kept: Whether the text was kept in spite of it; if not, the file, record or row was skipped.
    init(file: String, line: Int? = nil, code: ProblemCode, reason: String, kept: Bool = false) {
        self.init(file: file, line: line, code: code.rawValue, reason: reason, isSkipped: !kept)
    }
}
