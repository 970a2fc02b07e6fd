import StageKit

/// What a store holds: its list of files and the segments they were read into.
struct StoredCorpus {
    let folder: StoreFolder
    let manifest: Manifest
    let segments: [ArticleSegment]

    /// Opens what a folder holds of a selection of files; nil when it is not whole, of another version or of another
    /// selection.
    init?(_ folder: StoreFolder, selection: String) {
        guard let file = folder.open(StoreFolder.manifestName), let manifest = Manifest(file),
            manifest.selection == selection
        else { return nil }
        self.folder = folder
        self.manifest = manifest
        var segments: [ArticleSegment] = []
        for name in manifest.segments {
            guard let segment = folder.open(name) else { return nil }
            segments.append(ArticleSegment(segment))
        }
        self.segments = segments
    }

    /// True while nobody has put another corpus in its place.
    var isCurrent: Bool {
        folder.open(StoreFolder.manifestName).flatMap { Manifest($0) }?.corpus == manifest.corpus
    }

    /// True when a part of it turned out to be damaged.
    var isBroken: Bool { segments.contains { $0.file.isBroken } }

    /// The segments as parts of the corpus.
    var parts: [CorpusSegment] { segments.indices.map { part($0, unused: manifest.unused[$0]) } }

    /// One of the segments as a part of the corpus.
    func part(_ segment: Int, unused: UnusedWords) -> CorpusSegment {
        let files = LayerFiles(folder: folder, segment: manifest.segments[segment])
        return CorpusSegment(segments[segment], layerFiles: files, unused: unused)
    }
}
