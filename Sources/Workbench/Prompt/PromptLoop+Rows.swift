import CorpusRuntime
import PipelineLanguage
import Rendering
import StageKit

extension PromptLoop {
    /// `:show N`: every column of the row, and the passage it stands in or the first of its members.
    func showRow(_ argument: String) throws {
        let (table, row) = try row(argument)
        let output = session.console.output
        try paged {
            for line in RowDetail(table, row: row, session.layout(atPrompt: false)).lines {
                try output.line(line)
            }
            if let members = table.members {
                try output.endLine()
                var layout = session.layout(atPrompt: false)
                layout.limit = 10
                layout.showsAll = nil
                try TableFormat.table.write(namingArticles(try members.table(row)), layout, to: output)
            }
            try output.finish()
        }
    }

    /// The table with each row's article before its other columns, so that it can be told where a member stands.
    private func namingArticles(_ table: Table) -> Table {
        guard table.schema.place == .one, let corpus = table.corpus, table.schema.column("article") == nil
        else { return table }
        var ids = Column(.text)
        var last: (number: UInt32, id: String)?
        for place in table.places {
            let id =
                last?.number == place.article
                ? last?.id ?? "" : corpus.article(place.article).attributes.id
            last = (place.article, id)
            ids.append(.text(id), article: place.article)
        }
        var named = table
        named.schema.columns.insert(ColumnDeclaration("article", .text, "the article it stands in"), at: 0)
        named.columns.insert(ids, at: 0)
        return named
    }

    /// `:open N`: the row's file in the user's editor, at the line of its place.
    func openRow(_ argument: String) throws {
        let (table, row) = try row(argument)
        guard let (article, tokens) = try place(of: row, in: table) else { throw notAPlace(row) }
        let attributes = article.attributes
        guard let path = try session.path(ofFile: attributes.file) else {
            throw Failure("open", "the file \(attributes.file) is not there any more")
        }
        let lines = SourceLines(path)
        let line =
            lines.isRecords ? attributes.line : lines.line(ofScalar: article.scalars(of: tokens).lowerBound)
        try ExternalProgram.edit(path, line: line)
    }

    /// `:kwic N`: a concordance of the row's words.
    func concordance(_ argument: String) throws {
        let (table, row) = try row(argument)
        guard let words = try words(of: row, in: table) else {
            throw Failure("kwic-words", "row \(row + 1) has no words to look for")
        }
        let pipeline = "articles | kwic \"\(words)\""
        let checked = session.check(pipeline, in: .init(), after: nil)
        if let failure = checked.failures.first { throw failure }
        session.console.tellWrapped(pipeline, session.console.terminal.errorStyle.dim)
        for plan in checked.pipelines {
            let result = try session.compute(plan)
            try paged { try session.write(result, atPrompt: false) }
            session.tell(result.ledger, of: plan, atPrompt: true)
        }
    }

    /// The words of the row's place, else of its first text that is none of a few values; eight at most.
    private func words(of row: Int, in table: Table) throws -> String? {
        var text: String?
        if table.schema.place == .one, let place = try place(of: row, in: table), !place.tokens.isEmpty {
            text = place.article.string(place.tokens)
        } else {
            let column = table.schema.columns.indices.first {
                table.columns[$0].type == .text && table.schema.columns[$0].values.isEmpty
            }
            text = column.flatMap { table.columns[$0].text(row, in: table.corpus) }
        }
        let words = (text ?? "").split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "-" }
        return words.isEmpty ? nil : words.prefix(8).joined(separator: " ")
    }

    /// Where the row stands, or the first of those it stands for; nil when it stands nowhere.
    private func place(of row: Int, in table: Table) throws -> (article: Article, tokens: TokenRange)? {
        var table = table
        var row = row
        if let members = table.members { (table, row) = (try members.table(row), 0) }
        guard table.schema.place == .one, table.rowCount > row, let corpus = table.corpus else { return nil }
        let place = table.places[row]
        return (corpus.article(place.article), place.tokens)
    }

    private func notAPlace(_ row: Int) -> Failure {
        Failure(
            "no-place",
            "row \(row + 1) is no place in the corpus",
            hint: "':schema' tells what a row is."
        )
    }

    /// The last result and the row of that number, from 0.
    private func row(_ argument: String) throws -> (table: Table, row: Int) {
        let table = try lastTable()
        guard let number = Int(argument), table.rowCount > 0, (1...table.rowCount).contains(number) else {
            throw Failure("row-number", "rows are numbered from 1 to \(table.rowCount)")
        }
        return (table, number - 1)
    }
}
