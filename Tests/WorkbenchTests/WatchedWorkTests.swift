import StageKit
import Testing

@testable import Workbench

@Suite struct WatchedWorkTests {
    @Test("Work that is done when Ctrl-C comes counts as stopped: what follows it must not begin")
    func stoppedAtTheEnd() throws {
        let watched = WatchedWork(isDrawn: false)
        #expect(try watched.run { _, _ in 7 } == 7)
        let failure = #expect(throws: Failure.self) {
            _ = try watched.run { _, cancellation in
                cancellation.cancel()
                return 7
            }
        }
        #expect(failure?.code == "cancelled")
    }
}
