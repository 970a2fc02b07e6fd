import Testing

/// `stage new --bundled` in a checkout.
@Suite struct BundledStageTests {
    @Test(arguments: ["map", "fold", "table"])
    func aBundledStageIsInTheListTheManifestAndTheTests(shape: String) {
        let scratch = Scratch()
        let package = Program.package
        let copy =
            "mkdir -p Plugins Sources/Bundled && cp '\(package)/Package.swift' . "
            + "&& cp '\(package)/Sources/Bundled/BundledStages.swift' Sources/Bundled"
        #expect(Program.shell(copy, in: scratch.folder).status == 0)
        let made = Program.run(["stage", "new", "my_own", "--shape", shape, "--bundled"], in: scratch.folder)
        #expect(made.status == 0, "\(made.messages)")
        #expect(scratch.read("Sources/Bundled/BundledStages.swift").contains("\n        MyOwn.self,"))
        let tests = "tests(\"MyOwn\", [\"Bundled\", \"StageTestKit\", \"StageKit\"]),"
        #expect(scratch.read("Package.swift").contains(tests))
        let check = """
            swiftc -typecheck -swift-version 6 -enable-upcoming-feature InternalImportsByDefault \
            -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility \
            -warnings-as-errors -I '\(Program.folder(of: Program.path))/Modules' Plugins/MyOwn/MyOwn.swift \
            && swift format lint --strict --configuration '\(package)/.swift-format' -r Plugins Tests Sources Package.swift
            """
        let checked = Program.shell(check, in: scratch.folder)
        #expect(checked.status == 0, "\(checked.output)\(checked.messages)")
    }
}
