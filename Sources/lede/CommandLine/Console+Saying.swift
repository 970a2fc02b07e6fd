import Workbench

extension Console {
    /// Writes what was asked for; failed, after saying why, when it cannot be written.
    func say(_ lines: [String]) -> SessionStatus {
        do { try print(lines) } catch {
            tell(error)
            return .failed
        }
        return .success
    }
}
