import Readers
import StageKit
import Testing

struct SeparatedValuesTests {
    private func read(_ text: String, as name: String = "a.csv") -> ([SourceRecord], [Problem]) {
        let corpus = TemporaryCorpus()
        corpus.write(name, text)
        return corpus.read(name)
    }

    @Test func theHeaderNamesTheColumnsAndQuotingIsRFC4180() throws {
        let (records, problems) = read(
            "id,headline,text,page\r\n1,\"Sluice, shut\",\"He said \"\"no\"\".\r\nTwice.\",4\r\n2,,Plain 5\" pipe,\r\n"
        )
        #expect(problems.isEmpty && records.count == 2)
        #expect(records.map(\.string) == ["He said \"no\".\r\nTwice.", "Plain 5\" pipe"])
        #expect(records.map(\.line) == [2, 4])
        #expect(records[0].fields.headline == "Sluice, shut" && records[1].fields.headline == nil)
        #expect(records[0].fields.id == "1")
        #expect(records[0].fields.extra.map(\.value) == ["4"])
    }

    @Test(arguments: [("a.tsv", "\t"), ("a.csv", "\t"), ("a.csv", ";")])
    func otherDelimiters(name: String, delimiter: String) {
        let text = "title\ttext\nT\tone, two\n".split(separator: "\t").joined(separator: delimiter)
        let (records, problems) = read(text, as: name)
        #expect(records.map(\.string) == ["one, two"] && problems.isEmpty)
    }

    @Test func aRaggedRowIsSkippedWithAProblemOnItsLine() {
        let (records, problems) = read("id,text\n1,\"a\nb\"\n2\n3,c,d\n\n4,e")
        #expect(records.map(\.string) == ["a\nb", "e"])
        #expect(
            problems.map(\.line) == [4, 5]
                && problems.allSatisfy { $0.kind == .raggedRow && $0.file == "a.csv" }
        )
    }

    @Test func aQuotationMarkThatIsNeverClosedCostsOneRow() {
        let (records, problems) = read("id,text\n1,a\n2,\"b\n3,c\n4,d\n")
        #expect(records.map(\.string) == ["a", "\"b", "c", "d"])
        #expect(problems.map(\.kind) == [.openQuote] && problems.first?.line == 3)
    }

    @Test func withoutATextColumnThereIsOneProblem() {
        let (records, problems) = read("id,headline\n1,a\n2,b\n")
        #expect(records.isEmpty && problems.map(\.kind) == [.noText])
    }

    @Test func aRowWithoutTextIsAProblem() {
        let (records, problems) = read("id,text\n1,\n2,b\n")
        #expect(records.map(\.string) == ["b"] && problems.map(\.line) == [2] && problems[0].kind == .noText)
    }

    @Test func illFormedUTF8AndNULAreKept() {
        let corpus = TemporaryCorpus()
        corpus.write("a.csv", Array("text\ncaf".utf8) + [0xE9] + Array("\nnul \0 in a longer text\n".utf8))
        let (records, problems) = corpus.read("a.csv")
        #expect(records.map(\.string) == ["café", "nul \0 in a longer text"])
        #expect(problems.map(\.kind) == [.notUTF8, .nulByte] && problems.map(\.line) == [2, 3])
    }
}
