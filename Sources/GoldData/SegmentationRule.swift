import FoundationEssentials

/// A text and the sentences it has.
package struct SegmentationRule: Sendable, Decodable {
    package var name: String
    package var text: String
    package var expected: [String]
    /// True for the golden rules proper.
    package var golden: Bool

    /// Reads a file of rules.
    package static func read(_ path: String) throws -> [SegmentationRule] {
        try JSONDecoder().decode([SegmentationRule].self, from: Data(try GoldFile.bytes(path)))
    }
}
