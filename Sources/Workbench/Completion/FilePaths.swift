import Glibc

/// Paths of files as they are typed.
enum FilePaths {
    /// Files and folders whose paths begin so, by name; folders end in a slash.
    ///
    /// Hidden ones only when asked for by their point.
    static func startingWith(_ prefix: String, limit: Int = 200) -> [String] {
        let slash = prefix.lastIndex(of: "/")
        let folder = slash.map { String(prefix[...$0]) } ?? ""
        let name = slash.map { String(prefix[prefix.index(after: $0)...]) } ?? prefix
        guard let directory = opendir(folder.isEmpty ? "." : folder) else { return [] }
        defer { closedir(directory) }
        var found: [String] = []
        while let entry = readdir(directory) {
            let file = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard file.hasPrefix(name), file != ".", file != "..", !file.hasPrefix(".") || name.hasPrefix(".")
            else {
                continue
            }
            var status = stat()
            let isFolder = stat(folder + file, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
            found.append(folder + file + (isFolder ? "/" : ""))
        }
        return Array(found.sorted().prefix(limit))
    }
}
