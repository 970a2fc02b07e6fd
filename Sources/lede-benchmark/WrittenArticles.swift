import Glibc
import StageKit

/// Articles as JSON Lines, written up to a number of bytes of text.
struct WrittenArticles {
    private let file: UnsafeMutablePointer<FILE>
    private let most: Int
    private var written = 0
    private var number = 0
    private var line: [UInt8] = []

    /// Begins a file.
    init(_ path: String, megabytes: Int) throws {
        guard let file = fopen(path, "w") else { throw Failure("write", "\(path) cannot be written") }
        self.file = file
        most = megabytes * 1_000_000
    }

    /// Adds the main parts of a corpus, each word with a suffix if there is one, until there is enough text; true
    /// then.
    mutating func add(_ corpus: CorpusTexts, suffix: [UInt8] = []) -> Bool {
        for number in corpus.numbers {
            if written >= most { return true }
            corpus.withText(number) { add($0, suffix) }
        }
        return written >= most
    }

    /// Ends the file.
    func end() { fclose(file) }

    private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ suffix: [UInt8]) {
        number += 1
        line.removeAll(keepingCapacity: true)
        line += Array("{\"id\":\"\(number)\",\"text\":\"".utf8)
        let start = line.count
        for (index, byte) in text.enumerated() {
            append(byte)
            if !suffix.isEmpty, isLetter(byte), index + 1 == text.count || !isLetter(text[index + 1]) {
                line += suffix
            }
        }
        written += line.count - start
        line += Array("\"}\n".utf8)
        fwrite(line, 1, line.count, file)
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
        default: false
        }
    }

    private mutating func append(_ byte: UInt8) {
        switch byte {
        case 0x0A: line += [0x5C, 0x6E]
        case 0x22, 0x5C: line += [0x5C, byte]
        case 0..<0x20: line.append(0x20)
        default: line.append(byte)
        }
    }
}
