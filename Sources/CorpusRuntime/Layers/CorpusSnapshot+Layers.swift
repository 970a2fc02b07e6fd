import StageKit

extension CorpusSnapshot {
    /// The near-copy cluster of each article, computed once and kept.
    public func clusters() throws -> [UInt32] {
        try layers.clusters.get {
            try kept(.clusters, count: articleCount) { ClusterLayer.compute(self) }
        }
    }

    /// The number of the same-event group of each article: the least article number in it.
    ///
    /// Computed once and kept.
    public func events() throws -> [UInt32] {
        try events { try self.readings(.profiles).profiles }
    }

    private func events(_ profiles: () throws -> [NameProfile]) throws -> [UInt32] {
        try layers.events.get {
            try kept(.events, count: articleCount) { EventLayer.compute(self, try profiles()) }
        }
    }

    /// What was found about each article's date of publication.
    ///
    /// Computed once and kept.
    public func dateVerdicts() throws -> [DateVerdict] {
        try dateVerdicts { try self.readings(.evidence).evidence }
    }

    private func dateVerdicts(_ evidence: () throws -> [DateEvidence]) throws -> [DateVerdict] {
        try layers.verdicts.get {
            if let file = file(.dates), let verdicts = DateVerdict.read(file, articleCount) {
                return verdicts
            }
            let verdicts = try DateTrustLayer.compute(self, try evidence())
            keep(.dates) { try DateVerdict.write(verdicts, to: $0) }
            return verdicts
        }
    }

    /// The outcome of what was found about each article's date of publication: much less to read than the reasons.
    func dateChecks() throws -> [DateCheck] {
        try layers.checks.get {
            if let file = file(.dates), let checks = DateVerdict.checks(file, articleCount) { return checks }
            return try dateVerdicts().map(\.check)
        }
    }

    /// Whether each article's date is trusted.
    public func trustedDates() throws -> [Bool] { try dateChecks().map(\.isTrusted) }

    /// In how many main parts each word stands, by fold id, computed once and kept.
    public func documentFrequencies() throws -> [UInt32] {
        try documentFrequencies { try DocumentFrequencies.compute(self, threads: WorkerThreads.coreCount) }
    }

    /// Takes the document frequencies that the building of postings gave beside them.
    func keep(documentFrequencies frequencies: [UInt32]) { _ = try? documentFrequencies { frequencies } }

    private func documentFrequencies(_ compute: () throws -> [UInt32]) throws -> [UInt32] {
        try layers.documentFrequencies.get {
            try kept(.articles, count: vocabulary.folds.count, compute)
        }
    }

    /// Computes and keeps all corpus layers that are not kept yet.
    ///
    /// First all threads read; then what one thread alone can do has the building of postings beside it.
    public func completeLayers() throws {
        let areKept = file(.events) != nil && file(.dates) != nil
        let readings = areKept ? nil : try self.readings([.evidence, .profiles])
        try WorkerThreads.run(2) { lane in
            if lane == 0 {
                _ = try self.clusters()
                _ = try self.events { try (readings ?? self.readings(.profiles)).profiles }
                _ = try self.dateVerdicts { try (readings ?? self.readings(.evidence)).evidence }
            } else {
                try self.completePostings()
                _ = try self.documentFrequencies()
            }
        }
    }

    /// Keeps a layer, unless some of the articles it was computed of were damaged.
    private func keep(_ layer: CorpusLayer, _ body: (ColumnFileWriter) throws -> Void) {
        if damage == nil { layerFiles?.write(layer, body) }
    }

    private func file(_ layer: CorpusLayer) -> ColumnFile? {
        layerFiles?.open(layer)
    }

    private func readings(_ wanted: ArticleReadings.Wanted) throws -> ArticleReadings {
        try ArticleReadings(self, wanted, threads: WorkerThreads.coreCount)
    }

    /// A layer of one number an entry: from its file, else computed and put there.
    private func kept(
        _ layer: CorpusLayer,
        count: Int,
        _ compute: () throws -> [UInt32]
    ) throws -> [UInt32] {
        if let file = file(layer),
            let values = file.column("values", of: UInt32.self).touchAll(), values.count == count
        {
            return Array(values)
        }
        let values = try compute()
        keep(layer) { try $0.write("values", values) }
        return values
    }
}
