/// Something that went wrong, as a value: what, in words for a person, and what to do about it.
///
/// `code` is stable and in kebab-case, for scripts; the message names what was given; the hint is a whole
/// sentence or nil.
public struct Failure: Error, Sendable, Equatable {
    /// A stable name of the kind of failure, in kebab-case.
    public var code: String
    /// What went wrong.
    public var message: String
    /// What to do about it.
    public var hint: String?
    /// Where in the pipeline text it went wrong.
    public var span: SourceSpan?
    /// A second place that has to do with it, and what it has to do.
    public var related: RelatedSpan?
    /// The source file and line that caused it.
    public var file: String?
    /// The line in `file`, from 1.
    public var line: Int?

    /// Makes a failure.
    public init(
        _ code: String,
        _ message: String,
        hint: String? = nil,
        span: SourceSpan? = nil,
        related: RelatedSpan? = nil
    ) {
        self.code = code
        self.message = message
        self.hint = hint
        self.span = span
        self.related = related
    }
}

/// A half-open range of UTF-8 bytes in the text of a script.
public struct SourceSpan: Sendable, Hashable {
    /// First byte.
    public var start: Int
    /// One past the last byte.
    public var end: Int

    /// Makes a span.
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    /// The least span that holds both.
    public func union(_ other: SourceSpan) -> SourceSpan {
        SourceSpan(min(start, other.start), max(end, other.end))
    }
}

/// A place in the script that explains another one.
public struct RelatedSpan: Sendable, Equatable {
    /// Where.
    public var span: SourceSpan
    /// What it has to do with it, as a label.
    public var label: String

    /// Makes a labelled span.
    public init(_ span: SourceSpan, _ label: String) {
        self.span = span
        self.label = label
    }
}

/// Something in the input that was skipped or kept with a reservation; a row of `problems`.
public struct Problem: Sendable, Equatable {
    /// The file, relative to the corpus folder.
    public var file: String
    /// The line, from 1, if it has one.
    public var line: Int?
    /// A stable name of the kind of problem, in kebab-case.
    public var code: String
    /// What is wrong, in words.
    public var reason: String
    /// True when the file or record is not in the corpus because of it.
    public var isSkipped: Bool

    /// Makes a problem.
    public init(file: String, line: Int? = nil, code: String, reason: String, isSkipped: Bool) {
        self.file = file
        self.line = line
        self.code = code
        self.reason = reason
        self.isSkipped = isSkipped
    }
}
