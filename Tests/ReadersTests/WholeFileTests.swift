import Readers
import StageKit
import Testing

struct WholeFileTests {
    @Test func aTextFileIsOneRecordAsWritten() {
        let corpus = TemporaryCorpus()
        corpus.write("a.txt", "\u{FEFF}Eén kop\r\n\r\nTekst zonder regeleinde")
        let (records, problems) = corpus.read("a.txt")
        #expect(records.map(\.string) == ["Eén kop\r\n\r\nTekst zonder regeleinde"])
        #expect(records.first?.form == .plain && problems.isEmpty)
    }

    @Test(arguments: ["notes", "a.log", "a.html"])
    func unknownTextIsPlainText(name: String) {
        let corpus = TemporaryCorpus()
        corpus.write(name, "Some text.")
        #expect(corpus.read(name).records.map(\.string) == ["Some text."])
    }

    @Test func whatIsNotUTF8IsKeptWithAProblemOnItsLine() {
        let corpus = TemporaryCorpus()
        corpus.write(
            "a.txt",
            Array("One\nÉté, café: caf".utf8) + [0xE9] + Array(" two ".utf8) + [0xF0, 0x9F, 0x98] + [0x2E]
        )
        let (records, problems) = corpus.read("a.txt")
        #expect(records.map(\.string) == ["One\nÉté, café: caf\u{FFFD} two \u{FFFD}."])
        #expect(
            problems.map(\.kind) == [.notUTF8] && problems.first?.line == 2
                && problems.first?.isSkipped == false
        )
    }

    @Test func linesMayEndWithCarriageReturnsAlone() {
        let corpus = TemporaryCorpus()
        corpus.write("a.txt", "Mayor quits\r\rShe stays at home.\r")
        corpus.write("b.txt", "Mayor quits\r\n\r\nShe stays at home.\r\n")
        #expect(corpus.read("a.txt").records.map(\.string) == ["Mayor quits\n\nShe stays at home.\n"])
        #expect(corpus.read("b.txt").records.map(\.string) == ["Mayor quits\r\n\r\nShe stays at home.\r\n"])
    }

    @Test(arguments: [
        ("<!DOCTYPE HTML><html><body><p>Hello.</p>", true), ("\n <html lang=\"en\"><p>Hello.", true),
        ("<p>Hello.</p>", false), ("Of <html> and others", false),
    ])
    func aWebPageIsReadAsTextAndTold(text: String, isTold: Bool) {
        let corpus = TemporaryCorpus()
        corpus.write("a.html", text)
        let (records, problems) = corpus.read("a.html")
        #expect(records.count == 1 && problems.map(\.kind) == (isTold ? [.webPage] : []))
    }

    @Test func windowsTextIsReadAsWhatItIs() {
        let corpus = TemporaryCorpus()
        corpus.write(
            "a.txt",
            Array("One\nCaf".utf8) + [0xE9, 0x20, 0x93] + Array("two".utf8) + [0x94, 0x2E]
        )
        let (records, problems) = corpus.read("a.txt")
        #expect(records.map(\.string) == ["One\nCafé “two”."])
        #expect(problems.map(\.kind) == [.notUTF8] && problems.first?.reason.contains("Windows") == true)
    }

    @Test(arguments: [false, true])
    func textInUTF16IsRead(isBigEndian: Bool) {
        let corpus = TemporaryCorpus()
        let text = String(repeating: "“Été” 🌊 in Quill.\n", count: 9_000)
        let bytes = ("\u{FEFF}" + text).utf16.flatMap { unit in
            isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
        corpus.write("a.txt", bytes)
        corpus.write("cut.txt", Array(bytes.prefix(29)))
        #expect(corpus.read("a.txt").records.map(\.string) == [text])
        #expect(corpus.read("a.txt").problems.isEmpty)
        #expect(corpus.read("cut.txt").records.map(\.string) == ["“Été” 🌊 in Q\u{FFFD}"])
    }

    @Test func aNULIsKeptWithAProblem() {
        let corpus = TemporaryCorpus()
        corpus.write("a.txt", "A text\nwith one \0 in it, and long enough to be one.")
        let (records, problems) = corpus.read("a.txt")
        #expect(records.map(\.string) == ["A text\nwith one \0 in it, and long enough to be one."])
        #expect(
            problems.map(\.kind) == [.nulByte] && problems.first?.line == 2
                && problems.first?.isSkipped == false
        )
    }

    @Test(arguments: ["a.txt", "a.md", "a.jsonl", "a.csv", "a.json"])
    func anEmptyFileIsSkippedWithAProblem(name: String) {
        let corpus = TemporaryCorpus()
        corpus.write(name, "")
        let (records, problems) = corpus.read(name)
        #expect(records.isEmpty && problems.map(\.kind) == [.empty] && problems.first?.file == name)
    }

    @Test func aFileOfBlanksIsEmpty() {
        let corpus = TemporaryCorpus()
        corpus.write("a.txt", " \n\n\t\n")
        #expect(corpus.read("a.txt").problems.map(\.kind) == [.empty])
    }

    @Test func aFileThatIsGoneIsAProblem() {
        #expect(TemporaryCorpus().read("gone.txt").problems.map(\.kind) == [.missing])
    }

    @Test(arguments: [
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] as [UInt8], Array("%PDF-1.7 text".utf8),
        [0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00], [0x41, 0, 0, 0, 1, 2, 0x42],
    ])
    func binaryFilesAreSkippedWithAProblem(bytes: [UInt8]) {
        let corpus = TemporaryCorpus()
        corpus.write("a.txt", bytes)
        let (records, problems) = corpus.read("a.txt")
        #expect(records.isEmpty && problems.map(\.kind) == [.binary])
    }

    @Test func markdownTakesItsFieldsFromTheFrontMatter() {
        let corpus = TemporaryCorpus()
        let text = """
            ---
            title: "Ferry: late again"
            date: 2031-03-04
            outlet: The Quay
            tags: [ferry, 'harbour works']
            authors:
              - Ada Brink
              - Tom Oduya
            draft: false
            ---
            # Another title

            Body.
            """
        corpus.write("a.md", text)
        let (records, problems) = corpus.read("a.md")
        let fields = records.first?.fields
        #expect(problems.isEmpty && records.first?.form == .markdown)
        #expect(records.first?.string == text)
        #expect(fields?.headline == "Ferry: late again" && fields?.date == "2031-03-04")
        #expect(fields?.outlet == "The Quay" && fields?.author == "Ada Brink, Tom Oduya")
        #expect(fields?.tags == ["ferry", "harbour works"])
        #expect(fields?.extra.map(\.name) == ["draft"])
    }

    @Test func markdownWithoutATitleTakesItsFirstHeading() {
        let corpus = TemporaryCorpus()
        corpus.write("a.md", "# Bridge shut\n\nThe bridge is shut.\n")
        #expect(corpus.read("a.md").records.first?.fields.headline == "Bridge shut")
    }
}
