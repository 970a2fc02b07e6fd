import Bundled
import StageKit
import StageTestKit
import Testing

@testable import Openings
@testable import Questions
@testable import Shares

@Suite struct StagesTests {
    @Test(
        "keeps what every stage keeps",
        arguments: [Questions.self, Openings.self, Shares.self] as [any Stage.Type]
    )
    func conforms(stage: any Stage.Type) throws {
        let conformance = Conformance(of: stage, with: BundledStages.all, layers: BundledStages.layers)
        #expect(try conformance.faults() == [])
    }
}
