import StageKit

/// Several sorted lists of distinct strings as one, and what each string is numbered in it.
struct VocabularyUnion {
    /// All strings that are used, sorted bytewise.
    private(set) var strings = StringColumn()
    /// For each list the new number of each string; `.max` for one that is not used.
    private(set) var numbers: [[UInt32]]

    /// Joins lists, without what `unused` names of each by ascending number.
    ///
    /// Linear in the bytes of all, one small list after another; of the greatest whole runs are copied.
    init(_ lists: [(strings: StringColumn, unused: [UInt32])]) {
        numbers = lists.map { _ in [] }
        let order = lists.indices.sorted { (lists[$0].strings.count, $0) < (lists[$1].strings.count, $1) }
        var joined: [Int] = []
        for list in order {
            let union = JoinedStrings(lists[list].strings, lists[list].unused, with: strings)
            for earlier in joined {
                for string in numbers[earlier].indices where numbers[earlier][string] != .max {
                    numbers[earlier][string] = union.otherNumbers[Int(numbers[earlier][string])]
                }
            }
            numbers[list] = union.numbers
            strings = StringColumn(bytes: union.bytes, ends: union.ends)
            joined.append(list)
        }
    }
}

/// Two lists joined, the strings of `other` between those of `strings`.
private struct JoinedStrings {
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [Int] = []
    private(set) var numbers: [UInt32] = []
    private(set) var otherNumbers: [UInt32] = []
    private let strings: StringColumn
    private let unused: [UInt32]
    private var nextUnused = 0

    init(_ strings: StringColumn, _ unused: [UInt32], with other: StringColumn) {
        self.strings = strings
        self.unused = unused
        bytes.reserveCapacity(strings.bytes.count + other.bytes.count)
        ends.reserveCapacity(strings.count + other.count)
        numbers.reserveCapacity(strings.count)
        otherNumbers.reserveCapacity(other.count)
        for index in 0..<other.count {
            other.withBytes(index) { string in
                let (place, isFound) = place(of: string)
                copy(upTo: place)
                otherNumbers.append(UInt32(ends.count))
                if !isFound || isUnused(place) {
                    bytes.append(contentsOf: string)
                    ends.append(bytes.count)
                } else {
                    copy(upTo: place + 1)
                }
            }
        }
        copy(upTo: strings.count)
    }

    private func isUnused(_ string: Int) -> Bool {
        nextUnused < unused.count && Int(unused[nextUnused]) == string
    }

    /// Where a string that is not before the ones copied stands or would stand.
    private func place(of wanted: UnsafeBufferPointer<UInt8>) -> (place: Int, isFound: Bool) {
        func order(_ index: Int) -> Int {
            strings.withBytes(index) { string in
                if string.lexicographicallyPrecedes(wanted) { return -1 }
                return string.count == wanted.count && string.elementsEqual(wanted) ? 0 : 1
            }
        }
        var step = 1
        var low = numbers.count
        while low + step < strings.count, order(low + step) < 0 {
            low += step
            step *= 2
        }
        var high = min(strings.count, low + step + 1)
        while low < high {
            let middle = (low + high) / 2
            let order = order(middle)
            if order == 0 { return (middle, true) }
            if order < 0 { low = middle + 1 } else { high = middle }
        }
        return (low, false)
    }

    private mutating func copy(upTo end: Int) {
        while numbers.count < end {
            if isUnused(numbers.count) {
                numbers.append(.max)
                nextUnused += 1
                continue
            }
            let first = numbers.count
            let last = nextUnused < unused.count ? min(end, Int(unused[nextUnused])) : end
            let start = first == 0 ? 0 : strings.ends[first - 1]
            let shift = bytes.count - start
            bytes.append(contentsOf: strings.bytes[start..<strings.ends[last - 1]])
            for string in first..<last {
                numbers.append(UInt32(ends.count))
                ends.append(strings.ends[string] + shift)
            }
        }
    }
}
