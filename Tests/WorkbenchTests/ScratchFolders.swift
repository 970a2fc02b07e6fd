import Glibc
import Synchronization

/// The folders that the tests of this process made; they are removed when it ends, since a program that a test
/// started may still work in one when the test is over.
enum ScratchFolders {
    private static let made = Mutex<[String]>([])

    /// A new, empty folder.
    static func make() -> String {
        var template = Array("/tmp/lede-test-XXXXXX".utf8CString)
        mkdtemp(&template)
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        made.withLock { folders in
            if folders.isEmpty { atexit { ScratchFolders.removeAll() } }
            folders.append(folder)
        }
        return folder
    }

    private static func removeAll() {
        for folder in made.withLock({ $0 }) { remove(tree: folder) }
    }

    private static func remove(tree path: String) {
        // Links are removed, not followed: what is no folder is unlinked first.
        if unlink(path) == 0 { return }
        guard let folder = opendir(path) else { return }
        defer {
            closedir(folder)
            rmdir(path)
        }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { remove(tree: "\(path)/\(name)") }
        }
    }
}
