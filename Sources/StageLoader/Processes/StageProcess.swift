import CorpusRuntime
import Glibc
import StageKit
import TextCore

/// A running program that answers lines with lines; used by one thread at a time.
///
/// What is sent waits here while the program's pipe is full, so that neither side waits for the other.
final class StageProcess: @unchecked Sendable {
    private let process: pid_t
    private let input: Int32
    private let output: Int32
    private let errors: Int32
    private let limits: StageLimits
    private var outgoing: [UInt8] = []
    private var sent = 0
    private var incoming: [UInt8] = []
    private var taken = 0
    private var scanned = 0
    private var isAtEnd = false
    private var areErrorsAtEnd = false
    private var status: Int32?
    /// The last of what it wrote to standard error.
    private var complaint: [UInt8] = []

    init(_ path: String, _ arguments: [String], _ limits: StageLimits) throws {
        self.limits = limits
        let ends = try ProcessEnds()
        defer { ProcessEnds.close(ends.theirs) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, end) in ends.theirs.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, end, Int32(number))
        }
        (input, output, errors) = (ends.ours[0], ends.ours[1], ends.ours[2])
        do { process = try Program.start(path, arguments, &actions) } catch {
            ProcessEnds.close(ends.ours)
            throw error
        }
        for end in [input, output, errors] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    }

    deinit {
        if status == nil { stop() }
        ProcessEnds.close([input, output, errors])
    }

    /// Sends bytes, or keeps them until the program reads.
    func send(_ bytes: [UInt8]) {
        outgoing += bytes
        if outgoing.count - sent >= 1 << 16 { pump(milliseconds: 0) }
    }

    /// The next line if it is there already.
    func lineAtHand() -> ArraySlice<UInt8>? {
        if let line = nextLine() { return line }
        pump(milliseconds: 0)
        return nextLine()
    }

    /// Waits for the next line; throws a ``StageEnding`` when none comes within the limit, or within so many
    /// seconds if those are fewer, and what `check` throws.
    func line(
        since start: Moment = .now,
        within most: Double = .infinity,
        checking check: () throws -> Void
    ) throws -> ArraySlice<UInt8> {
        // A duration holds less than a number may say.
        let seconds = min(most, limits.seconds, 1e9)
        while true {
            if let line = nextLine() { return line }
            if isAtEnd { throw StageEnding.ended(finish(), lastComplaint) }
            if incoming.count - taken > 1 << 26 { throw halted(.rubbish("a line that does not end")) }
            try check()
            if memory > limits.megabytes { throw halted(.tooLarge(limits.megabytes)) }
            if Moment.now - start > .seconds(seconds) { throw halted(.tooSlow(seconds)) }
            pump(milliseconds: 10)
        }
    }

    /// True while it can be asked something.
    var isWaiting: Bool {
        pump(milliseconds: 0)
        return !isAtEnd
    }

    /// Kills the program, unless it has ended: its number may be another's by then.
    func stop() {
        if status == nil { kill(process, SIGKILL) }
        _ = finish()
    }

    private func halted(_ ending: StageEnding) -> StageEnding {
        stop()
        return ending
    }

    private func finish() -> Int32 {
        if let status { return status }
        // It may live on with its output closed.
        let atOnce = Program.wait(for: process, milliseconds: 1000)
        if atOnce == nil { kill(process, SIGKILL) }
        let ended = atOnce ?? Program.wait(for: process)
        drainErrors()
        status = ended
        return ended
    }

    /// Resident megabytes.
    private var memory: Int {
        var bytes = [UInt8](repeating: 0, count: 128)
        let file = open("/proc/\(process)/statm", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return 0 }
        defer { close(file) }
        let count = Glibc.read(file, &bytes, bytes.count)
        let fields = String(decoding: bytes[..<max(0, count)], as: UTF8.self).split(separator: " ")
        return fields.count > 1 ? ((Int(fields[1]) ?? 0) * Int(getpagesize())) >> 20 : 0
    }
}

/// Moving bytes.
extension StageProcess {
    private func nextLine() -> ArraySlice<UInt8>? {
        guard let end = incoming[scanned...].firstIndex(of: 0x0A) else {
            scanned = incoming.count
            return nil
        }
        let line = incoming[taken..<end]
        taken = end + 1
        scanned = taken
        return line
    }

    private func pump(milliseconds: Int32) {
        let isSending = sent < outgoing.count
        var ends = [
            pollfd(fd: output, events: Int16(POLLIN), revents: 0),
            pollfd(fd: areErrorsAtEnd ? -1 : errors, events: Int16(POLLIN), revents: 0),
            pollfd(fd: isSending ? input : -1, events: Int16(POLLOUT), revents: 0),
        ]
        guard poll(&ends, 3, milliseconds) > 0 else { return }
        if ends[2].revents != 0 { write() }
        if ends[1].revents != 0 { drainErrors() }
        if ends[0].revents != 0 { read() }
    }

    private func write() {
        let count = outgoing[sent...].withUnsafeBytes {
            Glibc.send(input, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        // A program that is gone shows itself where its answers are read.
        sent = count > 0 ? sent + count : errno == EAGAIN ? sent : outgoing.count
        if sent == outgoing.count {
            outgoing.removeAll(keepingCapacity: true)
            sent = 0
        }
    }

    private func read() {
        if taken > 1 << 20 {
            incoming.removeSubrange(..<taken)
            scanned -= taken
            taken = 0
        }
        var block = [UInt8](repeating: 0, count: 1 << 16)
        let count = Glibc.read(output, &block, block.count)
        if count > 0 { incoming += block[..<count] }
        if count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR) { isAtEnd = true }
    }

    /// Passes on what it wrote to standard error; some of it only when it never stops writing.
    private func drainErrors() {
        var block = [UInt8](repeating: 0, count: 1 << 14)
        for _ in 0..<16 {
            let count = Glibc.read(errors, &block, block.count)
            if count == 0 { areErrorsAtEnd = true }
            if count <= 0 { return }
            _ = Glibc.write(2, block, count)
            complaint = Array((complaint + block[..<count]).suffix(4096))
        }
    }

    /// The line of its standard error that tells best what went wrong.
    private var lastComplaint: String {
        let lines = String(decoding: complaint, as: UTF8.self).split(separator: "\n").map(String.init)
        let told = lines.last { $0.holds(text: "Fatal error") } ?? lines.last ?? ""
        return String(told.drop { $0 == " " }.prefix(200))
    }
}
