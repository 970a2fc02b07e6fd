import StageKit

/// The fields of an article's record that have no role, as bytes: names and values by turns, by ascending name.
struct FieldRecord {
    private(set) var bytes: [UInt8] = []

    /// No fields.
    init() {}

    /// Writes fields; several values of one name are joined as tags are.
    init(_ fields: [ExtraField]) {
        if fields.isEmpty { return }
        var writer = ByteWriter()
        let order = fields.indices.sorted {
            fields[$0].name == fields[$1].name ? $0 < $1 : fields[$0].name < fields[$1].name
        }
        var start = 0
        while start < order.count {
            let name = fields[order[start]].name
            let end = order[start...].firstIndex { fields[$0].name != name } ?? order.count
            writer.text(name)
            writer.text(order[start..<end].map { fields[$0].value }.joined(separator: " | "))
            start = end
        }
        bytes = writer.bytes
    }

    /// Calls `body` with each name and value of an article; it may end the walk by returning false.
    static func forEach(
        in bytes: UnsafeBufferPointer<UInt8>,
        _ body: (_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) -> Bool
    ) {
        var reader = ByteReader(bytes)
        while let name = reader.textBytes(), let value = reader.textBytes() {
            if !body(name, value) { return }
        }
    }

    /// The value of one field; nil when the article has none of that name.
    static func value(of wanted: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>?
    {
        var found: UnsafeBufferPointer<UInt8>?
        forEach(in: bytes) { name, value in
            guard name.count == wanted.count, name.elementsEqual(wanted) else { return true }
            found = value
            return false
        }
        return found
    }
}
