/// What PRESENT_REF and its kin are.
enum Reference: Int32, Sendable {
    case present, past, future

    var value: StaticString {
        switch self {
        case .present: "PRESENT_REF"
        case .past: "PAST_REF"
        case .future: "FUTURE_REF"
        }
    }
}

/// The parts of a day that TIMEX3 has letters for.
enum PartOfDay: Int32, Sendable, CaseIterable {
    case morning, afternoon, evening, night, daytime

    static let names = ["morning", "afternoon", "evening", "night", "daytime"]

    var letters: StaticString {
        switch self {
        case .morning: "MO"
        case .afternoon: "AF"
        case .evening: "EV"
        case .night: "NI"
        case .daytime: "DT"
        }
    }
}

/// The seasons, named after their months in the north.
enum Season: Int32, Sendable {
    case spring, summer, autumn, winter

    var letters: StaticString {
        switch self {
        case .spring: "SP"
        case .summer: "SU"
        case .autumn: "FA"
        case .winter: "WI"
        }
    }
}

/// Holidays that name a day of the year.
enum Holiday: Int32, Sendable {
    case christmas, halloween, thanksgiving, easter
    case independence, election, valentine, boxing, labor, memorial, veterans
    case newYear, newYearsEve, christmasEve, goodFriday, easterMonday

    /// The single words that name one on their own, in the order of the cases.
    static let names = ["christmas xmas", "halloween", "thanksgiving", "easter"]
    /// The words that name one together with `Day`, in the order of the cases after those.
    static let dayNames = [
        "independence", "election", "valentine", "boxing", "labor labour", "memorial", "veterans",
    ]
}
