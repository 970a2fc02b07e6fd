import Glibc
import LineEditing
import Rendering
import StageKit

extension PromptLoop {
    /// `:run FILE name=value`.
    func runScript(_ argument: String) throws {
        let words = argument.split(whereSeparator: \.isWhitespace).map(String.init)
        var parameters: [String: String] = [:]
        for word in words.dropFirst() {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
                String.init
            )
            guard parts.count == 2, !parts[0].isEmpty else {
                throw Failure("command-argument", "a parameter is written NAME=VALUE, not '\(word)'")
            }
            parameters[parts[0]] = parts[1]
        }
        _ = ScriptRun.file(session, words[0])?.run(parameters, atPrompt: true)
    }

    /// `:edit`, `:edit N`: the line is run when the editor is left, unless it is empty.
    func editEntry(_ argument: String) throws {
        let entries = history.entries.dropLast()
        let index =
            argument.isEmpty ? entries.lastIndex { !$0.text.hasPrefix(":") } : Int(argument).map { $0 - 1 }
        guard let index, entries.indices.contains(index) else {
            throw Failure("history-line", "lines are numbered from 1 to \(entries.count)")
        }
        var template = Array("/tmp/lede-edit-XXXXXX.lede".utf8CString)
        let descriptor = mkstemps(&template, 5)
        guard descriptor >= 0 else { throw Failure("edit", "no file could be made: \(systemError())") }
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unlink(path) }
        let bytes = Array((entries[index].text + "\n").utf8)
        let written = write(descriptor, bytes, bytes.count)
        close(descriptor)
        guard written == bytes.count else {
            throw Failure("edit", "\(path) could not be written: \(systemError())")
        }
        try ExternalProgram.edit(path, line: nil)
        let edited = try text(of: path)
        let text = edited.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n")
        let entry = String(text.reversed().drop(while: \.isWhitespace).reversed())
        if entry.isEmpty { return }
        session.console.tell(entry)
        history.add(entry)
        take(entry)
    }

    private func text(of path: String) throws -> String {
        guard let file = fopen(path, "r") else {
            throw Failure("edit", "\(path) could not be read: \(systemError())")
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&block, 1, block.count, file)
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += block[..<count]
        }
    }

    /// True for the path of a script, as against one of stages.
    static func isScript(_ path: String) -> Bool { path.hasSuffix(".lede") }

    /// `:watch FILE`.
    func watchScript(_ path: String) throws {
        var before: [String] = []
        while true {
            try session.console.checkCancelled()
            let now = session.fingerprint(with: path)
            if now != before {
                if !before.isEmpty {
                    session.console.tell("")
                    try session.reload(quietly: true)
                    session.forgetCorpus()
                }
                before = now
                _ = ScriptRun.file(session, path)?.run(atPrompt: true)
                session.console.tell(
                    session.console.terminal.errorStyle.dim("watching \(path); Ctrl-C ends it")
                )
            }
            usleep(400_000)
        }
    }
}
