import StageKit

/// An amount of memory as it is typed: `512M`, `2G`, or bytes.
struct MemorySize {
    let bytes: Int

    init?(_ argument: String) {
        let scales: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30, "T": 1 << 40]
        let scale = argument.last.flatMap { scales[Character($0.uppercased())] }
        guard let number = Int(scale == nil ? argument[...] : argument.dropLast()), number > 0,
            case let (bytes, false) = number.multipliedReportingOverflow(by: scale ?? 1)
        else { return nil }
        self.bytes = bytes
    }
}

extension CommandWords {
    /// The value as an amount of memory.
    func memory(_ name: String) throws(Failure) -> MemorySize? {
        guard let text = value(name) else { return nil }
        guard let size = MemorySize(text) else {
            throw UsageFailure.value(form, "--\(name) takes bytes, or an amount as 512M or 2G, not '\(text)'")
        }
        return size
    }
}
