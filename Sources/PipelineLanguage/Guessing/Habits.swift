/// What other tools call the same things.
enum Habits {
    /// Stages by the names that shells, SQL, data frames and corpus tools have for them.
    static let stages: [String: String] = [
        "head": "take", "limit": "take", "first": "take", "slice": "take",
        "filter": "where", "grep": "where", "having": "where", "query": "where",
        "uniq": "unique", "distinct": "unique", "dedupe": "unique", "deduplicate": "unique",
        "order": "sort", "order_by": "sort", "orderby": "sort", "sort_by": "sort", "arrange": "sort",
        "mutate": "derive", "extend": "derive", "let": "derive", "assign": "derive", "compute": "derive",
        "summarize": "group", "summarise": "group", "group_by": "group", "groupby": "group",
        "aggregate": "group",
        "by": "group", "project": "select", "cut": "select", "columns": "select", "keep": "select",
        "wc": "count", "tally": "count", "len": "count", "as": "rename", "relabel": "rename",
        "concordance": "kwic", "concord": "kwic", "find": "kwic", "search": "kwic", "context": "kwic",
        "freq": "words", "frequency": "words", "wordlist": "words", "vocabulary": "words", "types": "words",
        "bigrams": "ngrams", "trigrams": "ngrams", "clusters": "ngrams", "bundles": "ngrams",
        "collocations": "collocates", "cooccur": "collocates", "keyphrases": "keywords", "terms": "keywords",
        "quotations": "quotes", "speech": "quotes", "speakers": "quotes", "times": "dates",
        "chronology": "timeline",
        "except": "minus", "difference": "minus", "merge": "join", "lookup": "join", "concat": "union",
        "append": "union", "random": "sample", "shuffle": "sample", "write": "save", "export": "save",
        "output": "save", "chart": "plot", "graph": "plot", "summary": "describe", "stats": "describe",
        "expand": "widen",
    ]

    /// Types of parameters by the names that programming languages have for them.
    static let types: [String: String] = [
        "string": "text", "str": "text", "int": "integer", "float": "real", "double": "real",
        "number": "real",
        "bool": "boolean", "day": "date", "datetime": "date",
    ]

    /// Functions by the names that other tools have for them.
    static let functions: [String: String] = [
        "len": "length", "strlen": "length", "tolower": "lower", "lowercase": "lower", "downcase": "lower",
        "avg": "mean", "average": "mean", "n": "count", "minimum": "min", "maximum": "max", "total": "sum",
        "nvl": "coalesce", "ifnull": "coalesce", "iff": "if", "ifelse": "if", "count_distinct": "distinct",
        "n_distinct": "distinct", "sub": "replace", "gsub": "replace",
    ]
}
