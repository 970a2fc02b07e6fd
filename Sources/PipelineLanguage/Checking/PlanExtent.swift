/// What a checked pipeline rests on, with all that its names stand for.
public struct PlanExtent: Sendable, Equatable {
    /// Its sources and stages; those behind a name count as often as they run.
    var steps = 0
    /// How many names lie within one another.
    var depth = 0
    /// Where the files of its tables lie.
    public internal(set) var files: Set<String> = []
    /// True when some of its rows are those of the last result.
    public internal(set) var readsLastResult = false

    /// A pipeline that rests on nothing.
    public init() {}

    /// Steps of one pipeline: each name may double those before it, and all of them run.
    static let mostSteps = 2000
    /// Names within one another; each is a level of the stack when the pipeline runs.
    static let deepest = 100

    /// True when it could not be run in a sensible time.
    var isTooFar: Bool { steps > PlanExtent.mostSteps || depth > PlanExtent.deepest }

    /// Counts a use of a name's pipeline in.
    mutating func add(named other: PlanExtent) {
        steps = min(steps + other.steps, PlanExtent.mostSteps + 1)
        depth = max(depth, other.depth + 1)
        files.formUnion(other.files)
        readsLastResult = readsLastResult || other.readsLastResult
    }
}
