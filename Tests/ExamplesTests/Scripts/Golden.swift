import Foundation
import Testing

/// Output that somebody has read and found right.
enum Golden {
    /// Compares line by line, or writes the file when recording.
    static func check(_ output: String, _ path: String) throws {
        if isRecording {
            try Data(output.utf8).write(to: URL(filePath: "\(Harbour.checkout)/\(path)"))
            return
        }
        let wanted = try Harbour.text(path).split(separator: "\n", omittingEmptySubsequences: false)
        let found = output.split(separator: "\n", omittingEmptySubsequences: false)
        for (line, pair) in zip(found, wanted).enumerated() where pair.0 != pair.1 {
            Issue.record("\(path):\(line + 1): found\n\(pair.0)\nwanted\n\(pair.1)")
            return
        }
        #expect(found.count == wanted.count, "\(path)")
    }
}
