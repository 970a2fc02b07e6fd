import Glibc
import StageKit
internal import TextCore

/// The modules that stages are compiled against, and what tells one build of them from another.
public struct Kit: Sendable {
    /// The folder that holds `StageKit.swiftmodule`.
    public let modules: String
    /// What a stage must have been built against for this program to load it.
    public let fingerprint: KitFingerprint

    private static let names = ["StageKit", "TextCore", "CorpusStatistics"]

    /// The kit in `$LEDE_KIT` or beside this program; a ``Failure`` tells where it was looked for.
    public static func current() throws -> Kit {
        let program = FileSystem.absolute("/proc/self/exe")
        let beside = FileSystem.parent(program)
        let places =
            getenv("LEDE_KIT").map { [String(cString: $0)] }
            ?? ["\(beside)/Modules", "\(FileSystem.parent(beside))/lib/lede/Modules"]
        guard let modules = places.first(where: { FileSystem.isFile("\($0)/StageKit.swiftmodule") }) else {
            throw Failure(
                "kit-missing",
                "the modules of StageKit are not in \(places.joined(separator: " or "))",
                hint: "Set LEDE_KIT to the folder that holds StageKit.swiftmodule, as .build/release/Modules."
            )
        }
        // SwiftPM links after it writes modules; newer ones belong to a program that is not linked yet.
        if FileSystem.isFolder("\(program).product"),
            FileSystem.changed("\(modules)/StageKit.swiftmodule") > FileSystem.changed(program)
        {
            throw Failure(
                "kit-newer",
                "the modules of StageKit in \(modules) are newer than this program",
                hint: "Finish the build: swift build."
            )
        }
        return Kit(modules: modules, fingerprint: try read(modules))
    }

    private static func read(_ modules: String) throws -> KitFingerprint {
        var hash: UInt64 = 0
        var compiler = ""
        for name in names {
            guard let bytes = FileSystem.read("\(modules)/\(name).swiftmodule") else {
                throw Failure("kit-missing", "\(modules)/\(name).swiftmodule cannot be read")
            }
            hash = bytes.withUnsafeBufferPointer { Hashing.hash($0, seed: hash) }
            if compiler.isEmpty { compiler = self.compiler(of: bytes) }
        }
        return KitFingerprint(kit: Digits.hexadecimal(hash), compiler: compiler, target: target)
    }

    /// The compiler's name for itself, which stands in every module: `Swift version 6.3.1 (…)`.
    private static func compiler(of module: [UInt8]) -> String {
        let sign = Array("Swift version ".utf8)
        guard
            let start = (0..<max(0, module.count - sign.count)).first(where: { at in
                module[at] == sign[0] && module[at..<(at + sign.count)].elementsEqual(sign)
            })
        else { return "an unknown compiler" }
        let text = module[start...].prefix(200).prefix { $0 >= 32 && $0 < 127 }
        let end = text.firstIndex(of: UInt8(ascii: ")")) ?? text.endIndex - 1
        return String(decoding: text[...end], as: UTF8.self)
    }

    private static var target: String {
        var system = utsname()
        uname(&system)
        let machine = withUnsafeBytes(of: &system.machine) {
            String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        return "\(machine)-unknown-linux-gnu"
    }
}
