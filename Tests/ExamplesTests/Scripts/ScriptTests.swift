import Foundation
import Testing

@testable import Workbench

@Suite("Saved scripts")
struct ScriptTests {
    private static let scripts: [String] = {
        let names = try? FileManager.default.contentsOfDirectory(atPath: "\(Harbour.checkout)/Examples")
        return (names ?? []).filter { $0.hasSuffix(".lede") }.sorted()
    }()

    @Test("are there")
    func areThere() { #expect(Self.scripts.count >= 4) }

    @Test("give what they gave when somebody last read it", arguments: scripts)
    func golden(script: String) throws {
        setenv("COLUMNS", "120", 1)
        let run = LedeRun(script: "\(Harbour.checkout)/Examples/\(script)")
        #expect(run.status == .success, "\(run.told)")
        try Golden.check(run.output, "Tests/ExamplesTests/Golden/\(script.dropLast(5)).txt")
    }
}
