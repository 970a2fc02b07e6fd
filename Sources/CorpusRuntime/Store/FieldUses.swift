import StageKit

/// Which fields the records of some articles have, in how many articles, and what their values can be read as.
struct FieldUses {
    /// What there is to say of one field.
    struct Use: Equatable {
        /// Main parts that have it.
        var articles = 0
        /// What all its values can be read as.
        var types = TextTypes.all

        /// What there is to say of both.
        func joined(_ other: Use) -> Use {
            Use(articles: articles + other.articles, types: types.intersection(other.types))
        }
    }

    /// In the order in which they were first met.
    private(set) var names: [[UInt8]] = []
    private(set) var uses: [Use] = []
    private var numbers: [[UInt8]: Int] = [:]
    /// The number of the field that came last: most records have the same ones in the same order.
    private var last = -1

    /// No fields.
    init() {}

    /// Adds the fields of consecutive articles, told by where each one's begin.
    mutating func add(
        _ fields: UnsafeBufferPointer<UInt8>,
        _ starts: UnsafeBufferPointer<UInt64>,
        kinds: UnsafeBufferPointer<UInt8>
    ) {
        if fields.isEmpty { return }
        let first = starts[0]
        for article in kinds.indices {
            let range = Int(starts[article] - first)..<Int(starts[article + 1] - first)
            if range.isEmpty { continue }
            let isMain = kinds[article] == PartKind.main.code
            last = -1
            FieldRecord.forEach(in: UnsafeBufferPointer(rebasing: fields[range])) { name, value in
                last = number(of: name)
                if isMain { uses[last].articles += 1 }
                if !uses[last].types.isEmpty { uses[last].types.formIntersection(TextTypes.of(value)) }
                return true
            }
        }
    }

    /// Adds what is known of other articles.
    mutating func add(_ other: FieldUses) {
        for (name, use) in zip(other.names, other.uses) {
            let own = name.withUnsafeBufferPointer { number(of: $0) }
            uses[own] = uses[own].joined(use)
        }
    }

    private mutating func number(of name: UnsafeBufferPointer<UInt8>) -> Int {
        let next = last + 1
        if next < names.count, name.elementsEqual(names[next]) { return next }
        let key = Array(name)
        if let known = numbers[key] { return known }
        numbers[key] = names.count
        names.append(key)
        uses.append(Use())
        return names.count - 1
    }

    /// All of them as bytes, by ascending name.
    var written: [UInt8] {
        var writer = ByteWriter()
        for number in names.indices.sorted(by: { names[$0].lexicographicallyPrecedes(names[$1]) }) {
            writer.text(String(decoding: names[number], as: UTF8.self))
            writer.number(UInt64(uses[number].articles))
            writer.number(UInt64(uses[number].types.rawValue))
        }
        return writer.bytes
    }

    /// Reads what was written.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var reader = ByteReader(bytes)
        while let name = reader.textBytes() {
            numbers[Array(name)] = names.count
            names.append(Array(name))
            let articles = Int(reader.number())
            let types = TextTypes(rawValue: UInt8(truncatingIfNeeded: reader.number()))
            uses.append(Use(articles: articles, types: types))
        }
    }
}
