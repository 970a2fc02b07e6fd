import TextCore

/// The folds of words of several tokens that were met of late, by the forms of their tokens: most need not be folded and
/// looked up again.
struct RecentCompounds {
    /// The forms of a word's two or three tokens.
    struct Forms: Equatable {
        fileprivate let first, second, third: UInt32

        /// Those of the tokens of a word; nil for a word of more tokens or with something between them.
        init?(_ ids: [UInt32], _ tokens: Range<Int>, _ article: Segmentation) {
            guard tokens.count == 2 || tokens.count == 3 else { return nil }
            for token in tokens.dropLast() where article.tokenEnds[token] != article.tokenStarts[token + 1] {
                return nil
            }
            first = ids[tokens.lowerBound]
            second = ids[tokens.lowerBound + 1]
            third = tokens.count == 3 ? ids[tokens.lowerBound + 2] : .max
        }

        fileprivate init() { (first, second, third) = (.max, .max, .max) }
    }

    private var slots = Array(repeating: (forms: Forms(), fold: UInt32(0)), count: 1 << 13)

    /// The fold that was kept for these forms, if it is still there.
    func fold(_ forms: Forms) -> UInt32? {
        let slot = slots[place(forms)]
        return slot.forms == forms ? slot.fold : nil
    }

    mutating func keep(_ fold: UInt32, of forms: Forms) { slots[place(forms)] = (forms, fold) }

    private func place(_ forms: Forms) -> Int {
        let mixture = Hashing.mix(
            UInt64(forms.first) << 32 | UInt64(forms.second) ^ 0xA076_1D64_78BD_642F,
            UInt64(forms.third) ^ 0xE703_7ED1_A0B4_28DB
        )
        return Int(truncatingIfNeeded: mixture) & (slots.count - 1)
    }
}
