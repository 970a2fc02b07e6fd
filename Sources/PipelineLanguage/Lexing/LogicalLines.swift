/// Drops the line ends at which a statement goes on.
enum LogicalLines {
    /// The tokens without the line ends that follow or precede a bar, lie within brackets, or are repeated.
    static func join(_ tokens: [Token]) -> [Token] {
        var joined: [Token] = []
        var depth = 0
        for (index, token) in tokens.enumerated() {
            depth = max(0, depth + change(token.kind))
            if token.kind == .newline {
                let last = joined.last?.kind ?? .newline
                if depth > 0 || last == .newline || last == .symbol(.bar) { continue }
                let next = tokens[index...].first { $0.kind != .newline }
                if next?.kind == .symbol(.bar) { continue }
            }
            joined.append(token)
        }
        return joined
    }

    /// How many brackets are open at the end.
    static func openBrackets(_ tokens: [Token]) -> Int {
        tokens.reduce(0) { max(0, $0 + change($1.kind)) }
    }

    private static func change(_ kind: Token.Kind) -> Int {
        switch kind {
        case .symbol(.open), .symbol(.openList): 1
        case .symbol(.close), .symbol(.closeList): -1
        default: 0
        }
    }
}
