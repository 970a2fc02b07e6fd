/// Which pattern an attribution was found by; its raw value is what the user sees.
enum Pattern: String {
    case after = "cue before content"
    case before = "cue after content"
    case inverted = "inverted cue"
    case parenthetical = "cue inside content"
    case according = "according to"
    case view = "in the view of"
    case asSaid = "as somebody said"
    case reported = "it is reported"
    case colon = "colon"
    case dash = "dash"
    case participle = "participle"
    case nextSentence = "speaker in the next sentence"
    case carried = "carried on"
}

/// How sure an attribution is.
enum Sureness: Int, Comparable {
    case low, medium, high

    var name: String {
        switch self {
        case .low: "low"
        case .medium: "medium"
        case .high: "high"
        }
    }

    static func < (a: Sureness, b: Sureness) -> Bool { a.rawValue < b.rawValue }
}

/// Words, who said them, and what tells so.
struct Attribution {
    /// What was said, one piece or more, in order.
    var content: [Range<Int>]
    /// The words that name the speaker; empty when there are none near.
    var source: [Range<Int>]
    /// The words that tell of speech.
    var cue: [Range<Int>]
    /// The speaker's noun phrase without apposition; may lie in another sentence.
    var speaker: Range<Int>?
    var pattern: Pattern
    var sureness: Sureness
    /// The traits of the cue verb; empty for other cues.
    var verb: Traits = []
    /// The words lie in quotation marks, in part or throughout.
    var isQuoted = false
    /// Nothing of the words lies outside quotation marks.
    var isDirect = false
    /// The words about the speaker, apposition included, where they are not the source.
    var naming: Range<Int>?

    /// First token and one past the last.
    var extent: Range<Int> {
        (content.first?.lowerBound ?? 0)..<(content.last?.upperBound ?? 0)
    }
}

/// Who is meant: the words that name the speaker, with and without apposition.
struct Source {
    /// The noun phrase alone.
    var core: Range<Int>
    /// With apposition.
    var whole: Range<Int>
    /// The cue is the verb of a clause that `who` or `which` opens: that word is the source.
    var isRelative = false
}

/// A verb that may tell of speech, with what belongs to it.
struct Cue {
    /// The auxiliaries and the verb.
    var words: Range<Int>
    /// Where its adverbs and auxiliaries begin.
    var edge: Int
    /// The verb itself.
    var verb: Int
    /// Negated, possible or wished for: no report of speech.
    var isHypothetical: Bool
    var isPassive: Bool
    /// Stands without a subject of its own: `, saying`.
    var isParticiple: Bool
}
