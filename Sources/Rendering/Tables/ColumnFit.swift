/// Shares the width of a terminal among the columns of a table.
struct ColumnFit {
    /// What a column would like and what it can bear.
    struct Wish {
        var natural: Int
        var least: Int
    }

    /// Columns of text between two table columns.
    static let gap = 2

    /// The widths of the first columns that fit, in order; the others have no room.
    static func widths(_ wishes: [Wish], in total: Int) -> [Int] {
        var shown = wishes.count
        while shown > 1, wishes[..<shown].reduce(0, { $0 + $1.least }) + gap * (shown - 1) > total {
            shown -= 1
        }
        let kept = wishes[..<shown]
        let room = total - gap * max(0, shown - 1)
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
        if shown == 1 { widths[0] = max(1, min(widths[0], total)) }
        return widths
    }
}
