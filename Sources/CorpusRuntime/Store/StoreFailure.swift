import Glibc
import StageKit

extension Failure {
    /// What the system says about the last call that failed, while a store was read or written.
    static func store(_ doing: String) -> Failure {
        Failure("store", "\(doing): \(String(cString: strerror(errno)))")
    }
}
