import StageKit

/// What happened to the files of a corpus since they were read.
struct FileChanges {
    /// For each file of the source, its number among those that were read if it is unchanged.
    private(set) var kept: [Int?] = []
    /// Unchanged files whose bytes had to be read to know it.
    private(set) var reread = 0
    /// Files that were read and are gone or changed.
    private(set) var dropped = 0

    /// True when just these files were read.
    var isNone: Bool { dropped == 0 && !kept.contains(nil) }
    /// The files that must be read.
    var toRead: [Int] { kept.indices.filter { kept[$0] == nil } }

    /// Compares stamps, and the hash of the content where they differ or tell nothing.
    ///
    /// A file that was written since the listing began may have been written once more after it was read.
    init(_ source: some RecordSource, since manifest: Manifest, _ segments: [ArticleSegment]) {
        let files = source.files
        var older = 0
        for number in files.indices {
            let file = files[number]
            while older < manifest.files.count,
                manifest.files[older].name.utf8.lexicographicallyPrecedes(file.name.utf8)
            {
                older += 1
                dropped += 1
            }
            guard older < manifest.files.count, manifest.files[older].name.utf8.elementsEqual(file.name.utf8)
            else {
                kept.append(nil)
                continue
            }
            let isSame = isSame(source, number, file, manifest, older, segments)
            kept.append(isSame ? older : nil)
            if !isSame { dropped += 1 }
            older += 1
        }
        dropped += manifest.files.count - older
    }

    private mutating func isSame(
        _ source: some RecordSource,
        _ number: Int,
        _ file: FileStamp,
        _ manifest: Manifest,
        _ older: Int,
        _ segments: [ArticleSegment]
    ) -> Bool {
        if manifest.files[older] == file, file.modified != 0, file.modified < manifest.listedAt {
            return true
        }
        let place = manifest.places[older]
        guard let known = segments[place.segment].fileHashes[place.file], known != 0,
            manifest.files[older].size == file.size,
            source.contentHash(number) == known
        else { return false }
        reread += 1
        return true
    }
}
