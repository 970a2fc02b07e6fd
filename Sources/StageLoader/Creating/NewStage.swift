import StageKit
import TextCore

/// The files of a stage that already runs, to be edited.
public struct NewStage {
    /// The stage's name, in snake_case.
    public let name: String
    private let shape: NewStageShape
    private let language: StageLanguage

    /// A stage of that name; one that is no name, or a shape the language does not have, is a ``Failure``.
    public init(_ name: String, shape: NewStageShape, language: StageLanguage) throws {
        guard DeclarationCheck.isName(name) else {
            throw Failure(
                "stage-name",
                "'\(name)' is no name for a stage",
                hint: "Names are in snake_case: small letters, digits and _, a letter first."
            )
        }
        if language == .python, shape != .map {
            throw Failure(
                "stage-shape",
                "a program can be a map alone, and '\(name)' is to be a \(shape.rawValue)",
                hint: "Write it in Swift, or as a map whose rows later stages count: group, sort, top."
            )
        }
        self.name = name
        self.shape = shape
        self.language = language
    }

    /// Writes the files into `folder/NAME`; gives their paths.
    ///
    /// Nothing that is there is written over.
    public func write(in folder: String) throws -> [String] {
        let own = "\(folder)/\(name)"
        guard !FileSystem.isFolder(own), !FileSystem.isFile(own) else {
            throw Failure(
                "stage-exists",
                "\(own) is there already",
                hint: "Choose another name, or remove it."
            )
        }
        try FileSystem.makeFolder(own)
        let source = "\(own)/\(name).\(language == .swift ? "swift" : "py")"
        try FileSystem.write(filled(template), to: source)
        try FileSystem.write(filled(cases), to: "\(own)/\(name).cases")
        return [source, "\(own)/\(name).cases"]
    }

    private var template: String {
        if language == .python { return StageTemplates.python }
        return switch shape {
        case .map: StageTemplates.map
        case .fold: StageTemplates.fold
        case .table: StageTemplates.table
        }
    }

    private var cases: String {
        switch shape {
        case .map: StageTemplates.mapCases
        case .fold: StageTemplates.foldCases
        case .table: StageTemplates.tableCases
        }
    }

    private func filled(_ template: String) -> String {
        template.replacing(text: "TYPE_NAME", with: typeName).replacing(text: "STAGE_NAME", with: name)
    }

    /// The Swift file as a module of its own has it: what others see is public, and says what it is.
    var publicSource: String {
        let comments = [
            "static let declaration": "What the stage is called, takes and gives.",
            "func layout(": "What its keys and values look like.",
            "func makeWorker(": "Makes what does the work on one thread.",
            "func rows(of groups": "Turns the combined result into rows.",
            "func schema(": "The columns of the output.",
            "func table(of": "The output.",
        ]
        var lines: [String] = []
        for line in filled(template).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        {
            if line.hasPrefix("let stages") || line == "/// The stages of this folder." { continue }
            let code = line.drop { $0 == " " }
            if line == "import StageKit" {
                lines.append("public import StageKit")
            } else if line.hasPrefix("struct ") {
                lines.append("public \(line)")
            } else if line.hasPrefix("    "), line.count - code.count == 4,
                let comment = comments.first(where: { code.hasPrefix($0.key) })
            {
                if code.hasPrefix("func makeWorker") || code.hasPrefix("func schema") {
                    lines += [
                        "    /// Makes the stage with the defaults of its options.", "    public init() {}",
                        "",
                    ]
                }
                lines += ["    /// \(comment.value)", "    public \(code)"]
            } else if !(line.isEmpty && lines.last == "") {
                lines.append(line)
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The name of its type: `long_sentences` → `LongSentences`.
    public var typeName: String {
        name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
