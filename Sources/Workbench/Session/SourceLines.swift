import Glibc

/// The lines of a file as an editor counts them.
struct SourceLines {
    /// True for a file of records, whose texts hold line feeds as escapes or within cells.
    let isRecords: Bool
    private let path: String

    init(_ path: String) {
        self.path = path
        let name = path.hasSuffix(".gz") ? String(path.dropLast(3)) : path
        isRecords =
            path.hasSuffix(".gz")
            || [".jsonl", ".json", ".csv", ".tsv", ".ndjson"].contains { name.hasSuffix($0) }
    }

    /// The line, from 1, in which a scalar of the file stands; 1 when the file cannot be read.
    func line(ofScalar wanted: Int) -> Int {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return 1 }
        defer { close(descriptor) }
        var block = [UInt8](repeating: 0, count: 1 << 16)
        var line = 1
        var scalar = -1
        while true {
            let count = read(descriptor, &block, block.count)
            if count <= 0 { return line }
            for byte in block[..<count] {
                if byte & 0xC0 != 0x80 { scalar += 1 }
                if scalar == wanted { return line }
                if byte == 10 { line += 1 }
            }
        }
    }
}
