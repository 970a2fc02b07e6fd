import StageTestKit
import Testing

@testable import Openings
@testable import Questions
@testable import Shares

@Suite struct StagesTests {
    @Test func questionsConform() throws { #expect(try Conformance(of: Questions.self).faults() == []) }

    @Test func openingsConform() throws { #expect(try Conformance(of: Openings.self).faults() == []) }

    @Test func sharesConform() throws {
        #expect(try Conformance(of: Shares.self, with: [Openings.self]).faults() == [])
    }
}
