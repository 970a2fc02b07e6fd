import StageKit

/// Fields of some consecutive articles: what ``FieldRecord`` wrote, and where each article's begin.
typealias FieldPart = (bytes: UnsafeBufferPointer<UInt8>, starts: UnsafeBufferPointer<UInt64>)

extension ArticleSegment {
    /// The fields of some consecutive articles, empty when none in the segment has any; nil when it is damaged.
    func fields(_ articles: Range<Int>) -> FieldPart? {
        let starts = file.column(.fieldStarts, of: UInt64.self)
        if starts.count == 0 {
            return (UnsafeBufferPointer(start: nil, count: 0), UnsafeBufferPointer(start: nil, count: 0))
        }
        guard let own = starts.touch(articles.lowerBound..<(articles.upperBound + 1)),
            let bytes = part(file.column(.fields, of: UInt8.self), starts, articles)
        else { return nil }
        return (bytes, own)
    }

    /// Which fields all its articles have; nil when it is damaged.
    func fieldUses() -> FieldUses? {
        file.column(.fieldUses, of: UInt8.self).touchAll().map { FieldUses($0) }
    }
}
