import CorpusRuntime
import StageKit
import Testing
import TextCore

/// A document and its parts, told in words instead of offsets.
struct SplitDocument {
    let text: [UInt8]
    let parts: [PartLayout]

    init(_ text: String, form: SourceRecord.Form = .plain, knownHeadline: String? = nil) {
        self.text = Array(text.utf8)
        parts = PartSplitter.split(self.text, form: form, knownHeadline: knownHeadline)
        let tiles = parts.flatMap(\.tiles).sorted { $0.lowerBound < $1.lowerBound }
        #expect(tiles.flatMap { self.text[$0] } == self.text, "the tiles are not the document")
    }

    var main: PartLayout? { parts.first { $0.kind == .main } }

    var rules: [String] { parts.map { "\($0.kind) \($0.rule)" } }

    func string(_ range: Range<Int>?) -> String? {
        range.map { String(decoding: text[$0], as: UTF8.self) }
    }

    func string(ofRule rule: String) -> String? {
        string(parts.first { $0.rule == rule }?.extent)
    }

    func blocks(_ part: PartLayout?) -> [String] {
        part?.blocks.map { block in
            "\(block.zone): \(String(decoding: text[block.start..<block.end], as: UTF8.self))"
        } ?? []
    }
}
