import PipelineLanguage
import StageKit
import Testing

@Suite("Help from declarations")
struct HelpTests {
    @Test("tells usage, options, columns and examples")
    func text() {
        let wanted = """
            quotes: who said what

              quotes [sure=high|medium|low] [min_words=N]

            options
              sure=high|medium|low  Least sureness
              min_words=N           Fewest words (1 unless told; 1 to 500)

            columns
              speaker  text   fullest name the article gives
              content  place  words said
              kind     text   form of the quotation (direct, mixed, indirect)
              score    real   how sure (0 to 1)

            reads text: works on all rows that are places

            examples
              articles | quotes | take 3
                  the first three quotations

            see also: utterances

            """
        #expect(StageHelp.text(for: FakeQuotes.self) == wanted)
    }

    @Test("a fold has the options of all folds")
    func folds() {
        let text = StageHelp.text(for: FakeNGrams.self)
        #expect(text.contains("weight=article|cluster|outlet"))
        #expect(text.contains("own        integer  outside longer ones (with drop=)"))
    }

    @Test("a Markdown table has a row a stage, its bars escaped")
    func table() {
        let table = StageHelp.markdownTable([FakeTake.self, FakeQuotes.self])
        let wanted = """
            | stage | what it does | written | columns |
            |---|---|---|---|
            | `take` | the first rows | `take N` |  |
            | `quotes` | who said what | `quotes [sure=high\\|medium\\|low] [min_words=N]` | `speaker` `content` `kind` `score` |

            """
        #expect(table == wanted)
    }

    @Test("JSON has the same for programs")
    func json() {
        let wanted = """
            {"name":"take","summary":"the first rows","synonyms":[],"input":"rows","rank":null,"options":[{"name":\
            "count","takes":"N","help":"How many","default":null,"positional":true,"required":true,"least":0,\
            "greatest":1000000}],"columns":[],"examples":[]}
            """
        #expect(StageHelp.json(for: FakeTake.self) == wanted)
    }
}
