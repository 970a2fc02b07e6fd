/// How a process of a stage came to an end before its work was done.
enum StageEnding: Error {
    /// It ended by itself: its exit code, or 128 and the signal's number; and its last complaint.
    case ended(Int32, String)
    /// It took longer than so many seconds for one article.
    case tooSlow(Double)
    /// It took more than so many megabytes.
    case tooLarge(Int)
    /// It wrote what is no message.
    case rubbish(String)

    /// What happened, as the end of a sentence that begins with the stage's name.
    var told: String {
        switch self {
        case .ended(let status, let complaint):
            (StageEnding.signals[status] ?? "ended with code \(status)")
                + (complaint.isEmpty ? "" : " (\(complaint))")
        case .tooSlow(let seconds): "did not answer within \(StageEnding.plain(seconds)) seconds"
        case .tooLarge(let megabytes): "took more than \(megabytes) megabytes of memory"
        case .rubbish(let text): "wrote \(text) where a message was due"
        }
    }

    private static func plain(_ number: Double) -> String {
        Int(exactly: number).map { String($0) } ?? String(number)
    }

    private static let signals: [Int32: String] = [
        128 + 4: "trapped", 128 + 5: "trapped", 128 + 6: "aborted", 128 + 7: "crashed", 128 + 8: "trapped",
        128 + 9: "was killed", 128 + 11: "crashed",
    ]
}
