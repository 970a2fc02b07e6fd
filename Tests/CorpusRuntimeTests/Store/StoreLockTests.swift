import Glibc
import Testing

@testable import CorpusRuntime

@Suite("The lock of a store")
struct StoreLockTests {
    private let scratch = ScratchFolder()

    private func folder() throws -> StoreFolder {
        let folder = StoreFolder(path: "\(scratch.path)/.lede/one")
        try folder.make()
        return folder
    }

    @Test("One holds it at a time, and another may once it is given back")
    func isHeldByOne() throws {
        let folder = try folder()
        var first = StoreLock(folder)
        #expect(first != nil)
        #expect(StoreLock(folder) == nil)
        first = nil
        #expect(StoreLock(folder) != nil)
    }

    @Test("To ask in vain closes the file once: its number may be another thread's file by then")
    func asksInVain() throws {
        let folder = try folder()
        let held = StoreLock(folder)
        errno = 0
        let other = StoreLock(folder)
        let number = errno
        // Closing a file that is closed already would have left EBADF.
        #expect(other == nil && number == EWOULDBLOCK)
        withExtendedLifetime(held) {}
    }
}
