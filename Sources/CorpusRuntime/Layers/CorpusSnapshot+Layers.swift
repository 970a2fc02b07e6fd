import StageKit

extension CorpusSnapshot {
    /// The near-copy cluster of each article, computed once.
    public func clusters() throws -> [UInt32] {
        try layers.clusters.get { try ClusterLayer.compute(self, threads: WorkerThreads.coreCount) }
    }

    /// The number of the same-event group of each article: the least article number in it.
    ///
    /// Computed once.
    public func events() throws -> [UInt32] {
        try layers.events.get { try EventLayer.compute(self, threads: WorkerThreads.coreCount) }
    }

    /// What was found about each article's date of publication.
    ///
    /// Computed once.
    public func dateVerdicts() throws -> [DateVerdict] {
        try layers.verdicts.get { try DateTrustLayer.compute(self, threads: WorkerThreads.coreCount) }
    }

    /// Whether each article's date is trusted, computed once.
    public func trustedDates() throws -> [Bool] {
        try layers.trusted.get { try dateVerdicts().map(\.isTrusted) }
    }

    /// In how many main parts each word stands, by fold id, computed once.
    public func documentFrequencies() throws -> [UInt32] {
        try layers.documentFrequencies.get {
            countedDocumentFrequencies()
        }
    }
}
