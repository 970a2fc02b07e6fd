import StageKit
import TextCore

/// Which files were read into which segments, and what they were like then.
struct Manifest {
    /// What was asked for: the paths, told from the corpus's folder.
    var selection: String
    /// When the listing of the files began, in nanoseconds since 1970.
    var listedAt: Int64
    /// The names of the segments' files, the oldest first.
    var segments: [String]
    /// The words of each segment that stand in no article of the corpus.
    var unused: [UnusedWords]
    /// The files, in corpus order.
    var files: [FileStamp]
    /// Where each file was read into.
    var places: [FilePlace]
    /// What ``ArticleIDs`` wrote of a corpus of several segments; a single one has it itself.
    var renamed: [UInt8]
    /// A name for the corpus: that of its segment, if it is just that.
    private(set) var corpus = ""

    init(
        selection: String,
        listedAt: Int64,
        segments: [String],
        unused: [UnusedWords],
        files: [FileStamp],
        places: [FilePlace],
        renamed: [UInt8]
    ) {
        self.selection = selection
        self.listedAt = listedAt
        self.segments = segments
        self.unused = unused
        self.files = files
        self.places = places
        self.renamed = renamed
        corpus = name
    }

    private var name: String {
        if segments.count == 1, renamed.isEmpty { return segments[0] }
        var bytes = ByteWriter()
        for segment in segments { bytes.text(segment) }
        for (file, place) in zip(files, places) {
            bytes.text(file.name)
            bytes.number(UInt64(place.segment))
            bytes.number(UInt64(place.file))
        }
        return "corpus-" + Digits.hexadecimal(bytes.bytes.withUnsafeBufferPointer { Hashing.hash($0) })
    }

    /// True for a file of the store that belongs to the corpus: a segment, or a layer.
    func keeps(_ name: String) -> Bool {
        let first = name.prefix { $0 != "." }
        return name == StoreFolder.manifestName || first == corpus || segments.contains { $0 == first }
    }
}

extension Manifest {
    /// Reads what was written; nil when it is damaged.
    init?(_ file: ColumnFile) {
        guard let numbers = file.column("numbers", of: UInt64.self).touchAll(),
            let texts = file.column("texts", of: UInt8.self).touchAll(),
            let unused = file.column("unused", of: UInt32.self).touchAll(),
            let renamed = file.column("renamed", of: UInt8.self).touchAll(), numbers.count >= 2
        else { return nil }
        var reader = ByteReader(texts)
        selection = reader.text() ?? ""
        corpus = reader.text() ?? ""
        listedAt = Int64(bitPattern: numbers[0])
        segments = (0..<Int(numbers[1])).map { _ in reader.text() ?? "" }
        guard let words = Manifest.unused(unused, segments: segments.count) else { return nil }
        self.unused = words
        self.renamed = Array(renamed)
        files = []
        places = []
        files.reserveCapacity(numbers.count / 6)
        for at in stride(from: 2, to: numbers.count - 5, by: 6) {
            files.append(
                FileStamp(
                    name: reader.text() ?? "",
                    size: Int(numbers[at]),
                    modified: Int64(bitPattern: numbers[at + 1]),
                    inode: numbers[at + 2],
                    device: numbers[at + 3]
                )
            )
            places.append(FilePlace(segment: Int(numbers[at + 4]), file: Int(numbers[at + 5])))
        }
        if !places.allSatisfy({ segments.indices.contains($0.segment) }) { return nil }
    }

    private static func unused(_ numbers: UnsafeBufferPointer<UInt32>, segments: Int) -> [UnusedWords]? {
        var at = 2 * segments
        guard numbers.count >= at else { return nil }
        var words: [UnusedWords] = []
        for segment in 0..<segments {
            let (forms, folds) = (Int(numbers[2 * segment]), Int(numbers[2 * segment + 1]))
            guard at + forms + folds <= numbers.count else { return nil }
            words.append(
                UnusedWords(
                    forms: Array(numbers[at..<(at + forms)]),
                    folds: Array(numbers[(at + forms)..<(at + forms + folds)])
                )
            )
            at += forms + folds
        }
        return words
    }

    func write(to descriptor: Int32) throws {
        var texts = ByteWriter()
        texts.text(selection)
        texts.text(corpus)
        for segment in segments { texts.text(segment) }
        var numbers = [UInt64(bitPattern: listedAt), UInt64(segments.count)]
        for (file, place) in zip(files, places) {
            texts.text(file.name)
            numbers += [UInt64(file.size), UInt64(bitPattern: file.modified), file.inode, file.device]
            numbers += [UInt64(place.segment), UInt64(place.file)]
        }
        let writer = try ColumnFileWriter(descriptor)
        try writer.write("numbers", numbers)
        try writer.write("texts", texts.bytes)
        try writer.write(
            "unused",
            unused.flatMap { [UInt32($0.forms.count), UInt32($0.folds.count)] }
                + unused.flatMap { $0.forms + $0.folds }
        )
        try writer.write("renamed", renamed)
        try writer.finish()
    }
}
