import StageKit

/// What of a stored corpus goes on after a change: files that stay where they are, and files for the next segment.
struct SegmentCarrying {
    private let stored: StoredCorpus
    private let changes: FileChanges
    /// For each of the source's files, where it stands if it is unchanged.
    private let places: [FilePlace?]
    /// The segments whose files go into the next one.
    private let carried: Set<Int>
    /// The segments that stay, ascending.
    let staying: [Int]

    /// Sees what is unchanged; `read` bytes of text go into the next segment anyhow.
    init(_ stored: StoredCorpus, _ changes: FileChanges, _ merging: SegmentMerging, read: Int) {
        self.stored = stored
        self.changes = changes
        places = changes.kept.map { $0.map { stored.manifest.places[$0] } }
        var shares = stored.segments.map { SegmentMerging.Share(text: $0.text.count) }
        for case let place? in places {
            let segment = stored.segments[place.segment]
            let first = segment.fileStarts[place.file].flatMap { segment.textStarts[Int($0)] }
            let end = segment.fileStarts[place.file + 1].flatMap { segment.textStarts[Int($0)] }
            shares[place.segment].live += Int(end ?? 0) - Int(first ?? 0)
            shares[place.segment].files += 1
        }
        let carried = merging.carried(shares, read: read)
        self.carried = carried
        staying = shares.indices.filter { shares[$0].files > 0 && !carried.contains($0) }
    }

    /// The source's files that go into the next segment, ascending.
    var nextFiles: [Int] {
        places.indices.filter { file in places[file].map { carried.contains($0.segment) } ?? true }
    }

    /// Where each of those stood; nil for one that was read.
    var origins: [FilePlace?] { nextFiles.map { places[$0] } }

    /// Where each file will stand, the next segment behind those that stay.
    var nextPlaces: [FilePlace] {
        let ranks = Dictionary(uniqueKeysWithValues: staying.enumerated().map { ($1, $0) })
        var next = 0
        return places.map { place in
            if let place, let rank = ranks[place.segment] {
                return FilePlace(segment: rank, file: place.file)
            }
            next += 1
            return FilePlace(segment: staying.count, file: next - 1)
        }
    }

    /// What goes from older segments into the next one, their vocabularies numbered from `vocabulary` on; nil when
    /// one is damaged.
    func articles(names: [String], vocabulary: Int) -> [OlderArticles]? {
        var all: [OlderArticles] = []
        for segment in carried.sorted() {
            let files = places.indices.compactMap { file in
                places[file].flatMap {
                    $0.segment == segment ? OlderArticles.File(number: file, older: $0.file) : nil
                }
            }
            if files.isEmpty { continue }
            let articles = OlderArticles(
                stored.segments[segment],
                files,
                names: names,
                vocabulary: vocabulary + all.count
            )
            guard let articles else { return nil }
            all.append(articles)
        }
        return all
    }

    /// The segments that stay, with what of their words is no longer used.
    func parts() throws -> [CorpusSegment] {
        try staying.map { segment in
            let known = stored.part(segment, unused: stored.manifest.unused[segment])
            let remaining = live(places, segment)
            if remaining == live(stored.manifest.places, segment) { return known }
            if !remaining.contains(false) { return stored.part(segment, unused: UnusedWords()) }
            return stored.part(segment, unused: try unused(in: known, leaving: remaining))
        }
    }

    /// Which of a segment's files are among some places.
    private func live(_ places: [FilePlace?], _ segment: Int) -> [Bool] {
        var marks = Array(repeating: false, count: stored.segments[segment].fileHashes.count)
        for case let place? in places where place.segment == segment { marks[place.file] = true }
        return marks
    }

    private func unused(in segment: CorpusSegment, leaving live: [Bool]) throws -> UnusedWords {
        let all = try WordUses(all: segment)
        var gone = WordUses(segment.articles)
        guard let starts = segment.articles.fileStarts.touchAll() else { return UnusedWords() }
        for file in 0..<(starts.count - 1) where !live[file] {
            for article in Int(starts[file])..<Int(starts[file + 1]) { gone.add(segment, article) }
        }
        return all.unused(but: gone)
    }
}
