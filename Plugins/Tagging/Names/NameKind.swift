/// What a name names.
package enum NameKind: UInt8, CaseIterable, Sendable {
    case person, organisation, place
    /// Times, events, works and all else that the stage does not tell of.
    case other

    /// The word the stage gives for it.
    package var name: String {
        switch self {
        case .person: "person"
        case .organisation: "organisation"
        case .place: "place"
        case .other: "other"
        }
    }
}
