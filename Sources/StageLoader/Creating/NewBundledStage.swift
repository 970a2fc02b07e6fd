import StageKit
import TextCore

/// A new stage in a checkout of the project: its plugin, its line in the list of bundled stages, its tests.
public struct NewBundledStage {
    private let stage: NewStage
    private let checkout: String

    /// A stage for the checkout in that folder; a ``Failure`` when there is none.
    public init(_ stage: NewStage, checkout: String) throws {
        guard FileSystem.isFile("\(checkout)/\(NewBundledStage.list)"),
            FileSystem.isFolder("\(checkout)/Plugins")
        else {
            throw Failure(
                "no-checkout",
                "\(checkout) is no checkout of lede",
                hint: "Call it where Package.swift and Plugins are, or leave out --bundled."
            )
        }
        self.stage = stage
        self.checkout = checkout
    }

    private static let list = "Sources/Bundled/BundledStages.swift"

    /// Writes the plugin and its test, and adds both to what is built; gives the paths of all files changed.
    public func write() throws -> [String] {
        let type = stage.typeName
        let source = "\(checkout)/Plugins/\(type)/\(type).swift"
        let tests = "\(checkout)/Tests/\(type)Tests/\(type)Tests.swift"
        guard !FileSystem.isFile(source) else {
            throw Failure("stage-exists", "\(source) is there already", hint: "Choose another name.")
        }
        let package = try changed("Package.swift") { text in
            try inserted("\n    \"\(type)\",", after: "let families = [", in: &text)
            try inserted(
                "        tests(\"\(type)\", [\"Bundled\", \"StageTestKit\", \"StageKit\"]),\n",
                before: "    ] + families.map(plugin)",
                in: &text
            )
        }
        let list = try changed(NewBundledStage.list) { text in
            try inserted("import \(type)\n", before: "public import StageKit", in: &text)
            try inserted("\n        \(type).self,", after: "tables: [any Stage.Type] = [", in: &text)
        }
        for path in [source, tests] { try FileSystem.makeFolder(FileSystem.parent(path)) }
        try FileSystem.write(stage.publicSource, to: source)
        try FileSystem.write(testSource, to: tests)
        try FileSystem.write(package, to: "\(checkout)/Package.swift")
        try FileSystem.write(list, to: "\(checkout)/\(NewBundledStage.list)")
        return [source, tests, "\(checkout)/Package.swift", "\(checkout)/\(NewBundledStage.list)"]
    }

    private func changed(_ file: String, _ change: (inout String) throws -> Void) throws -> String {
        guard let bytes = FileSystem.read("\(checkout)/\(file)") else {
            throw Failure("no-checkout", "\(checkout)/\(file) cannot be read")
        }
        var text = String(decoding: bytes, as: UTF8.self)
        try change(&text)
        return text
    }

    private func inserted(_ new: String, after mark: String, in text: inout String) throws {
        text.insert(contentsOf: new, at: try range(of: mark, in: text).upperBound)
    }

    private func inserted(_ new: String, before mark: String, in text: inout String) throws {
        text.insert(contentsOf: new, at: try range(of: mark, in: text).lowerBound)
    }

    private func range(of mark: String, in text: String) throws -> Range<String.Index> {
        if let found = text.range(ofText: mark) { return found }
        throw Failure(
            "no-checkout",
            "'\(mark)' is not where it was in this checkout",
            hint: "Add the stage by hand."
        )
    }

    private var testSource: String {
        """
        import Bundled
        import StageTestKit
        import Testing

        @testable import \(stage.typeName)

        @Suite struct \(stage.typeName)Tests {
            @Test func keepsWhatEveryStageKeeps() throws {
                let stage = Conformance(
                    of: \(stage.typeName).self,
                    with: BundledStages.all,
                    layers: BundledStages.layers
                )
                #expect(try stage.faults() == [])
            }
        }

        """
    }
}
