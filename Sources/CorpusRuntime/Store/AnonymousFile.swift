import Glibc
import StageKit

/// A file without a name, in memory alone.
enum AnonymousFile {
    private typealias Create = @convention(c) (UnsafePointer<CChar>, UInt32) -> Int32

    /// `memfd_create`, which the system's module leaves out.
    private static let create: Create? = dlsym(nil, "memfd_create").map { unsafeBitCast($0, to: Create.self) }
    private static let closeOnExecution: UInt32 = 1

    /// The columns that `write` puts into such a file.
    static func columns(_ write: (Int32) throws -> Void) throws -> ColumnFile {
        let descriptor = create?("lede", closeOnExecution) ?? -1
        if descriptor < 0 { throw Failure.store("there is no memory for the corpus") }
        defer { close(descriptor) }
        try write(descriptor)
        guard let file = ColumnFile(descriptor) else {
            throw Failure.store("there is no memory for the corpus")
        }
        return file
    }
}
