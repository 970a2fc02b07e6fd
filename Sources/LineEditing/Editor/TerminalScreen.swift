import Glibc

/// The terminal that lines are painted on.
struct TerminalScreen {
    private var painter = LinePainter()

    /// Columns and rows of the window as it is now.
    static var size: (columns: Int, rows: Int) {
        var size = winsize()
        guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return (80, 24) }
        return (Int(size.ws_col), size.ws_row > 0 ? Int(size.ws_row) : 24)
    }

    /// True when the terminal breaks rows anew that a narrower window cannot hold; xterm cuts them off.
    private static let reflows = getenv("XTERM_VERSION") == nil

    /// Shows as much of the frame as there is room for.
    mutating func show(_ frame: Frame) { write(painter.paint(frame.clipped(to: TerminalScreen.size.rows))) }

    /// Shows all of the frame and goes on below it.
    mutating func leave(_ frame: Frame) { write(painter.paint(frame) + painter.leave()) }

    /// Goes on below what is shown.
    mutating func leave() { write(painter.leave()) }

    /// Wipes out what is shown, after the window has changed its size.
    mutating func wipe() {
        write(painter.wipe(columns: TerminalScreen.size.columns, reflows: TerminalScreen.reflows))
    }

    /// Puts lines in the place of what is shown, and goes on below them.
    mutating func tell(_ lines: [String]) {
        if lines.isEmpty { return }
        let rows = lines.flatMap { $0.split(separator: "\n" as Character, omittingEmptySubsequences: false) }
        write(painter.withdraw() + rows.map { $0 + "\r\n" }.joined())
    }

    /// Empties the window.
    mutating func clear() {
        painter.forget()
        write("\u{1B}[H\u{1B}[2J")
    }

    /// Asks the terminal to mark what is pasted, or no more.
    func markPastes(_ isOn: Bool) { write(isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l") }

    func beep() { write("\u{7}") }

    /// Writes as it is.
    func write(_ text: String) {
        if text.isEmpty { return }
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                let count = Glibc.write(1, bytes.baseAddress! + start, bytes.count - start)
                if count < 0, errno != EINTR { return }
                start += max(0, count)
            }
        }
    }
}
