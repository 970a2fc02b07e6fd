import Bundled
import Foundation
import StageKit
import Testing

@testable import Workbench

@Suite("Examples of the stages")
struct StageExampleTests {
    private static let examples = BundledStages.all.flatMap { $0.declaration.examples.map(\.pipeline) }

    @Test("each runs over the example corpus and gives rows", arguments: examples)
    func example(pipeline: String) throws {
        guard let save = pipeline.range(of: "| save \"") else {
            let run = LedeRun([pipeline])
            #expect(run.status == .success, "\(run.told)")
            #expect(!run.lines.isEmpty)
            return
        }
        // A relative path would leave a file in whatever folder the tests are run from.
        let folder = try TemporaryFolder()
        let run = LedeRun([pipeline.replacingCharacters(in: save, with: "| save \"\(folder.path)/")])
        #expect(run.status == .success, "\(run.told)")
        let written = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path).first)
        #expect(try !String(contentsOfFile: "\(folder.path)/\(written)", encoding: .utf8).isEmpty)
    }

    /// The lines of the topics that are pipelines, up to what is said of them behind several blanks.
    private static let ofTopics = HelpTopic.all.flatMap { topic in
        topic.text.split(separator: "\n").compactMap { line -> String? in
            guard line.hasPrefix("  articles |") else { return nil }
            return line.dropFirst(2).components(separatedBy: "  ")[0]
        }
    }

    @Test("those of the help on a topic run and give rows", arguments: ofTopics)
    func exampleOfTopic(pipeline: String) throws {
        let run = LedeRun([pipeline])
        #expect(run.status == .success, "\(run.told)")
        #expect(run.lines.count > 1, "\(pipeline)")
    }

    @Test("the help on expressions has every function in an example or a line of its own")
    func everyFunctionIsTold() {
        #expect(Self.ofTopics.count > 20)
        let names = Function.allCases.map(\.usage) + Aggregate.allCases.map(\.usage)
        for name in names { #expect(HelpTopic.expressions.text.contains("\n  \(name)  "), "\(name)") }
    }

    @Test("every stage has one", arguments: BundledStages.all.map { $0.declaration })
    func hasExample(declaration: StageDeclaration) {
        #expect(!declaration.examples.isEmpty, "\(declaration.name)")
    }
}
