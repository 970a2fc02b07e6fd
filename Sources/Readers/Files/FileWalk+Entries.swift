import Glibc

extension FileWalk {
    /// The names in a folder, sorted, without the hidden ones.
    mutating func entries(of folder: String) -> [String] {
        guard let stream = opendir(folder) else {
            report(folder, .unreadable, "the folder cannot be opened: \(String(cString: strerror(errno)))")
            return []
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted(by: FileListing.precedes)
    }
}
