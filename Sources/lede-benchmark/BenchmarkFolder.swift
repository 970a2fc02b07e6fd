import Foundation
import StageKit

/// A folder for the length of a measurement.
final class BenchmarkFolder {
    /// Where it is.
    let path: String

    /// Makes it in `TMPDIR`, or in `/tmp`.
    init() throws {
        let parent = FileManager.default.temporaryDirectory
        let folder = parent.appending(path: "lede-benchmark-\(ProcessInfo.processInfo.processIdentifier)")
        path = folder.path
        try? FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Bytes of all files in the folder of the store.
    var storeSize: Int {
        let store = "\(path)/.lede"
        let names = FileManager.default.enumerator(atPath: store)?.compactMap { $0 as? String } ?? []
        return names.reduce(0) { sum, name in
            let attributes = try? FileManager.default.attributesOfItem(atPath: "\(store)/\(name)")
            return sum + (attributes?[.size] as? Int ?? 0)
        }
    }

    /// True when two files hold the same bytes.
    static func areEqual(_ a: String, _ b: String) throws -> Bool {
        try Data(contentsOf: URL(filePath: a), options: .alwaysMapped)
            == Data(contentsOf: URL(filePath: b), options: .alwaysMapped)
    }

    /// Removes all that is in it.
    func empty() {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
            try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
        }
    }
}
