/// Finds what was most likely meant.
public enum Guess {
    /// The candidate that is nearest to `name`, if it is near enough: one error in up to four letters,
    /// two in more, or the one candidate that begins with it.
    ///
    /// The first of equals.
    public static func nearest(to name: String, among candidates: [String]) -> String? {
        let limit = name.unicodeScalars.count <= 4 ? 1 : 2
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let distance = EditDistance.between(name, candidate)
            guard distance <= limit, distance < min(name.unicodeScalars.count, candidate.unicodeScalars.count)
            else { continue }
            if distance < best?.distance ?? Int.max { best = (candidate, distance) }
        }
        if let best { return best.name }
        let longer = candidates.filter { name.unicodeScalars.count >= 3 && $0.hasPrefix(name) }
        return longer.count == 1 ? longer[0] : nil
    }
}
