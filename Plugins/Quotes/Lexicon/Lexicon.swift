internal import StageKit

/// What each form of a snapshot's vocabulary can be, looked up the first time it is met.
///
/// One a worker.
struct Lexicon {
    private var table: [Traits] = []
    private var vocabulary: Vocabulary?

    /// Makes the table fit the vocabulary; cheap when it is the same as before.
    mutating func use(_ vocabulary: Vocabulary) {
        guard self.vocabulary !== vocabulary else { return }
        self.vocabulary = vocabulary
        table = Array(repeating: [], count: vocabulary.forms.count)
    }

    /// What the form of that id can be.
    @inline(__always)
    mutating func traits(_ form: Int) -> Traits {
        let found = table[form]
        return found.has(.known) ? found : look(up: form)
    }

    private mutating func look(up form: Int) -> Traits {
        let traits = vocabulary?.forms.withBytes(form) { Lexicon.classify($0) } ?? []
        table[form] = traits.union(.known)
        return table[form]
    }

    private static func classify(_ bytes: UnsafeBufferPointer<UInt8>) -> Traits {
        guard let first = bytes.first else { return [] }
        switch first {
        case 0x41...0x5A: return word(bytes, shape: .capital)
        case 0x61...0x7A: return word(bytes, shape: .lower)
        case 0x30...0x39: return .digit
        case 0x80...: return beyondASCII(bytes)
        default: return WordLists.english.traits(bytes).union(sign(bytes))
        }
    }

    private static func word(_ bytes: UnsafeBufferPointer<UInt8>, shape: Traits) -> Traits {
        var listed = WordLists.english.traits(bytes)
        if listed.isEmpty { listed = office(bytes) }
        return shape == .capital ? capital(bytes, listed) : lower(bytes, listed)
    }

    /// `co-chairman`, `ex-minister`: what the word behind the hyphen says of people.
    private static func office(_ bytes: UnsafeBufferPointer<UInt8>) -> Traits {
        guard let hyphen = bytes.firstIndex(of: 0x2D), hyphen < 6, hyphen + 3 < bytes.count else { return [] }
        let before: [StaticString] = ["co", "ex", "vice", "Co", "Ex", "Vice"]
        guard
            before.contains(where: {
                $0.utf8CodeUnitCount == hyphen && ends(.init(rebasing: bytes[..<hyphen]), $0)
            })
        else { return [] }
        return WordLists.english.traits(.init(rebasing: bytes[(hyphen + 1)...]))
            .intersection([.title, .role, .maleTitle, .femaleTitle])
    }

    /// A capital takes the verb readings away, and capitals throughout the pronouns too (`US`, `WHO`).
    private static func capital(_ bytes: UnsafeBufferPointer<UInt8>, _ listed: Traits) -> Traits {
        var traits = listed.union(.capital)
        if listed.has(.say), listed.has(.past) { traits.insert(.capitalCue) }
        if bytes.count > 3, bytes[bytes.count - 1] == 0x73, bytes[bytes.count - 2] != 0x73 {
            traits.insert(.plural)
        }
        if listed.isEmpty, opensAsAdverb(bytes) { traits.insert(.adverb) }
        traits.subtract(traits.has(.time) ? [.cueForm, .modal] : .cueForm)
        if bytes.count == 1, listed.isEmpty { traits.insert(.letter) }
        guard bytes.count > 1, bytes.allSatisfy({ !($0 &- 0x61 < 26) }) else { return traits }
        traits.subtract(.closedClass.union(.time))
        return traits.union(.allCapitals)
    }

    /// An adverb by its ending (`Quietly`), unless names end like that too (`Reilly`, `Healy`, `Beverly`).
    private static func opensAsAdverb(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count > 6 else { return false }
        return ["ally", "tely", "ntly", "edly", "usly", "ctly", "stly", "ably", "ibly", "ietly", "ngly"]
            .contains {
                ends(bytes, $0)
            }
    }

    private static func lower(_ bytes: UnsafeBufferPointer<UInt8>, _ listed: Traits) -> Traits {
        var traits = listed.union(.lower)
        if traits.has(.modal) { traits.subtract(.time) }
        if traits.has(.relative) { traits.subtract(.organisation) }
        if traits.has(.objectPronoun) { traits.subtract(.nationality) }
        traits.subtract([.maleName, .femaleName])
        if bytes.count > 3, bytes[bytes.count - 1] == 0x73, bytes[bytes.count - 2] != 0x73 {
            traits.insert(.plural)
        }
        if listed.isEmpty, bytes.count < 6 { traits.insert(.syllable) }
        guard bytes.count > 4, !traits.has(.cue) else { return traits }
        if ends(bytes, "ly"), !traits.has(.noAdverb) { traits.insert(.adverb) }
        if ends(bytes, "ed") { traits.formUnion([.verb, .past]) }
        if ends(bytes, "ing") { traits.insert(.ing) }
        return traits
    }

    private static func ends(_ bytes: UnsafeBufferPointer<UInt8>, _ ending: StaticString) -> Bool {
        ending.withUTF8Buffer { bytes.suffix($0.count).elementsEqual($0) }
    }

    private static func sign(_ bytes: UnsafeBufferPointer<UInt8>) -> Traits {
        switch bytes[0] {
        case 0x2C: .comma
        case 0x2E, 0x21, 0x3F: .stop
        case 0x3A: .colon
        case 0x3B: .semicolon
        case 0x2D: .dash
        case 0x28, 0x5B, 0x3C: .openBracket
        case 0x3E: .closeBracket
        case 0x29, 0x5D: .closeBracket
        case 0x22: .doubleMark
        case 0x27, 0x60: quote(bytes)
        default: []
        }
    }

    private static func quote(_ bytes: UnsafeBufferPointer<UInt8>) -> Traits {
        if bytes.count == 1 { return bytes[0] == 0x60 ? [.singleMark, .opensOnly] : .singleMark }
        guard bytes.count == 2, bytes[1] == bytes[0] else { return [] }
        return bytes[0] == 0x60 ? [.doubleMark, .opensOnly] : .doubleMark
    }

    private static func beyondASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Traits {
        if bytes.count == 2, bytes[0] == 0xC2 {
            if bytes[1] == 0xAB { return [.doubleMark, .opensOnly] }
            if bytes[1] == 0xBB { return [.doubleMark, .closesOnly] }
        }
        if bytes.count >= 3, bytes[0] == 0xE2, bytes[1] == 0x80 { return generalPunctuation(bytes) }
        if bytes[0] == 0xC3, bytes.count > 1 { return bytes[1] < 0x9F ? .capital : .lower }
        return .capital
    }

    private static func generalPunctuation(_ bytes: UnsafeBufferPointer<UInt8>) -> Traits {
        switch bytes[2] {
        case 0x93, 0x94, 0x95: .dash
        case 0x98, 0x9A, 0x9B: [.singleMark, .opensOnly]
        case 0x99: bytes.count == 3 ? [.singleMark, .closesOnly] : WordLists.english.traits(bytes)
        case 0x9C, 0x9E, 0x9F: [.doubleMark, .opensOnly]
        case 0x9D: [.doubleMark, .closesOnly]
        case 0xA6: .stop
        case 0xB9: [.singleMark, .opensOnly]
        case 0xBA: [.singleMark, .closesOnly]
        default: []
        }
    }
}
