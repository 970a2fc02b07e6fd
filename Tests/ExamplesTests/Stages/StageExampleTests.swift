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

    @Test("every stage has one", arguments: BundledStages.all.map { $0.declaration })
    func hasExample(declaration: StageDeclaration) {
        #expect(!declaration.examples.isEmpty, "\(declaration.name)")
    }
}
