import Glibc
public import Rendering

/// What standard input, output and error are connected to.
public struct Terminal: Sendable {
    /// Standard input is a terminal.
    public var isInput: Bool
    /// Standard output is a terminal.
    public var isOutput: Bool
    /// Standard error is a terminal.
    public var isError: Bool
    /// The terminal can move its cursor and show colours.
    public var isCapable: Bool
    /// `NO_COLOR` is not set.
    public var allowsColour: Bool

    /// Nothing is a terminal.
    public static let none = Terminal(
        isInput: false,
        isOutput: false,
        isError: false,
        isCapable: false,
        allowsColour: false
    )

    /// Asks the system.
    public static var current: Terminal {
        let kind = variable("TERM") ?? ""
        return Terminal(
            isInput: isatty(0) == 1,
            isOutput: isatty(1) == 1,
            isError: isatty(2) == 1,
            isCapable: !kind.isEmpty && kind != "dumb",
            allowsColour: (variable("NO_COLOR") ?? "").isEmpty
        )
    }

    /// Columns: those of the terminal at standard output or error as it is now, else `$COLUMNS`, else 100.
    public var width: Int {
        var size = winsize()
        for (descriptor, isTerminal) in [(Int32(1), isOutput), (2, isError)] where isTerminal {
            if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        }
        return Terminal.variable("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 100
    }

    /// Rows of the terminal at standard output as it is now, else 24.
    static var height: Int {
        var size = winsize()
        return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 0 ? Int(size.ws_row) : 24
    }

    /// How results are written.
    public var style: Style { Style(isOn: isOutput && isCapable && allowsColour) }

    /// How messages are written.
    public var errorStyle: Style { Style(isOn: isError && isCapable && allowsColour) }

    private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
