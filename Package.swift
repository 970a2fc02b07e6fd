// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]
/// What the program is made of is written without tasks and regular expressions of the language: their libraries, which
/// every module asks for unless told, take a tenth of the time to a first answer.
let lean: [SwiftSetting] =
    strict + [
        .unsafeFlags([
            "-Xfrontend", "-disable-implicit-concurrency-module-import",
            "-Xfrontend", "-disable-implicit-string-processing-module-import",
        ])
    ]
/// Modules that hand out Spans as properties need lifetime annotations; those that read them do not.
let spans: [SwiftSetting] = lean + [.enableExperimentalFeature("Lifetimes")]

/// Libraries put into the program itself: each that is loaded at its start takes some 100 microseconds of it.
func linked(_ archives: [String]) -> [LinkerSetting] { archives.map { .linkedLibrary(":lib\($0).a") } }

func module(_ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = lean)
    -> Target
{
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// Data that plugins ship, each in a C target.
let data: [String: [Target.Dependency]] = ["Keywords": ["CEnglishCounts"], "Tagging": ["CTaggingModel"]]

func plugin(_ name: String) -> Target {
    .target(
        name: name,
        dependencies: ["StageKit", "CorpusStatistics", "TextCore"] + data[name, default: []],
        path: "Plugins/\(name)",
        swiftSettings: lean
    )
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.byName(name: name)] + dependencies,
        swiftSettings: strict
    )
}

let families = [
    "Segments", "Keywords", "Quotes", "Timeline", "NGrams", "Concordance", "Keyness", "Tagging", "Tables",
]

let package = Package(
    name: "lede",
    products: [
        .executable(name: "lede", targets: ["lede"]),
        .library(name: "StageKit", targets: ["StageKit"]),
        .library(name: "StageTestKit", targets: ["StageTestKit"]),
        .library(name: "Bundled", targets: ["Bundled"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        module("TextCore", settings: spans),
        module("CorpusStatistics"),
        module("StageKit", ["TextCore"], settings: spans),
        module("PipelineLanguage", ["StageKit"]),
        .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "CZlib", linkerSettings: linked(["z"])),
        .target(name: "CPCRE2", linkerSettings: linked(["pcre2-8"])),
        .target(name: "CLibedit", linkerSettings: linked(["edit", "tinfo", "bsd", "md"])),
        .target(name: "CGetopt"),
        .target(name: "CEnglishCounts"),
        .target(name: "CTaggingModel"),
        module("GoldData", ["CZlib"]),
        module("Evaluation", ["GoldData", "TextCore"]),
        module("Readers", ["StageKit", "TextCore", "CSimdjson", "CZlib"]),
        module("CorpusRuntime", ["StageKit", "TextCore", "CPCRE2"]),
        module("StageLoader", ["StageKit", "CorpusRuntime", "TextCore"]),
        module("LineEditing", ["CLibedit", "Rendering"]),
        module("Rendering", ["StageKit"]),
        module(
            "Workbench",
            [
                "StageKit", "PipelineLanguage", "CorpusRuntime", "Readers", "LineEditing", "Rendering",
                "StageLoader",
            ]
        ),
        module("StageTestKit", ["StageKit", "TextCore", "CorpusRuntime", "PipelineLanguage"]),
        tests("StageLoader", []),
        tests("Rendering", ["StageKit"]),
        tests("LineEditing", []),
        tests("Workbench", ["lede", "StageKit"]),
        tests("TextCore", []),
        tests("CorpusStatistics", []),
        tests("Readers", ["CZlib", "StageKit"]),
        tests("CorpusRuntime", ["TextCore", "StageKit"]),
        tests("Keywords", ["StageTestKit", "StageKit", "Tagging"]),
        tests("NGrams", ["StageTestKit", "StageKit"]),
        tests("Concordance", ["StageTestKit", "StageKit", "CorpusStatistics"]),
        tests("Keyness", ["StageTestKit", "StageKit", "CorpusStatistics"]),
        tests("Tables", ["StageKit", "StageTestKit"]),
        tests("Timeline", ["StageTestKit", "StageKit"]),
        tests("StageKit", ["StageTestKit", "TextCore"]),
        tests("PipelineLanguage", ["StageKit"]),
        tests("Evaluation", ["GoldData"]),
        tests("Tagging", ["StageKit", "StageTestKit"]),
        tests("Quotes", ["StageTestKit", "StageKit"]),
    ] + families.map(plugin) + [
        .executableTarget(
            name: "lede",
            dependencies: [
                "Workbench", "Bundled", "CGetopt", "PipelineLanguage", "StageKit", "StageLoader",
                "StageTestKit",
                "CorpusRuntime", "Rendering",
            ],
            swiftSettings: lean,
            // Modules that are loaded at run time are bound to the kit in the program itself.
            linkerSettings: [.unsafeFlags(["-Xlinker", "--export-dynamic"])]
        ),
        module("Bundled", ["StageKit"] + families.map { .byName(name: $0) }),
        .testTarget(
            name: "ExamplesTests",
            dependencies: [
                "Bundled", "Workbench", "PipelineLanguage", "CorpusRuntime", "Rendering", "StageKit",
                "StageTestKit", "CZlib",
            ],
            path: "Tests/ExamplesTests",
            exclude: ["Golden"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "lede-evaluate",
            dependencies: [
                "Bundled", "Evaluation", "GoldData", "CorpusRuntime", "StageKit", "StageTestKit", "Tagging",
                "TextCore", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .target(name: "CYardstick"),
        .executableTarget(
            name: "lede-benchmark",
            dependencies: [
                "Bundled", "CYardstick", "CorpusRuntime", "Readers", "StageKit", "StageTestKit", "TextCore",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "lede-train",
            dependencies: [
                "Tagging", "GoldData", "StageKit", "TextCore",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
    ],
    cxxLanguageStandard: .cxx17
)
