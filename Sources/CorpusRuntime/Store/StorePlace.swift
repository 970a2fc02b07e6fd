import Glibc
import StageKit
import TextCore

/// Where the store of a corpus may lie: beside the corpus, else in the user's cache folder.
public struct StorePlace: Sendable {
    /// What was asked for, told from the corpus's folder, so that a corpus may be moved together with its store.
    let selection: String
    let folders: [StoreFolder]

    /// Takes the folder that the names of a corpus's files are told from, empty for the current one, and the paths
    /// that were asked for.
    public init(folder: String, paths: [String]) {
        let prefix = folder.isEmpty ? "" : folder + "/"
        let own = paths.map {
            $0 == folder ? "." : $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0
        }
        selection = own.joined(separator: "\0")
        let key = StorePlace.hex(selection)
        var folders = [StoreFolder(path: "\(folder.isEmpty ? "." : folder)/.lede/\(key)")]
        if let cache = StorePlace.cache, let whole = realpath(folder.isEmpty ? "." : folder, nil) {
            folders.append(
                StoreFolder(path: "\(cache)/lede/\(StorePlace.hex(String(cString: whole)))-\(key)")
            )
            free(whole)
        }
        self.folders = folders
    }

    private static var cache: String? {
        if let set = getenv("XDG_CACHE_HOME"), set[0] == 0x2F { return String(cString: set) }
        return getenv("HOME").map { String(cString: $0) + "/.cache" }
    }

    private static func hex(_ text: String) -> String {
        var text = text
        return Digits.hexadecimal(text.withUTF8 { Hashing.hash($0) })
    }
}
