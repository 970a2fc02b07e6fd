import StageKit

/// Which files were read into which segment, and what they were like then.
struct Manifest {
    /// What was asked for: the paths, told from the corpus's folder.
    var selection: String
    /// When the listing of the files began, in nanoseconds since 1970.
    var listedAt: Int64
    /// The name of the segment's file.
    var segment: String
    /// The files, in the order in which the segment holds them.
    var files: [FileStamp]

    /// Reads what was written; nil when it is damaged.
    init?(_ file: ColumnFile) {
        guard let numbers = file.column("numbers", of: UInt64.self).touchAll(),
            let texts = file.column("texts", of: UInt8.self).touchAll(), numbers.count % 4 == 1
        else { return nil }
        var reader = ByteReader(texts)
        selection = reader.text() ?? ""
        segment = reader.text() ?? ""
        listedAt = Int64(bitPattern: numbers[0])
        files = []
        files.reserveCapacity(numbers.count / 4)
        for at in stride(from: 1, to: numbers.count, by: 4) {
            files.append(
                FileStamp(
                    name: reader.text() ?? "",
                    size: Int(numbers[at]),
                    modified: Int64(bitPattern: numbers[at + 1]),
                    inode: numbers[at + 2],
                    device: numbers[at + 3]
                )
            )
        }
    }

    init(selection: String, listedAt: Int64, segment: String, files: [FileStamp]) {
        self.selection = selection
        self.listedAt = listedAt
        self.segment = segment
        self.files = files
    }

    func write(to descriptor: Int32) throws {
        var texts = ByteWriter()
        texts.text(selection)
        texts.text(segment)
        var numbers = [UInt64(bitPattern: listedAt)]
        for file in files {
            texts.text(file.name)
            numbers += [UInt64(file.size), UInt64(bitPattern: file.modified), file.inode, file.device]
        }
        let writer = try ColumnFileWriter(descriptor)
        try writer.write("numbers", numbers)
        try writer.write("texts", texts.bytes)
        try writer.finish()
    }
}
