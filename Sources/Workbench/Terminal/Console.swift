import Glibc
import Rendering
public import StageKit

/// Where a session writes: results to one side, everything that is about them to the other.
public final class Console {
    /// What the terminal can do.
    public let terminal: Terminal
    /// Results.
    let output: OutputBuffer
    private let tellLine: (String) -> Void
    private let gate: Gate

    /// What stops the writing of a long result.
    private final class Gate {
        var cancellation: Cancellation?
        /// What is written while it is kept back; nil when it is not.
        var kept: [UInt8]?
        /// What would steer the terminal is written as something to be seen.
        var showsControls = false

        func write(_ bytes: [UInt8]) throws {
            try cancellation?.check()
            let bytes = showsControls ? VisibleText.showingControls(bytes) : bytes
            if kept != nil { kept?.append(contentsOf: bytes) } else { try Console.write(bytes, to: 1) }
        }
    }

    /// Writes to the process's standard output and error.
    public init(_ terminal: Terminal) {
        self.terminal = terminal
        let gate = Gate()
        self.gate = gate
        output = OutputBuffer { try gate.write($0) }
        tellLine = { try? Console.write(Array(($0 + "\n").utf8), to: 2) }
    }

    /// Writes elsewhere, for tests.
    init(_ terminal: Terminal, output: @escaping ([UInt8]) throws -> Void, tell: @escaping (String) -> Void) {
        self.terminal = terminal
        self.output = OutputBuffer(output)
        gate = Gate()
        tellLine = tell
    }

    /// Calls `body`; Ctrl-C meanwhile stops what is written, and never the program.
    func cancellable(_ body: () throws -> Void) throws {
        let cancellation = Cancellation()
        gate.cancellation = cancellation
        defer { gate.cancellation = nil }
        try Interrupts.cancelling(cancellation, body)
    }

    /// Calls `body`; controls in what it writes are shown if it goes to a terminal, and are left as they are else.
    func showingControls(_ body: () throws -> Void) throws {
        try output.finish()
        gate.showsControls = terminal.isOutput
        defer { gate.showsControls = false }
        try body()
        try output.finish()
    }

    /// Throws when Ctrl-C was typed within ``cancellable(_:)``.
    func checkCancelled() throws { try gate.cancellation?.check() }

    /// What Ctrl-C sets within ``cancellable(_:)``; nil elsewhere.
    var cancellation: Cancellation? { gate.cancellation }

    /// Calls `body` and keeps back the results that it writes.
    func keeping(_ body: () throws -> Void) throws -> [UInt8] {
        gate.kept = []
        defer { gate.kept = nil }
        try body()
        try output.finish()
        return gate.kept ?? []
    }

    /// Writes what was kept back, through a pager if one is named and can be run.
    func release(_ bytes: [UInt8], through pager: String?) throws {
        if let pager, Pager.show(bytes, pager) { return }
        try Console.write(bytes, to: 1)
    }

    /// Writes a line about the results; what was written of them comes before it.
    public func tell(_ line: String) {
        try? output.finish()
        tellLine(VisibleText.showingControls(line, keepingStyles: true))
    }

    /// Writes a line about the results, broken to fit the terminal.
    func tellWrapped(_ line: String, _ style: (String) -> String = { $0 }) {
        let line = VisibleText.showingControls(line)
        for part in WrappedText.lines(line, terminal.isError ? terminal.width : .max) { tell(style(part)) }
    }

    /// Writes lines to the side of the results, each with that end.
    public func print(_ lines: [String], end: String = "\n") throws {
        for line in lines { output.append(line + end) }
        try output.finish()
    }

    /// Tells of an error that has nothing to do with a script.
    public func tell(_ error: any Error) { tell(Failure.of(error), in: "") }

    /// Tells what is wrong with a script, or with a run of it.
    public func tell(_ failure: Failure, in script: String = "", named name: String? = nil) {
        // Who typed Ctrl-C has made no error.
        if failure.code == "cancelled", terminal.isError {
            // Over the ^C that the terminal has shown.
            try? output.finish()
            return tellLine((terminal.isCapable ? "\r\u{1B}[K" : "") + terminal.errorStyle.dim("cancelled"))
        }
        let width = terminal.isError ? terminal.width : .max
        let text = FailureText(script: script, name: name, style: terminal.errorStyle, width: width)
        for line in text.lines(failure) { tell(line) }
    }

    /// Tells what is wrong with a script: the first of it, and how much more there is.
    func tell(_ failures: [Failure], in script: String, named name: String? = nil) {
        let most = 10
        for failure in failures.prefix(most) { tell(failure, in: script, named: name) }
        let more = failures.count - most
        if more > 0 { tell("… and \(Count.of(more, "more error"))") }
    }

    /// Tells what is no error, and yet should be known about a run.
    func note(_ note: Failure) {
        tellWrapped("note: \(note.message)")
        if let hint = note.hint { tellWrapped("  \(hint)") }
    }

    /// Writes lines to the side of the results, broken to fit the terminal.
    func show(_ lines: [String]) throws {
        let width = terminal.isOutput ? terminal.width : .max
        for line in lines {
            let line = VisibleText.showingControls(line, keepingStyles: true)
            for part in WrappedText.lines(line, width) { try output.line(part) }
        }
        try output.finish()
    }

    /// Writes a line to standard error from any thread.
    static func tellFromAnywhere(_ line: String) { try? write(Array("\(line)\n".utf8), to: 2) }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw Failure("output", "the result could not be written: \(systemError())") }
            start += count
        }
    }
}

/// The reason the system gives for the last call that failed.
func systemError() -> String { String(cString: strerror(errno)) }
