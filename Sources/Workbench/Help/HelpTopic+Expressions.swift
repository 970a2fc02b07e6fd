import StageKit

extension HelpTopic {
    /// What conditions and calculated columns are made of; the functions are told by themselves.
    static let expressions = HelpTopic(
        name: "expressions",
        summary: "what can stand in where, select, derive, sort, group and top",
        text: """
            expressions: what can stand in where, select, derive, sort, group and top

            A column is named by its bare word, a text stands in quotation marks.

            \(conditions)

            \(calculations)

            functions
            \(table(Function.allCases.map { ($0.usage, $0.summary) }))

            of a group, in group alone; what is missing is left out
            \(table(Aggregate.allCases.map { ($0.usage, $0.summary) }))
              articles | group outlet n=count(), longest=max(words)
            """
    )

    private static let conditions = """
        compare with == != < <= > >=; texts byte for byte, dates as 'help dates' tells
          articles | where words > 200 and not (outlet == "Quay & Freight")
          articles | where date_trusted or date >= 2031-04

        one of several, or from one to another with both ends
          articles | where outlet in ["Haldport Ledger", "Marrowgate Courier"]
          articles | where date in 2031-03
          articles | where date in [2031-03-01..2031-03-15, 2031-05]
          articles | where words not in 100..200

        one that another table has
          articles | join (articles | quotes | group article) on=article
          articles | intersect (articles | where text has "strike*")

        find in a text; upper and lower case are one, * stands for any letters
          articles | where text has "harbour accord"     words, one after the other
          articles | where text has "pump*"
          articles | where has lemma "strike"            any form: strikes, struck
          articles | where headline contains "tunnel"    also within a word
          articles | where headline =~ /^(how|will)\\b/i  a regular expression

        missing values make a comparison unknown; 'where' keeps only what is true
          articles | where outlet is missing             or: is known
          articles | where maybe(date < 2031-03-15)      what may be, too
        """

    private static let calculations = """
        calculate with + - * /; a date and days, 7d or 2w, give a date
          articles | derive per_page=round(words / 250, 1)
          articles | quotes | where named_at is known | select speaker, day=date - 1d
          articles | derive size=if(words > 200, "long", "short") | group size
          articles | group first_word(headline)
          articles | sort -length(headline), article
          articles | top 5 by=words
        """

    /// What is written and what it tells, under one another.
    private static func table(_ rows: [(String, String)]) -> String {
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { row in
            "  \(row.0)\(String(repeating: " ", count: width - row.0.count))  \(row.1)"
        }.joined(separator: "\n")
    }
}
