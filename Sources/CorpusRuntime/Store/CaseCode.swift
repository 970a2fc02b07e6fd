extension CaseIterable where Self: Equatable {
    /// The case as a byte that is stored: its position among all.
    var code: UInt8 {
        var position: UInt8 = 0
        for other in Self.allCases {
            if other == self { return position }
            position += 1
        }
        preconditionFailure("a case is not among all cases of its type")
    }

    /// The case behind a stored byte; nil when there is none.
    init?(code: UInt8) {
        guard let found = Self.allCases.dropFirst(Int(code)).first else { return nil }
        self = found
    }
}
