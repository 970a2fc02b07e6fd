import Glibc

/// A folder of a test's own.
struct Scratch {
    let folder = ScratchFolders.make()

    func path(_ name: String) -> String { "\(folder)/\(name)" }

    func write(_ text: String, to name: String) {
        let parts = name.split(separator: "/").dropLast()
        for count in parts.indices { mkdir(path(parts[...count].joined(separator: "/")), 0o700) }
        let file = fopen(path(name), "w")
        fputs(text, file)
        fclose(file)
    }

    func read(_ name: String) -> String {
        guard let file = fopen(path(name), "r") else { return "" }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&block, 1, block.count, file)
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += block[..<count]
        }
    }

    /// Three short articles and a line that is no JSON.
    static func corpus() -> Scratch {
        let scratch = Scratch()
        scratch.write("The ferry sank.\n\nNobody drowned, said Mara Quill.\n", to: "news/ferry.txt")
        scratch.write("Prices rose — by 世 points.\n", to: "news/prices.txt")
        scratch.write(
            #"{"id":"J-1","text":"The mayor slept. The town did not.","outlet":"The Bell"}"# + "\n{broken\n",
            to: "news/wire.jsonl"
        )
        return scratch
    }
}

extension Scratch {
    /// The program at a terminal, in this folder and with its history there.
    func terminal(
        _ arguments: [String] = ["news"],
        columns: UInt16 = 100,
        height: UInt16 = 40,
        environment: [String] = [],
        shell: String? = nil
    ) -> PseudoTerminal {
        PseudoTerminal(
            arguments,
            in: folder,
            state: path("state"),
            columns: columns,
            height: height,
            environment: environment,
            shell: shell
        )
    }
}
