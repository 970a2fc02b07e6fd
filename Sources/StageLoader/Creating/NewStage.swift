import StageKit

/// The files of a stage that already runs, to be edited.
public struct NewStage {
    /// The stage's name, in snake_case.
    public let name: String
    private let shape: StageShape
    private let language: StageLanguage

    /// A stage of that name; one that is no name, or a shape the language does not have, is a ``Failure``.
    public init(_ name: String, shape: StageShape, language: StageLanguage) throws {
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
                "a program can be a map alone",
                hint: "Write a \(shape.rawValue) in Swift."
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
        guard !FileBytes.isFolder(own), !FileBytes.isFile(own) else {
            throw Failure(
                "stage-exists",
                "\(own) is there already",
                hint: "Choose another name, or remove it."
            )
        }
        try FileBytes.makeFolder(own)
        let source = "\(own)/\(name).\(language == .swift ? "swift" : "py")"
        try FileBytes.write(filled(template), to: source)
        try FileBytes.write(filled(cases), to: "\(own)/\(name).cases")
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
        template.split(separator: "TYPE_NAME", omittingEmptySubsequences: false).joined(separator: typeName)
            .split(separator: "STAGE_NAME", omittingEmptySubsequences: false).joined(separator: name)
    }

    /// `long_sentences` → `LongSentences`.
    var typeName: String {
        name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
