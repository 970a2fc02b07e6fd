import StageKit

/// Gives every article a name of its own, in corpus order.
struct ArticleNames {
    private var seen: [String: Int] = [:]
    /// A warning for each name that was taken already.
    private(set) var problems: [Problem] = []

    /// The attributes of a block's articles, with names nobody had before: the second `W-107` is `W-107#2`.
    mutating func naming(_ block: TextBlock) -> [ArticleAttributes] {
        block.attributes.map { attributes in
            let times = (seen[attributes.id] ?? 0) + 1
            seen[attributes.id] = times
            if times == 1 { return attributes }
            var renamed = attributes
            renamed.id = "\(attributes.id)#\(times)"
            seen[renamed.id] = 1
            problems.append(
                Problem(
                    file: attributes.file,
                    line: attributes.line,
                    code: "duplicate-id",
                    reason:
                        "there is an article '\(attributes.id)' already; this one is called '\(renamed.id)'",
                    isSkipped: false
                )
            )
            return renamed
        }
    }
}
