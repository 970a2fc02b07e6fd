/// `ROME, May 5 (Agency) -`: the place, day and agency before the first sentence.
enum Dateline {
    /// Where the dateline stands at the head of a paragraph, its dash included.
    static func range(in paragraph: ArraySlice<UInt8>) -> Range<Int>? {
        guard let dash = firstDash(paragraph.prefix(100)) else { return nil }
        let place = HeaderLine.trimmed(paragraph[..<dash.lowerBound])
        let words = LineShape(place).words
        guard (1...9).contains(words.count), words.allSatisfy(isPart), let first = words.first else {
            return nil
        }
        guard
            first.count > 2 && LineShape.isAllCapitals(first) && !first.elementsEqual("FILE".utf8)
                || place.last == 0x29
        else { return nil }
        return paragraph.startIndex..<dash.upperBound
    }

    /// The date in `ROME, May 5, 2031 (Agency) —`, if day, month and year are told.
    static func date(in dateline: ArraySlice<UInt8>) -> Range<Int>? {
        guard let comma = dateline.firstIndex(of: 0x2C), let dash = firstDash(dateline) else { return nil }
        let told = HeaderLine.trimmed(dateline[(comma + 1)..<dash.lowerBound].prefix { $0 != 0x28 })
        return HeaderLine.isDate(told) ? told.indices : nil
    }

    /// The first ` - `, ` -- `, ` – ` or ` — `, without the blank behind it.
    private static func firstDash(_ bytes: ArraySlice<UInt8>) -> Range<Int>? {
        for index in bytes.indices where bytes[index] == 0x20 {
            let rest = bytes[(index + 1)...]
            guard let next = rest.first, next == 0x2D || next == 0xE2 else { continue }
            let isLong = rest.starts(with: [0xE2, 0x80, 0x93]) || rest.starts(with: [0xE2, 0x80, 0x94])
            let length = isLong ? 3 : rest.prefix(2).count { $0 == 0x2D }
            if length == 0 { continue }
            if rest.dropFirst(length).first ?? 0x20 == 0x20 { return index..<index + 1 + length }
        }
        return nil
    }

    /// A capitalised word, a number, something in brackets, or a particle of a place's name.
    private static func isPart(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.last != 0x3F, word.last != 0x21 else { return false }
        return word.first == 0x28 || LineShape.isCapitalised(word) || Byline.isParticle(word)
    }
}
