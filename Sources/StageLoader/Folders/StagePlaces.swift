import Glibc

/// Where stages are looked for when a session begins.
public enum StagePlaces {
    /// `./stages`, the folders in `$LEDE_STAGES` (colons between), and `lede/stages` in the user's data folder.
    public static var standard: [String] {
        let named = variable("LEDE_STAGES")?.split(separator: ":").map(String.init) ?? []
        let data = variable("XDG_DATA_HOME") ?? variable("HOME").map { "\($0)/.local/share" }
        return ["stages"] + named + (data.map { ["\($0)/lede/stages"] } ?? [])
    }

    /// The stages there, each folder once.
    public static func stages(in places: [String]) -> [StageFolder] {
        var seen: Set<String> = []
        return places.flatMap { StageFolder.inside($0) }.filter { seen.insert($0.path).inserted }
    }

    /// Where modules are kept whose own folder cannot be written; nil when the user has no such place.
    static var cache: String? {
        (variable("XDG_CACHE_HOME") ?? variable("HOME").map { "\($0)/.cache" }).map { "\($0)/lede/stages" }
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
