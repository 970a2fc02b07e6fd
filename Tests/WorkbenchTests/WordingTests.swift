import StageKit
import Testing

@testable import Workbench

@Suite struct WordingTests {
    @Test(arguments: [
        ("quotes", 0, Int?.some(10), 2.0, "quotes …"),
        ("quotes", 12_000, 20_000, 2.0, "quotes 12,000 of 20,000 · 6,000 a second · 2 s left"),
        ("reading", 40_000_000, nil, 2.0, "reading 40.0 MB · 20.0 MB a second"),
        ("reading", 40_000_000, 10_000_000, 2.0, "reading 40.0 MB · 20.0 MB a second"),
    ])
    func progressTellsCountRateAndTimeLeft(
        label: String,
        done: Int,
        total: Int?,
        seconds: Double,
        text: String
    ) {
        #expect(ProgressLine.text(label, done, total, seconds) == text)
    }

    @Test(arguments: [
        ("# One\narticles", 6, String?.some("One")), ("# One\n\narticles", 7, nil), ("articles", 0, nil),
        ("# One\n#   two \n  articles", 17, "One two"), ("#!/usr/bin/env lede\narticles", 20, nil),
        ("##\n# Below\narticles", 11, "Below"), ("let a = b\narticles", 10, nil),
    ])
    func theCommentAboveIsTheHeading(script: String, start: Int, heading: String?) {
        #expect(ScriptHeadings(script).heading(before: SourceSpan(start, start + 1)) == heading)
    }

    @Test(arguments: [
        (":show 3", "show", "3"), (":help", "help", ""),
        (":schema articles | take 3", "schema", "articles | take 3"),
    ])
    func commandsAreTakenApart(line: String, name: String, argument: String) throws {
        let parsed = try PromptCommand.parse(line)
        #expect(parsed.command.name == name && parsed.argument == argument)
    }

    @Test(arguments: [
        (":shwo 3", "did you mean ':show'?"), (":", "':help' lists the commands."),
        (":zzz", "':help' lists the commands."),
    ])
    func otherCommandsAreRefused(line: String, hint: String) {
        #expect(throws: Failure.self) { try PromptCommand.parse(line) }
        do { _ = try PromptCommand.parse(line) } catch { #expect(Failure.of(error).hint == hint) }
    }

    @Test(arguments: [":show", ":show 1 2", ":quit now"])
    func commandsTakeWhatTheySay(line: String) {
        do {
            _ = try PromptCommand.parse(line)
            Issue.record("\(line) was taken")
        } catch { #expect(Failure.of(error).code == "command-argument") }
    }
}
