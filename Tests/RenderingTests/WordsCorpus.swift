import StageKit

/// A corpus whose tokens are what stands between blanks, for tests of what tables look like.
final class WordsCorpus: Corpus, @unchecked Sendable {
    private let texts: [[UInt8]]
    private let starts: [[UInt32]]
    private let ends: [[UInt32]]

    init(_ texts: [String]) {
        self.texts = texts.map { Array($0.utf8) }
        let split = self.texts.map { text in
            text.indices.split { text[$0] == 32 }.map { ($0.first ?? 0)..<(($0.last ?? 0) + 1) }
        }
        starts = split.map { $0.map { UInt32($0.lowerBound) } }
        ends = split.map { $0.map { UInt32($0.upperBound) } }
    }

    var articleCount: Int { texts.count }

    func article(_ number: UInt32) -> Article {
        let index = Int(number)
        let attributes = ArticleAttributes(
            id: "a\(number)",
            kind: .main,
            rule: "whole",
            file: "a\(number).txt",
            scalarStart: index * 1000,
            scalarEnd: index * 1000 + 999
        )
        return Article(
            number: number,
            attributes: attributes,
            vocabulary: Vocabulary(forms: StringColumn(), folds: StringColumn()),
            columns: columns(index),
            owner: self
        )
    }

    private func columns(_ index: Int) -> ArticleColumns {
        var columns = ArticleColumns.none
        columns.text = kept(texts[index])
        columns.tokenStarts = kept(starts[index])
        columns.tokenEnds = kept(ends[index])
        return columns
    }

    private var blocks: [Int: UnsafeRawBufferPointer] = [:]

    /// Copies that live as long as the process: the tests are few.
    private func kept<Element>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
        let block = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
        _ = block.initialize(from: elements)
        return UnsafeBufferPointer(block)
    }

    func attribute(_ name: String, of articles: [UInt32]) throws -> Column? { nil }
    var attributeSchema: [ColumnDeclaration] { [] }
    func clusters() throws -> [UInt32] { Array(0..<UInt32(articleCount)) }
    func trustedDates() throws -> [Bool] { Array(repeating: true, count: articleCount) }
}
