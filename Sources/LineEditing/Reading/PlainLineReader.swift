import Glibc

/// Reads lines from a file descriptor as they come: for standard input that is no terminal, or a terminal that
/// can do nothing but print.
public final class PlainLineReader: LineReader {
    private let descriptor: Int32
    private let isPrompting: Bool
    private var pending: [UInt8] = []
    private var isAtEnd = false

    /// Reads from `descriptor`; prompts go to standard output if asked for.
    public init(descriptor: Int32 = 0, prompting isPrompting: Bool = false) {
        self.descriptor = descriptor
        self.isPrompting = isPrompting
    }

    /// The next line.
    public func readLine(prompt: Prompt) -> LineEvent {
        if isPrompting {
            let text = Array((prompt.name + prompt.sign).utf8)
            _ = write(1, text, text.count)
        }
        while true {
            if let end = pending.firstIndex(of: 10) {
                defer { pending.removeSubrange(...end) }
                return .line(text(pending[..<end]))
            }
            if isAtEnd {
                defer { pending = [] }
                if isPrompting { _ = write(1, "\n", 1) }
                return pending.isEmpty ? .end : .line(text(pending[...]))
            }
            if !fill() { return .interrupted }
        }
    }

    /// False: what goes on is asked for line by line.
    public var readsBlocks: Bool { false }

    /// False when a signal came instead of bytes.
    private func fill() -> Bool {
        var block = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(descriptor, &block, block.count)
        if count < 0, errno == EINTR { return false }
        if count > 0 { pending += block[..<count] } else { isAtEnd = true }
        return true
    }

    private func text(_ line: ArraySlice<UInt8>) -> String {
        String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self)
    }
}
