import StageKit

/// Which words of a vocabulary tell the time of a sentence's verb.
struct TenseWords: Sendable {
    /// Kinds of words, as bits.
    struct Kind: OptionSet, Sendable {
        let rawValue: UInt16
        static let future = Kind(rawValue: 1)
        static let past = Kind(rawValue: 2)
        static let weekday = Kind(rawValue: 4)
        static let open = Kind(rawValue: 8)
        static let this = Kind(rawValue: 16)
        static let next = Kind(rawValue: 32)
        static let week = Kind(rawValue: 64)
        static let tomorrow = Kind(rawValue: 128)
        static let month = Kind(rawValue: 256)
        /// What tells a near day, alone or with the word before.
        static let near: Kind = [.weekday, .week, .tomorrow]
    }

    /// The kind of each fold, by id.
    private let kinds: [Kind]
    /// The weekday, Monday 1, of each fold that names one.
    let weekdays: [UInt32: Int]
    /// The month, January 1, of each fold that names one.
    let months: [UInt32: Int]

    init(_ vocabulary: Vocabulary) {
        var kinds: [Kind] = Array(repeating: [], count: vocabulary.folds.count)
        var weekdays: [UInt32: Int] = [:]
        func mark(_ words: [String], _ kind: Kind) {
            for word in words {
                if let id = vocabulary.folds.find(word.utf8) { kinds[id].insert(kind) }
            }
        }
        for id in 0..<vocabulary.folds.count where TenseWords.endsLikePast(vocabulary.folds, id) {
            kinds[id].insert(.past)
        }
        mark(["will", "shall", "won't", "'ll"], .future)
        mark(TenseWords.irregular, .past)
        mark(TenseWords.opening, .open)
        mark(["this"], .this)
        mark(["next"], .next)
        mark(["week"], .week)
        mark(["tomorrow"], .tomorrow)
        for (index, name) in TenseWords.days.enumerated() {
            guard let id = vocabulary.folds.find(name.utf8) else { continue }
            kinds[id].insert(.weekday)
            weekdays[UInt32(id)] = index + 1
        }
        var months: [UInt32: Int] = [:]
        for (index, name) in TenseWords.monthNames.enumerated() {
            for form in TenseWords.forms(ofMonth: name) {
                guard let id = vocabulary.folds.find(form.utf8) else { continue }
                kinds[id].insert(.month)
                months[UInt32(id)] = index + 1
            }
        }
        self.kinds = kinds
        self.weekdays = weekdays
        self.months = months
    }

    subscript(id: UInt32) -> Kind { kinds[Int(id)] }

    private static func endsLikePast(_ folds: StringColumn, _ id: Int) -> Bool {
        folds.withBytes(id) { $0.count > 4 && $0[$0.count - 2] == 0x65 && $0[$0.count - 1] == 0x64 }
    }

    static let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    private static let monthNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]

    /// `october`, `oct.`, `oct`; September is shortened to four letters too.
    private static func forms(ofMonth name: String) -> [String] {
        let shorts = [3, 4].filter { $0 == 3 || name == "september" }.map { name.prefix($0) }
        return [name] + shorts.flatMap { ["\($0)", "\($0)."] }
    }

    private static let irregular = [
        "was", "were", "had", "did", "held", "met", "came", "went", "took", "gave", "told", "said", "left",
        "won",
        "lost", "rose", "fell", "began", "became", "made", "sent", "broke", "brought", "found", "kept", "led",
        "paid", "ran", "saw", "set", "spoke", "stood", "struck", "wrote", "drew", "flew", "grew", "knew",
        "shook",
        "rang", "hit", "cut", "shut", "put", "got", "sat", "sank", "sold", "bought", "built", "threw",
        "chose",
    ]

    /// Words after which a date that lies ahead is nothing odd, whatever the verb.
    private static let opening = [
        "until", "till", "by", "before", "due", "scheduled", "expected", "planned", "would", "could",
        "should",
        "may", "might", "must", "can", "for", "from", "plan", "plans", "propose", "deadline", "expires",
        "expire",
        "next", "if", "set", "to", "mature", "matures", "maturing", "ending", "through", "effective",
    ]
}
