/// Shares the width of a terminal among the columns of a table.
struct ColumnFit {
    /// What a column would like and what it can bear.
    struct Wish {
        var natural: Int
        var least: Int
        /// What its name needs; more than ``natural`` for a name that is too long to take room from texts.
        var title = 0

        /// What its values need in the middle: the lower median.
        var median = 0

        /// Sentences rather than names and numbers, one of which may be long; of headlines shorter ones too.
        var isProse: Bool {
            let (most, middle) =
                isOfWords
                ? (ColumnFit.prose, ColumnFit.prose * 3 / 4) : (ColumnFit.prose * 2, ColumnFit.prose)
            return natural >= most && median >= middle && !isWhole
        }
        /// Never cut.
        var isWhole = false
        /// Most values are of several words.
        var isOfWords = false
    }

    /// Columns that a column of sentences is given before names are shown whole.
    static let prose = 32

    /// Columns up to which a name is shown whole before texts are given more room.
    static let longTitle = 24

    /// Columns of text between two table columns.
    static let gap = 2

    /// The widths of the first columns that fit, in order; the others have no room.
    ///
    /// `atLeast` columns are shown, the last of them as narrow as it has to be.
    static func widths(_ wishes: [Wish], in total: Int, atLeast: Int = 1) -> [Int] {
        var shown = wishes.count
        while shown > atLeast, wishes[..<shown].reduce(0, { $0 + $1.least }) + gap * (shown - 1) > total {
            shown -= 1
        }
        shown = leavingRoomForProse(wishes, shown, total, atLeast)
        let room = total - gap * max(0, shown - 1)
        let kept = sparingTitles(sparingProse(Array(wishes[..<shown]), room), room)
        let widest = kept.map(\.natural).max() ?? 0
        var low = 0
        var high = widest
        func width(_ wish: Wish, _ cap: Int) -> Int { max(wish.least, min(wish.natural, cap)) }
        while low < high {
            let middle = (low + high + 1) / 2
            if kept.reduce(0, { $0 + width($1, middle) }) <= room { low = middle } else { high = middle - 1 }
        }
        var widths = kept.map { width($0, low) }
        var left = room - widths.reduce(0, +)
        for index in widths.indices where left > 0 && widths[index] < kept[index].natural {
            widths[index] += 1
            left -= 1
        }
        for index in widths.indices
        where kept[index].title > widths[index] && kept[index].natural == widths[index] {
            let more = min(left, kept[index].title - widths[index])
            widths[index] += more
            left -= more
        }
        if let last = widths.indices.last, shown <= atLeast {
            widths[last] = max(1, widths[last] + min(0, room - widths.reduce(0, +)))
        }
        return widths
    }

    /// How many columns are shown if those behind the last one of sentences give way to it, where that helps.
    private static func leavingRoomForProse(_ wishes: [Wish], _ shown: Int, _ total: Int, _ atLeast: Int)
        -> Int
    {
        guard let last = wishes[..<shown].lastIndex(where: \.isProse) else { return shown }
        let needs = wishes.map { $0.isProse ? max($0.least, prose) : $0.least }
        var kept = shown
        while kept > max(last + 1, atLeast), needs[..<kept].reduce(gap * (kept - 1), +) > total { kept -= 1 }
        return needs[..<kept].reduce(gap * (kept - 1), +) > total ? shown : kept
    }

    /// The wishes with room for sentences, as far as the others can give way.
    private static func sparingProse(_ wishes: [Wish], _ room: Int) -> [Wish] {
        var wishes = wishes
        var left = room - wishes.reduce(0) { $0 + $1.least }
        for index in wishes.indices where wishes[index].isProse && wishes[index].least < prose {
            let more = max(0, min(left, prose - wishes[index].least))
            wishes[index].least += more
            left -= more
        }
        return wishes
    }

    /// The wishes with room for whole names, the nearly whole ones first, as far as the others can give way.
    private static func sparingTitles(_ wishes: [Wish], _ room: Int) -> [Wish] {
        var wishes = wishes
        var left = room - wishes.reduce(0) { $0 + $1.least }
        let missing = wishes.map { min($0.title, $0.natural) - $0.least }
        for index in wishes.indices.sorted(by: { (missing[$0], $0) < (missing[$1], $1) })
        where missing[index] > 0 && missing[index] <= left {
            wishes[index].least += missing[index]
            left -= missing[index]
        }
        return wishes
    }
}
