import StageKit

/// An article as it is sent: as much of it as the stage needs, offsets in Unicode scalars of its text.
struct ArticleMessage {
    let article: Article
    /// Nil for a worker, which has the article itself and counts in tokens.
    let offsets: TokenOffsets?
    let bytes: [UInt8]

    init(_ article: Article, _ places: Places, _ needs: RemoteNeeds, _ run: Run) throws {
        self.article = article
        offsets = needs.isWorker ? nil : TokenOffsets(article)
        var message = MessageBytes()
        message.append(raw: #"{"article":"#)
        message.append(Int(article.number))
        message.append(raw: #","id":"#)
        message.append(string: article.attributes.id)
        if needs.isWorker { ArticleMessage.append(article, places, to: &message) }
        if let offsets { try ArticleMessage.append(article, offsets, places, needs, run, to: &message) }
        message.append(raw: "}")
        message.end()
        bytes = message.bytes
    }

    /// For a worker: how many tokens there are, to see that both mean the same article, and the places with
    /// their rows.
    private static func append(_ article: Article, _ places: Places, to message: inout MessageBytes) {
        message.append(raw: #","token_count":"#)
        message.append(article.tokenCount)
        message.append(raw: #","places":["#)
        for index in places.ranges.indices {
            if index > 0 { message.append(raw: ",") }
            let range = places.ranges[index]
            message.append(
                .array([Int(range.start), Int(range.end), places.rows[index]].map { .integer($0) })
            )
        }
        message.append(raw: "]")
    }

    private static func append(
        _ article: Article,
        _ offsets: TokenOffsets,
        _ places: Places,
        _ needs: RemoteNeeds,
        _ run: Run,
        to message: inout MessageBytes
    ) throws {
        if needs.text {
            message.append(raw: #","text":"#)
            let text = article.text
            text.withUnsafeBufferPointer { message.append(string: $0) }
        }
        append(places.ranges, #","places":["#, offsets, to: &message)
        if needs.tokens {
            let tokens = (0..<article.tokenCount).map { TokenRange($0, $0 + 1) }
            append(tokens, #","tokens":["#, offsets, to: &message)
        }
        if needs.sentences {
            let sentences = (0..<article.sentenceCount).map { article.sentence($0) }
            append(sentences, #","sentences":["#, offsets, to: &message)
        }
        if needs.tags, article.isTagged {
            message.append(raw: #","tags":"#)
            message.append(.array((0..<article.tokenCount).map { .text(article.tag($0).name) }))
        }
        for name in needs.columns {
            message.append(raw: ",")
            message.append(string: name)
            message.append(raw: ":")
            message.append(JSON(try run.corpus.attribute(name, of: [article.number])?[0] ?? .missing))
        }
    }

    private static func append(
        _ ranges: [TokenRange],
        _ name: StaticString,
        _ offsets: TokenOffsets,
        to message: inout MessageBytes
    ) {
        message.append(raw: name)
        var isFirst = true
        for range in ranges {
            if !isFirst { message.append(raw: ",") }
            isFirst = false
            let ends = offsets.scalars(of: range)
            message.append(raw: "[")
            message.append(ends.lowerBound)
            message.append(raw: ",")
            message.append(ends.upperBound)
            message.append(raw: "]")
        }
        message.append(raw: "]")
    }
}
