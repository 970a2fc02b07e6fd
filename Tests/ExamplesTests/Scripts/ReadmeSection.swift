import Foundation
import Synchronization
import Testing

/// A part of the README that is made from the code, between `<!-- NAME -->` and `<!-- /NAME -->`.
enum ReadmeSection {
    private static let writing = Mutex(())

    /// Compares the part, or writes it when recording.
    static func check(_ name: String, _ wanted: String) throws {
        try writing.withLock { _ in
            let readme = try Harbour.text("README.md")
            let begin = try #require(readme.range(of: "<!-- \(name) -->\n"))
            let end = try #require(readme.range(of: "<!-- /\(name) -->"))
            if isRecording {
                let text = readme.replacingCharacters(in: begin.upperBound..<end.lowerBound, with: wanted)
                try Data(text.utf8).write(to: URL(filePath: "\(Harbour.checkout)/README.md"))
            } else {
                #expect(readme[begin.upperBound..<end.lowerBound] == wanted)
            }
        }
    }
}
