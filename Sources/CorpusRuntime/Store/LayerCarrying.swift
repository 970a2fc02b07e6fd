import StageKit

/// What is kept of article layers in segments whose articles go into another, which takes it over.
struct LayerCarrying {
    /// The kept values by layer and by number of the segment.
    private var layers: [String: [Int: KeptValues]] = [:]
    private let stored: StoredCorpus
    /// Where each file of the new segment stood, if it did.
    private let origins: [FilePlace?]

    /// Opens what there is, so that it may be removed.
    init(_ stored: StoredCorpus, _ origins: [FilePlace?]) {
        self.stored = stored
        self.origins = origins
        for segment in Set(origins.compactMap { $0?.segment }) {
            let name = stored.manifest.segments[segment]
            let start = "\(name).\(LayerColumn.namePrefix)"
            for file in stored.folder.names where file.hasPrefix(start) {
                let layer = String(file.dropFirst(name.utf8.count + 1).prefix { $0 != "." })
                let count = stored.segments[segment].articleCount
                guard let kept = stored.folder.open(file).flatMap({ KeptValues($0, count) }) else { continue }
                layers[layer, default: [:]][segment] = kept
            }
        }
    }

    /// Keeps the values of all articles that were taken over.
    func carry(into segment: CorpusSegment) {
        guard let files = segment.layerFiles, !layers.isEmpty, let places = articlePlaces(segment) else {
            return
        }
        let tokenCounts = places.indices.map { segment.tokenCount($0) }
        for (layer, kept) in layers {
            files.write(file: layer) { writer in
                try KeptValues.write(to: writer, tokenCounts: tokenCounts) { article, append in
                    guard let place = places[article],
                        let values = kept[place.segment]?.values(place.article),
                        values.count == tokenCounts[article]
                    else { return }
                    try append(values)
                }
            }
        }
    }

    /// Where each article of the segment stood.
    private func articlePlaces(_ segment: CorpusSegment) -> [(segment: Int, article: Int)?]? {
        guard let starts = segment.articles.fileStarts.touchAll(), starts.count == origins.count + 1 else {
            return nil
        }
        var places: [(segment: Int, article: Int)?] = []
        for (file, origin) in origins.enumerated() {
            let count = Int(starts[file + 1]) - Int(starts[file])
            let first = origin.flatMap { stored.segments[$0.segment].fileStarts[$0.file] }
            for article in 0..<count {
                places.append(origin.flatMap { origin in first.map { (origin.segment, Int($0) + article) } })
            }
        }
        return places
    }
}
