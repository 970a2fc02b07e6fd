import Glibc
import Rendering
import StageKit

/// A file that a table is written to: complete or not at all.
struct SavedFile {
    private let path: String
    private let check: () throws -> Void

    /// `check` is called for every block written and may give the writing up.
    init(_ path: String, _ check: @escaping () throws -> Void) {
        self.path = path
        self.check = check
    }

    /// Writes beside the file and puts the new one in its place.
    func write(_ table: Table, _ format: WriteRequest.Format, by team: RowTeam) throws {
        let temporary = "\(path).\(getpid()).part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure() }
        do {
            defer { close(descriptor) }
            let output = OutputBuffer { try put($0, descriptor) }
            try format.tableFormat.write(table, TerminalLayout(), to: output, by: team)
            try output.finish()
            if fsync(descriptor) != 0 { throw failure() }
            if rename(temporary, path) != 0 { throw failure() }
        } catch {
            unlink(temporary)
            throw error
        }
    }

    private func put(_ bytes: [UInt8], _ descriptor: Int32) throws {
        try check()
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw failure() }
            start += count
        }
    }

    private func failure() -> Failure { Failure("save", "\(path) could not be written: \(systemError())") }
}

extension WriteRequest.Format {
    /// The renderer's name for it.
    var tableFormat: TableFormat {
        switch self {
        case .csv: .csv
        case .tsv: .tsv
        case .jsonl: .jsonl
        case .markdown: .markdown
        }
    }
}
