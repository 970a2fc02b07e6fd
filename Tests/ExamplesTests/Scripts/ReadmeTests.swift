import Bundled
import PipelineLanguage
import Testing

@testable import Workbench

@Suite("The README")
struct ReadmeTests {
    @Test("has the stage table of the declarations")
    func stageTable() throws {
        try ReadmeSection.check("stages", PipelineLanguage.StageHelp.markdownTable(BundledStages.all))
    }

    @Test("shows only pipelines that run")
    func blocks() throws {
        for block in try Self.blocks(of: Harbour.text("README.md")) {
            let run = LedeRun([block])
            #expect(run.status == .success, "\(block): \(run.told)")
            #expect(!run.lines.isEmpty, "\(block)")
        }
    }

    /// The code blocks right below a line that begins with `<!-- lede -->`, without their fences.
    private static func blocks(of text: String) -> [String] {
        var blocks: [String] = []
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let marker = lines.firstIndex(where: { $0.hasPrefix("<!-- lede -->") }) {
            let code = lines[(marker + 1)...].drop { !$0.hasPrefix("```") }.dropFirst()
            let block = code.prefix { !$0.hasPrefix("```") }
            blocks.append(block.joined(separator: "\n"))
            lines = lines[block.endIndex...]
        }
        return blocks
    }
}
