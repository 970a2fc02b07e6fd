import StageKit

extension CorpusSnapshot {
    /// The near-copy cluster of each article, computed once and kept.
    public func clusters() throws -> [UInt32] {
        try layers.clusters.get {
            try kept("clusters", version: 1, count: articleCount) {
                try ClusterLayer.compute(self, threads: WorkerThreads.coreCount)
            }
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
            try kept("events", version: 1, count: articleCount) { EventLayer.compute(self, try profiles()) }
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
            if let kept = layerFiles?.open("dates", version: 1),
                let verdicts = DateVerdict.read(kept, articleCount)
            {
                return verdicts
            }
            let verdicts = try DateTrustLayer.compute(self, try evidence())
            layerFiles?.write("dates", version: 1) { try DateVerdict.write(verdicts, to: $0) }
            return verdicts
        }
    }

    /// Whether each article's date is trusted, computed once.
    public func trustedDates() throws -> [Bool] {
        try layers.trusted.get { try dateVerdicts().map(\.isTrusted) }
    }

    /// In how many main parts each word stands, by fold id, computed once and kept.
    public func documentFrequencies() throws -> [UInt32] {
        try documentFrequencies { try DocumentFrequencies.compute(self, threads: WorkerThreads.coreCount) }
    }

    /// Takes the document frequencies that the building of postings gave beside them.
    func keep(documentFrequencies frequencies: [UInt32]) { _ = try? documentFrequencies { frequencies } }

    private func documentFrequencies(_ compute: () throws -> [UInt32]) throws -> [UInt32] {
        try layers.documentFrequencies.get {
            try kept("articles", version: 1, count: vocabulary.folds.count, compute)
        }
    }

    /// Computes and keeps all corpus layers that are not kept yet.
    ///
    /// In two lanes: what one thread alone can do in one has a thread of the other's beside it.
    public func completeLayers() throws {
        try WorkerThreads.run(2) { lane in
            if lane == 0 {
                _ = try self.clusters()
                try self.completeReadings()
            } else {
                try self.completePostings()
                _ = try self.documentFrequencies()
            }
        }
    }

    private func completeReadings() throws {
        let readings = OnceLayer<ArticleReadings>()
        _ = try events { try readings.get { try self.readings([.evidence, .profiles]) }.profiles }
        _ = try dateVerdicts { try readings.get { try self.readings(.evidence) }.evidence }
    }

    private func readings(_ wanted: ArticleReadings.Wanted) throws -> ArticleReadings {
        try ArticleReadings(self, wanted, threads: WorkerThreads.coreCount)
    }

    /// A layer of one number an entry: from its file, else computed and put there.
    private func kept(
        _ layer: String,
        version: Int,
        count: Int,
        _ compute: () throws -> [UInt32]
    ) throws -> [UInt32] {
        if let file = layerFiles?.open(layer, version: version),
            let values = file.column("values", of: UInt32.self).touchAll(), values.count == count
        {
            return Array(values)
        }
        let values = try compute()
        layerFiles?.write(layer, version: version) { try $0.write("values", values) }
        return values
    }
}

extension DateVerdict {
    /// The verdicts that were written; nil when they are damaged.
    fileprivate static func read(_ file: ColumnFile, _ count: Int) -> [DateVerdict]? {
        guard let checks = file.column("checks", of: UInt8.self).touchAll(),
            let texts = file.column("reasons", of: UInt8.self).touchAll(), checks.count == count
        else { return nil }
        let kinds = DateCheck.allCases
        var reader = ByteReader(texts)
        return checks.map { check in
            let reasons = (0..<reader.number()).map { _ in reader.text() ?? "" }
            return DateVerdict(kinds[min(Int(check), kinds.count - 1)], reasons: reasons)
        }
    }

    fileprivate static func write(_ verdicts: [DateVerdict], to writer: ColumnFileWriter) throws {
        let kinds = DateCheck.allCases
        try writer.write("checks", verdicts.map { UInt8(kinds.firstIndex(of: $0.check)!) })
        var reasons = ByteWriter()
        for verdict in verdicts {
            reasons.number(UInt64(verdict.reasons.count))
            for reason in verdict.reasons { reasons.text(reason) }
        }
        try writer.write("reasons", reasons.bytes)
    }
}
