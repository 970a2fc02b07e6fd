import Bundled
import StageKit
import StageTestKit
import Testing

/// Every bundled stage keeps what a stage of one's own is held to.
@Suite struct ConformanceTests {
    @Test(arguments: BundledStages.all.map { $0.declaration.name }.sorted())
    func keepsWhatEveryStageKeeps(name: String) throws {
        let stage = try #require(BundledStages.all.first { $0.declaration.name == name })
        let conformance = Conformance(of: stage, with: BundledStages.all, layers: BundledStages.layers)
        #expect(try conformance.faults() == [])
    }
}
