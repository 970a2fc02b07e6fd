/// Whether the text of an article can follow from its date of publication.
public enum DateCheck: String, Sendable, CaseIterable {
    /// Something in the text confirms it.
    case agrees
    /// Nothing confirms or contradicts it.
    case unchecked
    /// Something contradicts it.
    case contradicted
    /// There is no date.
    case missing

    /// True when the date is neither missing nor contradicted.
    public var isTrusted: Bool { self == .agrees || self == .unchecked }
}

/// What was found about an article's date of publication.
public struct DateVerdict: Sendable, Equatable {
    /// The outcome.
    public var check: DateCheck
    /// What contradicts or confirms it, or why it is coarser than written, each a reason that a person can check.
    public var reasons: [String]

    /// Makes a verdict.
    public init(_ check: DateCheck, reasons: [String] = []) {
        self.check = check
        self.reasons = reasons
    }

    /// True when the date is neither missing nor contradicted.
    public var isTrusted: Bool { check.isTrusted }

    /// True when it is not trusted, or is less than was written.
    var isDoubted: Bool { !isTrusted || check == .unchecked && !reasons.isEmpty }
}
