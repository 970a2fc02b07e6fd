import Glibc

/// A path with `*`, `?`, `[…]` within a component, and `**` for any number of folders.
struct GlobPattern {
    /// The folder before the first component that is a pattern; `.` when there is none.
    let folder: String
    private let components: [String]

    /// Nothing when the path holds no pattern.
    init?(_ path: String) {
        guard path.contains(where: { "*?[".contains($0) }) else { return nil }
        let all = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        let first = all.firstIndex { $0.contains { "*?[".contains($0) } } ?? 0
        let before = all[..<first].joined(separator: "/")
        folder = path.hasPrefix("/") ? "/\(before)" : before.isEmpty ? "." : before
        components = Array(all[first...])
    }

    /// Whether a path below `folder` matches, or lies in a folder that does.
    func matches(_ path: [String]) -> Bool {
        Self.match(components[...], path[...], partial: false)
    }

    /// Whether something in that folder below `folder` may match.
    func mayMatch(inside path: [String]) -> Bool {
        Self.match(components[...], path[...], partial: true)
    }

    private static func match(_ pattern: ArraySlice<String>, _ path: ArraySlice<String>, partial: Bool)
        -> Bool
    {
        guard let first = pattern.first else { return true }
        if path.isEmpty { return partial }
        if first == "**" {
            return pattern.count == 1 || match(pattern.dropFirst(), path, partial: partial)
                || match(pattern, path.dropFirst(), partial: partial)
        }
        guard let name = path.first, fnmatch(first, name, FNM_PERIOD) == 0 else { return false }
        return match(pattern.dropFirst(), path.dropFirst(), partial: partial)
    }
}
