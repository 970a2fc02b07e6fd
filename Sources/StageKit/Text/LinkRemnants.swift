/// Finds the titles of links that a page lists behind a name and that its text runs on into:
/// `Ann Brine Ann Louise BrineFerries stay in port Harbour opens again MORE said`.
public struct LinkRemnants {
    /// A remnant ends in this word, and is this many tokens long at most.
    private static let end = Array("MORE".utf8)
    private static let longest = 160
    /// So many tokens at most lie between a name and the glued word that says it once more.
    private static let nameLength = 8

    private var vocabulary: Vocabulary?
    private var endForm: UInt32?

    /// Finds nothing yet.
    public init() {}

    /// The remnants of an article, in order: from behind the name to the end.
    ///
    /// They are told by a word glued to the last one of the name (`BrineFerries`). Linear in the tokens.
    public mutating func find(in article: Article) -> [TokenRange] {
        if vocabulary !== article.vocabulary {
            vocabulary = article.vocabulary
            endForm = article.vocabulary.forms.find(Self.end).map(UInt32.init)
        }
        guard let endForm else { return [] }
        var found: [TokenRange] = []
        var floor = 0
        let forms = article.tokenForms
        for token in 0..<article.tokenCount where forms[token] == endForm {
            if let start = start(before: token, from: floor, article) {
                found.append(TokenRange(start, token + 1))
            }
            floor = token + 1
        }
        return found
    }

    private func start(before end: Int, from floor: Int, _ article: Article) -> Int? {
        for glued in max(floor + 1, end - Self.longest)..<max(floor + 1, end) {
            let form = bytes(glued, article)
            guard LinkRemnants.isGlued(form) else { continue }
            for token in (max(floor, glued - Self.nameLength)..<glued).reversed() {
                let name = bytes(token, article)
                if name.count > 1, name.count < form.count, form.starts(with: name),
                    form[name.count] &- 0x61 >= 26
                {
                    return token + 1
                }
            }
        }
        return nil
    }

    private func bytes(_ token: Int, _ article: Article) -> [UInt8] {
        article.vocabulary.forms.withBytes(Int(article.tokenForms[token])) { Array($0) }
    }

    /// Whether a capital or a digit follows a small letter.
    private static func isGlued(_ form: [UInt8]) -> Bool {
        zip(form, form.dropFirst()).contains { $0 &- 0x61 < 26 && ($1 &- 0x41 < 26 || $1 &- 0x30 < 10) }
    }
}
