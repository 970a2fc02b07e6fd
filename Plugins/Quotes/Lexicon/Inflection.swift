/// The forms of an English verb, from its base: `say`, `pledge`, `stop+` (doubles), `tell/told`, `write/wrote/written`.
struct Inflection {
    /// Each form with what it can be.
    private(set) var forms: [(word: String, traits: Traits)] = []

    /// Reads one entry of a verb list; a base that ends in `*` is a common noun as well.
    init(_ entry: Substring) {
        let isNoun = entry.hasSuffix("*")
        let parts = (isNoun ? entry.dropLast() : entry).split(separator: "/")
        let doubles = parts[0].hasSuffix("+")
        let base = String(doubles ? parts[0].dropLast() : parts[0])
        let stem = doubles ? base + String(base.suffix(1)) : base
        let noun: Traits = isNoun ? .alsoNoun : []
        forms.append((base, Traits.base.union(noun)))
        forms.append((Inflection.present(base), Traits.present.union(noun)))
        forms.append((Inflection.adding("ing", to: stem), .ing))
        if parts.count > 1 {
            for part in parts.dropFirst() { forms.append((String(part), .past)) }
        } else {
            forms.append((Inflection.adding("ed", to: stem), .past))
        }
    }

    private static func present(_ base: String) -> String {
        if endsInConsonantY(base) { return base.dropLast() + "ies" }
        for ending in ["s", "sh", "ch", "x", "z", "o"] where base.hasSuffix(ending) { return base + "es" }
        return base + "s"
    }

    private static func adding(_ ending: String, to stem: String) -> String {
        if ending == "ed", endsInConsonantY(stem) { return stem.dropLast() + "ied" }
        if stem.hasSuffix("ee") { return ending == "ed" ? stem + "d" : stem + "ing" }
        return (stem.hasSuffix("e") ? String(stem.dropLast()) : stem) + ending
    }

    private static func endsInConsonantY(_ word: String) -> Bool {
        guard word.hasSuffix("y"), let before = word.dropLast().last else { return false }
        return !"aeiou".contains(before)
    }
}
