public import StageKit

extension Rows {
    /// Refuses rows that are not as their stage declared them; `sources` is how many rows went in.
    public func check(_ stage: String, sources count: Int = .max) throws {
        if let fault { throw Failure("stage-rows", "'\(stage)' \(fault)") }
        if let source = sources.first(where: { !(0..<count).contains($0) }) {
            throw Failure("stage-rows", "'\(stage)' gives a row made from row \(source) of \(count)")
        }
    }
}

extension Table {
    /// Refuses a table that contradicts itself, which its stage made.
    public func check(_ stage: String) throws {
        if let fault { throw Failure("stage-table", "'\(stage)' \(fault)") }
    }
}
