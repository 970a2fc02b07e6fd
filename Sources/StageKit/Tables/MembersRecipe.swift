internal import Synchronization

/// The way from a row that stands for several places back to them; run when asked, never kept as a list.
public struct MembersRecipe: Sendable {
    private let origin: @Sendable (_ row: Int) throws -> Table
    /// For each row the number that `origin` knows it by; nil when they are the same.
    private var numbers: [Int]?

    /// Makes a recipe of a closure that retains all it needs.
    public init(_ table: @escaping @Sendable (_ row: Int) throws -> Table) { origin = table }

    /// Members that are rows of `input`, for each row the numbers that `find` gives; it is called once, when any
    /// row's are asked for.
    public init(of input: Table, _ find: @escaping @Sendable () throws -> [[Int]]) {
        let rows = MemberRows(find)
        origin = { input.taking(try rows.numbers(of: $0)) }
    }

    /// Gives the members of the row of that number as a table of places.
    public func table(_ row: Int) throws -> Table { try origin(numbers?[row] ?? row) }

    /// The recipe for a table of these rows.
    func taking(_ rows: [Int]) -> MembersRecipe {
        var taken = self
        taken.numbers = rows.map { numbers?[$0] ?? $0 }
        return taken
    }

    /// The recipe for `count` rows with `more` rows of another recipe after them.
    ///
    /// Batches that were cut from one table keep its recipe and only their numbers are joined.
    func joined(_ other: MembersRecipe?, at count: Int, _ more: Int) -> MembersRecipe? {
        guard let other else { return nil }
        if let mine = numbers, let theirs = other.numbers {
            var joined = self
            joined.numbers = mine + theirs
            return joined
        }
        return MembersRecipe { row in
            row < count ? try self.table(row) : try other.table(row - count)
        }
    }
}

/// The numbers of rows by the row they are members of, found once.
private final class MemberRows: Sendable {
    private let find: @Sendable () throws -> [[Int]]
    private let found = Mutex<[[Int]]?>(nil)

    init(_ find: @escaping @Sendable () throws -> [[Int]]) { self.find = find }

    func numbers(of row: Int) throws -> [Int] {
        try found.withLock { found in
            let all = try found ?? find()
            found = all
            return all[row]
        }
    }
}
