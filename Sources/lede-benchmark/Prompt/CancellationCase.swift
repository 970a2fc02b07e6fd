/// A pipeline that lasts, to be cancelled.
struct CancellationCase {
    let name: String
    let pipeline: String
    var arguments: [String] = []

    init(_ name: String, _ pipeline: String, _ arguments: [String] = []) {
        (self.name, self.pipeline, self.arguments) = (name, pipeline, arguments)
    }

    /// One for each bundled stage, and for what the corpus computes on its own.
    static let all: [CancellationCase] = [
        CancellationCase("reading", "articles | count", ["--no-store"]),
        CancellationCase("clusters", "articles | unique cluster | count", ["--no-store"]),
        CancellationCase("sentences", "articles | sentences | sort text"),
        CancellationCase("tokens", "articles | tokens | sort lemma"),
        CancellationCase("names", "articles | names"),
        CancellationCase("quotes", "articles | quotes"),
        CancellationCase("dates", "articles | dates"),
        CancellationCase("kwic", "articles | kwic \"t*\""),
        CancellationCase("words", "articles | words"),
        CancellationCase("ngrams", "articles | ngrams 1..8"),
        CancellationCase("ngrams of sentences", "articles | sentences | ngrams 1..8 per=article"),
        CancellationCase("collocates", "articles | collocates \"t*\""),
        CancellationCase("keyness", "articles | keyness 1..4 reference=(articles | where words > 100)"),
        CancellationCase("keywords", "articles | keywords"),
        CancellationCase("keywords per article", "articles | keywords per=article"),
        CancellationCase("timeline", "articles | timeline of=both by=day"),
        CancellationCase("trend", "articles | trend \"t*\" by=day"),
        CancellationCase("where", "articles | tokens | where token =~ /(a|e)+x?t/ | count"),
        CancellationCase("select", "articles | tokens | select a=lower(token), b=length(token)"),
        CancellationCase("derive", "articles | tokens | derive a=lower(token), b=length(token)"),
        CancellationCase("rename", "articles | tokens | rename a=token"),
        CancellationCase("widen", "articles | tokens | widen sentence"),
        CancellationCase("sort", "articles | tokens | sort word, -sentence, article"),
        CancellationCase("top", "articles | tokens | top 100000 by=length(token) per=article"),
        CancellationCase("take", "articles | tokens | take 10000000"),
        CancellationCase("sample", "articles | tokens | sample 2000000"),
        CancellationCase("unique", "articles | tokens | unique word, article"),
        CancellationCase("group", "articles | tokens | group word, article"),
        CancellationCase("members", "articles | tokens | group word | members"),
        CancellationCase("count", "articles | tokens | count"),
        CancellationCase("describe", "articles | tokens | describe"),
        CancellationCase("join", "articles | tokens | join (articles | tokens | group word) on=word"),
        CancellationCase("union", "articles | tokens | union (articles | tokens)"),
        CancellationCase("minus", "articles | tokens | minus (articles | tokens | where sentence > 1)"),
        CancellationCase(
            "intersect",
            "articles | tokens | intersect (articles | tokens | where sentence > 1)"
        ),
        CancellationCase("plot", "articles | tokens | group word | plot bars"),
        CancellationCase("save", "articles | tokens | save \"/tmp/lede-benchmark.csv\""),
    ]
}
