/// How well the dates of a timeline were chosen: as many are predicted as the gold timeline has.
package enum DateSelection {
    /// Counts of one timeline; `ranked` are dates, the best first, and may repeat.
    package static func counts(_ ranked: [String], gold: [String]) -> MatchCounts {
        let wanted = Set(gold)
        var chosen: Set<String> = []
        for date in ranked where chosen.count < wanted.count { chosen.insert(date) }
        return MatchCounts(
            matched: chosen.intersection(wanted).count,
            predicted: chosen.count,
            gold: wanted.count
        )
    }
}
