import Glibc
import StageKit

extension ScriptRun {
    /// The pipelines on standard input, read to its end; nil, after saying why, when it cannot be read.
    public static func standardInput(_ session: Session) -> ScriptRun? {
        guard let text = text(of: 0) else {
            session.console.tell(Failure("script", "standard input: \(systemError())"))
            return nil
        }
        return ScriptRun(session, text: text)
    }

    /// The script in a file; nil, after saying why, when it cannot be read.
    public static func file(_ session: Session, _ path: String) -> ScriptRun? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        defer { if descriptor >= 0 { close(descriptor) } }
        guard descriptor >= 0, let text = text(of: descriptor) else {
            session.console.tell(Failure("script", "\(path): \(systemError())"))
            return nil
        }
        return ScriptRun(session, text: text, name: path)
    }

    private static func text(of descriptor: Int32) -> String? {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &block, block.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 { return nil }
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += block[..<count]
        }
    }
}
