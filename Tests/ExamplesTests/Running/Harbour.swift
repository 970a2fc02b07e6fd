import Foundation

/// Where the files of the checkout are.
enum Harbour {
    /// The checkout's folder.
    static let checkout = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    static let articles = "\(checkout)/Examples/Harbour/articles"
    static let acceptance = "\(checkout)/Examples/Harbour/acceptance.json"

    /// The text of a file of the checkout.
    static func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(checkout)/\(path)", encoding: .utf8)
    }
}

/// Golden output is written anew, not compared, when `LEDE_RECORD` is 1.
let isRecording = ProcessInfo.processInfo.environment["LEDE_RECORD"] == "1"
