/// What a verb form says about when its clause is set, from its shape and the irregular forms of news prose.
enum VerbForms {
    /// The tense of a lower-cased word; `none` for what is no finite form or could be another word.
    static func tense(_ bytes: [UInt8], _ text: String) -> Tense {
        if future.contains(text) { return .future }
        if past.contains(text) { return .past }
        if present.contains(text) { return .present }
        let isRegular =
            bytes.count >= 5 && bytes.suffix(2).elementsEqual([0x65, 0x64]) && !notVerbs.contains(text)
        return isRegular && !isUndone(bytes, text) ? .past : .none
    }

    /// `undisclosed`, `unspecified`: adjectives, but for the few verbs that begin so.
    private static func isUndone(_ bytes: [UInt8], _ text: String) -> Bool {
        bytes.starts(with: [0x75, 0x6E]) && !bytes.starts(with: Array("under".utf8))
            && !undoing.contains(text)
    }

    private static let undoing = words(
        "unveiled unleashed unearthed unfolded unified unloaded unlocked unraveled unravelled"
    )

    private static let future = words(
        """
        will 'll ’ll shall would going scheduled expected expects expect planned planning upcoming \
        intends intend slated awaits effective payable begins opens closes starts ends meets convenes resumes \
        reopens reconvenes expires departs begin meet convene resume reconvene depart expire
        """
    )
    private static let past = words(
        """
        was were had did said told took went came made gave got saw knew began became left held kept brought met sent \
        rose fell grew lost won ran led paid built bought sold spoke wrote broke drove chose found felt thought taught \
        caught fought struck stood understood shot hit cut put set let read spread spent lent hurt quit shut died dealt \
        threw flew drew blew swore wore tore bore withdrew ate forgot hung sank sprang swam rang sang stuck swept slid \
        sought meant heard laid lay lit fled fed bled bred been gone taken given seen known done shown
        """
    )
    private static let present = words(
        "is are am 's ’s has have says say does do remains appears seems wants"
    )
    private static let notVerbs = words(
        "indeed hundred sacred naked wicked kindred infrared united limited exceed proceed succeed unprecedented"
    )

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(separator: " ").map(String.init))
    }
}
