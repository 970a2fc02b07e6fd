import StageKit
import Synchronization

/// Finds the places from which a fold's keys were emitted, by running its worker again a place at a time.
///
/// One pass over the input finds the members of all rows; it is made when members are first asked for.
final class KeyedMembers<S: FoldStage>: Sendable where S: Sendable {
    private let folding: FoldExecution<S>
    private let groups: [FoldGroup]
    private let groupOfRow: [Int]
    private let keys: [[UInt8]]
    private let found = Mutex<[[Place]]?>(nil)

    /// Rows of the fold, each with its group and key.
    init(_ folding: FoldExecution<S>, groups: [FoldGroup], groupOfRow: [Int], _ keys: [[UInt8]]) {
        self.folding = folding
        self.groups = groups
        self.groupOfRow = groupOfRow
        self.keys = keys
    }

    /// The way to a row's members.
    var recipe: MembersRecipe {
        MembersRecipe { row in
            let places = try self.places(row)
            return Table(
                Schema([], place: .one),
                columns: [],
                places: places,
                rowCount: places.count,
                corpus: self.folding.executor.corpus
            )
        }
    }

    private func places(_ row: Int) throws -> [Place] {
        try found.withLock { kept in
            if let kept { return kept[row] }
            let all = try find()
            kept = all
            return all[row]
        }
    }

    private func find() throws -> [[Place]] {
        var rowsOfGroup = Array(repeating: [[UInt8]: Int](), count: groups.count)
        for (row, key) in keys.enumerated() where !key.isEmpty { rowsOfGroup[groupOfRow[row]][key] = row }
        var members = Array(repeating: [Place](), count: keys.count)
        for (group, rows) in zip(groups, rowsOfGroup) where !rows.isEmpty {
            try folding.forEachKey(group.places) { key, place in
                if let row = rows[key] { members[row].append(place) }
            }
        }
        for row in members.indices { members[row].sort() }
        return members
    }
}
