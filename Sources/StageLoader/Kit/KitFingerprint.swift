/// What a module was built against, and what a program can load.
public struct KitFingerprint: Sendable, Equatable {
    /// A hash of the kit's modules.
    public var kit: String
    /// The compiler's name for itself.
    public var compiler: String
    /// The machine and system.
    public var target: String

    /// What keeps a module with this fingerprint from being loaded where `wanted` is needed: one sentence
    /// that names both, or nil.
    func mismatch(with wanted: KitFingerprint) -> String? {
        if target != wanted.target { return "was built for \(target), and this is \(wanted.target)" }
        if compiler != wanted.compiler {
            return "was built by \(compiler), and this program by \(wanted.compiler)"
        }
        if kit != wanted.kit { return "was built against kit \(kit), and this program has kit \(wanted.kit)" }
        return nil
    }
}
