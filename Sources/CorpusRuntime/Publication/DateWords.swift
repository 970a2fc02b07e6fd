/// The words of written dates.
enum DateWords {
    private static let monthNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november",
        "december",
    ]
    private static let weekdayNames = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    /// 1 to 12 for `april`, `apr` or `sept`.
    static func month(_ word: String) -> Int? { months[word] }

    /// The ISO number, Monday is 1, of `tuesday`, `tue`, `tues`, `thur` or `thurs`.
    static func weekday(_ word: String) -> Int? { weekdays[word] }

    private static let months = numbers(monthNames, ["sept": 9])
    private static let weekdays = numbers(weekdayNames, ["tues": 2, "wednes": 3, "thur": 4, "thurs": 4])

    /// The number of each name and of its first three letters.
    private static func numbers(_ names: [String], _ others: [String: Int]) -> [String: Int] {
        var numbers = others
        for (index, name) in names.enumerated() {
            numbers[name] = index + 1
            numbers[String(name.prefix(3))] = index + 1
        }
        return numbers
    }

    /// Whether the word is an ordinal's ending.
    static func isOrdinalEnding(_ word: String) -> Bool {
        ["st", "nd", "rd", "th"].contains(word)
    }

    /// The zone abbreviations that stand in headers.
    static let zones: Set<String> = [
        "z", "utc", "gmt", "bst", "cet", "cest", "eet", "eest", "wet", "west", "msk", "ist", "jst", "kst",
        "hkt", "sgt",
        "aest", "aedt", "et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt",
        "akst", "akdt",
        "hst",
    ]

    /// Words between the parts of a date that say nothing.
    static let fillers: Set<String> = ["at", "on", "local", "time", "hrs", "h", "uhr"]
}
