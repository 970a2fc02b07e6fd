import Glibc
import Synchronization

/// Characters from the terminal.
struct KeyInput {
    /// What came of waiting for a character.
    enum Event: Equatable {
        case character(WideText.wchar)
        /// Nothing came in time.
        case idle
        /// The window has another size.
        case resized
        /// The waker was called.
        case woken
        /// The terminal is gone.
        case end
    }

    static let escape: WideText.wchar = 27
    private static let wasResized = Atomic<Bool>(false)
    private var bytes: [UInt8] = []
    private var next = 0
    /// Characters that were read and put back, the next one last.
    private var returned: [WideText.wchar] = []

    /// True when a character can be had without waiting.
    var hasPending: Bool {
        if next < bytes.count || !returned.isEmpty { return true }
        var poll = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
        return Glibc.poll(&poll, 1, 0) > 0 && poll.revents & Int16(POLLIN) != 0
    }

    /// Puts characters back, to be read next in that order.
    mutating func putBack(_ characters: [WideText.wchar]) { returned += characters.reversed() }

    /// The next character; `milliseconds` is how long to wait for it, nil for ever; a `waker` may cut that short.
    mutating func read(within milliseconds: Int32?, heeding waker: LineWaker? = nil) -> Event {
        if let character = returned.popLast() { return .character(character) }
        var value: UInt32 = 0
        var missing = 0
        while true {
            if next == bytes.count, let event = fill(missing == 0 ? milliseconds : nil, waker) {
                return event
            }
            if next == bytes.count { continue }
            let byte = bytes[next]
            next += 1
            switch byte {
            case 0x80..<0xC0 where missing > 0:
                value = value << 6 | UInt32(byte & 0x3F)
                missing -= 1
            case 0xC2..<0xE0: (value, missing) = (UInt32(byte & 0x1F), 1)
            case 0xE0..<0xF0: (value, missing) = (UInt32(byte & 0x0F), 2)
            case 0xF0..<0xF5: (value, missing) = (UInt32(byte & 0x07), 3)
            case 0..<0x80: (value, missing) = (UInt32(byte), 0)
            default: (value, missing) = (0xFFFD, 0)
            }
            if missing == 0 {
                let isScalar = Unicode.Scalar(value) != nil
                return .character(WideText.wchar(bitPattern: isScalar ? value : 0xFFFD))
            }
        }
    }

    /// Nil when there are bytes, or a signal came that means nothing.
    private mutating func fill(_ milliseconds: Int32?, _ waker: LineWaker?) -> Event? {
        if KeyInput.wasResized.exchange(false, ordering: .relaxed) { return .resized }
        // Poll passes over a descriptor of -1.
        var polls = [0, waker?.descriptor ?? -1].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let ready = Glibc.poll(&polls, 2, milliseconds ?? -1)
        if ready == 0 { return .idle }
        if ready < 0 { return errno == EINTR ? nil : .end }
        if polls[0].revents == 0 {
            waker?.settle()
            return .woken
        }
        var block = [UInt8](repeating: 0, count: 4096)
        let count = Glibc.read(0, &block, block.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return nil }
        if count <= 0 { return .end }
        bytes = Array(block[..<count])
        next = 0
        return nil
    }

    /// Takes note from now on when the window changes its size.
    static func watchSize() {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in KeyInput.wasResized.store(true, ordering: .relaxed) }
        sigaction(SIGWINCH, &action, nil)
    }
}
