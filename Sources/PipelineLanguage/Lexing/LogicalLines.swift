/// Drops the line ends at which a statement goes on.
enum LogicalLines {
    /// The tokens without the line ends that follow or precede a bar, lie within brackets, or are repeated.
    static func join(_ tokens: [Token]) -> [Token] {
        var joined: [Token] = []
        // A line end that counts unless a bar follows.
        var end: Token?
        var depth = 0
        for token in tokens {
            depth = max(0, depth + change(token.kind))
            if token.kind == .newline {
                let goesOn = depth > 0 || joined.isEmpty || joined.last?.kind == .symbol(.bar)
                if !goesOn, end == nil { end = token }
                continue
            }
            if let end, token.kind != .symbol(.bar) { joined.append(end) }
            end = nil
            joined.append(token)
        }
        return joined + (end.map { [$0] } ?? [])
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
