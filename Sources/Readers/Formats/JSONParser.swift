import CSimdjson

/// simdjson's parser, which keeps its memory from document to document.
final class JSONParser {
    private let parser: OpaquePointer

    init() {
        guard let parser = csimdjson_create() else { preconditionFailure("no memory for a JSON parser") }
        self.parser = parser
    }

    deinit { csimdjson_destroy(parser) }

    /// What kept a document from parsing.
    struct Failure: Error {
        fileprivate let number: Int32

        var message: String {
            let message = String(cString: csimdjson_message(number))
            return String(message.prefix { $0 != "." && $0 != ":" })
        }
        var isIllFormedUTF8: Bool { csimdjson_is_utf8_error(number) != 0 }
        var isBadString: Bool { csimdjson_is_string_error(number) != 0 }
    }

    /// Parses one document and returns its number of records: one for an object, one an element for a list.
    ///
    /// `ByteWindow.padding` bytes behind the document must be readable.
    func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) -> Int {
        let status = bytes.withMemoryRebound(to: CChar.self) {
            csimdjson_parse(parser, $0.baseAddress, $0.count)
        }
        guard status == 0 else { throw Failure(number: status) }
        return csimdjson_record_count(parser)
    }

    /// The scalar fields of the next record, valid until the next `parse`; nothing when it is no object.
    func nextRecord() -> UnsafeBufferPointer<csimdjson_field>? {
        var fields: UnsafePointer<csimdjson_field>?
        let count = csimdjson_next_record(parser, &fields)
        return count < 0 ? nil : UnsafeBufferPointer(start: fields, count: count)
    }
}

extension csimdjson_field {
    var name: String { String(decoding: Self.bytes(key, key_count), as: UTF8.self) }
    var isInList: Bool { in_list != 0 }
    var bytes: UnsafeBufferPointer<UInt8> { Self.bytes(value, value_count) }

    private static func bytes(_ start: UnsafePointer<CChar>?, _ count: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: UnsafeRawPointer(start)?.assumingMemoryBound(to: UInt8.self), count: count)
    }
}
