import StageKit

extension JSON {
    /// How a fold's keys and values look.
    init(_ layout: FoldLayout) {
        let width: Int =
            switch layout.keyWidth {
            case .eight: 8
            case .sixteen: 16
            case .bytes: 0
            }
        self = .object([
            "key": .integer(width),
            "fields": .array(layout.fields.map { .integer(Int($0.rawValue)) }),
            "totals": .integer(layout.totals),
            "articles": .boolean(layout.countsArticles),
            "clusters": .boolean(layout.countsClusters),
        ])
    }

    /// Bytes as text of base 16.
    init(_ bytes: [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        self = .text(String(decoding: text, as: UTF8.self))
    }

    /// The bytes that text of base 16 stands for.
    var bytes: [UInt8]? {
        guard let digits = text.map({ Array($0.utf8) }), digits.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = JSON.digit(digits[index]), let low = JSON.digit(digits[index + 1]) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}

extension FoldLayout {
    /// Reads a layout; nil for one that is none, or has more fields than can be emitted here.
    init?(_ json: JSON) {
        guard let width = json["key"]?.integer, let fields = json["fields"]?.array,
            let totals = json["totals"]?.integer
        else { return nil }
        let combines = fields.compactMap { $0.integer.flatMap { Combine(rawValue: UInt8(clamping: $0)) } }
        let most = width == 8 ? 3 : width == 16 ? 4 : 6
        guard combines.count == fields.count, (1...most).contains(combines.count), (0...64).contains(totals)
        else {
            return nil
        }
        self.init(
            key: width == 8 ? .eight : width == 16 ? .sixteen : .bytes,
            fields: combines,
            totals: totals,
            countsArticles: json["articles"]?.boolean ?? false,
            countsClusters: json["clusters"]?.boolean ?? false
        )
    }
}

extension SortedRun {
    /// True when the sums of millions of such articles are whole numbers still; what is sent may be anything.
    var canBeSummed: Bool {
        let most = 1 << 40
        func isSmall(_ value: Int) -> Bool { value.magnitude <= most }
        let fields = layout.fields.indices.filter { layout.fields[$0] == .sum }
        return totals.allSatisfy(isSmall)
            && (0..<count).allSatisfy { key in fields.allSatisfy { isSmall(value(key, $0)) } }
    }
}

extension FoldTable {
    /// Emits what another table gathered of one article.
    func emit(_ run: SortedRun) {
        for index in run.totals.indices { totals[index] += run.totals[index] }
        for index in 0..<run.count {
            let values = (0..<layout.fields.count).map { run.value(index, $0) }
            switch run.keys {
            case .eight(let keys): emit(keys[index], values)
            case .sixteen(let keys): emit(keys[index], values)
            case .bytes(let keys): emit(keys.withBytes(index) { FoldKey(raw: $0) }, values)
            }
        }
    }

    private func emit(_ key: UInt64, _ values: [Int]) {
        switch values.count {
        case 1: add(key, values[0])
        case 2: add(key, values[0], values[1])
        default: add(key, values[0], values[1], values[2])
        }
    }

    private func emit(_ key: UInt128, _ values: [Int]) {
        switch values.count {
        case 1: add(key, values[0])
        case 2: add(key, values[0], values[1])
        case 3: add(key, values[0], values[1], values[2])
        default: add(key, values[0], values[1], values[2], values[3])
        }
    }

    private func emit(_ key: FoldKey, _ values: [Int]) {
        switch values.count {
        case 1: add(key, values[0])
        case 2: add(key, values[0], values[1])
        case 3: add(key, values[0], values[1], values[2])
        case 4: add(key, values[0], values[1], values[2], values[3])
        case 5: add(key, values[0], values[1], values[2], values[3], values[4])
        default: add(key, values[0], values[1], values[2], values[3], values[4], values[5])
        }
    }
}

extension FoldKey {
    /// A key of those very bytes, put together of ids.
    fileprivate init(raw bytes: some Collection<UInt8>) {
        self.init()
        var word: UInt32 = 0
        for (index, byte) in bytes.enumerated() {
            word = word << 8 | UInt32(byte)
            if index % 4 == 3 { append(word) }
        }
        let rest = bytes.count % 4
        if rest > 0 {
            append(word << UInt32(8 * (4 - rest)))
            truncate(to: bytes.count)
        }
    }
}
