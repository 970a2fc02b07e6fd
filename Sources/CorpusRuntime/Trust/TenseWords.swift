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
        /// May be a year's number.
        static let year = Kind(rawValue: 512)
        /// What tells a near day, alone or with the word before.
        static let near: Kind = [.weekday, .week, .tomorrow]
        /// What may tell a day, with the words beside it.
        static let telling: Kind = [.weekday, .week, .month]
    }

    /// The kind of each fold, by id.
    private let kinds: [Kind]
    /// The weekday, Monday 1, of each fold that names one.
    let weekdays: [UInt32: Int]
    /// The month, January 1, of each fold that names one.
    let months: [UInt32: Int]

    init(_ vocabulary: Vocabulary) {
        let folds = vocabulary.folds
        let weekdays = TenseWords.numbered(TenseWords.days.map { [$0] }, folds)
        let months = TenseWords.numbered(TenseWords.monthNames.map(TenseWords.forms), folds)
        var kinds = (0..<folds.count).map { folds.withBytes($0, TenseWords.kind) }
        for id in weekdays.keys { kinds[Int(id)].insert(.weekday) }
        for id in months.keys { kinds[Int(id)].insert(.month) }
        for (words, kind) in TenseWords.lists {
            for word in words {
                if let id = folds.find(word.utf8) { kinds[id].insert(kind) }
            }
        }
        self.kinds = kinds
        self.weekdays = weekdays
        self.months = months
    }

    private static let lists: [([String], Kind)] = [
        (["will", "shall", "won't", "'ll"], .future), (irregular, .past), (opening, .open), (["this"], .this),
        (["next"], .next), (["week"], .week), (["tomorrow"], .tomorrow),
    ]

    /// The number, from 1, of each fold that is a form of a name.
    private static func numbered(_ names: [[String]], _ folds: SortedStrings) -> [UInt32: Int] {
        var numbers: [UInt32: Int] = [:]
        for (index, forms) in names.enumerated() {
            for form in forms {
                if let id = folds.find(form.utf8) { numbers[UInt32(id)] = index + 1 }
            }
        }
        return numbers
    }

    /// What the shape of a word says.
    private static func kind(_ word: UnsafeBufferPointer<UInt8>) -> Kind {
        var kind: Kind = endsLikePast(word) ? .past : []
        if mayBeYear(word) { kind.insert(.year) }
        return kind
    }

    subscript(id: UInt32) -> Kind { kinds[Int(id)] }

    /// Whether a word may tell a day: `this Friday`, `this week`, a month before a year.
    func mayTellDay(_ ids: Span<UInt32>, _ word: Int) -> Bool {
        let kind = kinds[Int(ids[word])]
        if kind.isDisjoint(with: .telling) { return false }
        if !kind.contains(.month) { return word > 0 && kinds[Int(ids[word - 1])].contains(.this) }
        for next in (word + 1)..<(word + 3) where next < ids.count {
            if kinds[Int(ids[next])].contains(.year) { return true }
        }
        return false
    }

    private static func endsLikePast(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        word.count > 4 && word[word.count - 2] == 0x65 && word[word.count - 1] == 0x64
    }

    /// `1987`, `2031`, `2000th`: no year that counts begins otherwise.
    private static func mayBeYear(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard word.count == 4 || word.count == 6 else { return false }
        return (word[0] == 0x31 && word[1] == 0x39) || (word[0] == 0x32 && word[1] <= 0x31)
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
