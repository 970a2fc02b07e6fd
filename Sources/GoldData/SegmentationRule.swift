import FoundationEssentials

/// A text and the sentences it has.
package struct SegmentationRule: Sendable, Decodable {
    package var name: String
    package var text: String
    package var expected: [String]

    /// True for the 52 golden rules proper; rules are numbered at the end of their names.
    package var isGolden: Bool { (1...52).contains(Int(name.suffix(3)) ?? 0) }

    /// Reads a file of rules.
    package static func read(_ path: String) throws -> [SegmentationRule] {
        try JSONDecoder().decode([SegmentationRule].self, from: Data(try GoldFile.bytes(path)))
    }
}
