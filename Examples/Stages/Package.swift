// swift-tools-version: 6.2
import PackageDescription

// For editors and 'swift test' alone: lede compiles and loads each folder by itself.
func stage(_ name: String, _ folder: String) -> Target {
    .target(
        name: name,
        dependencies: [.product(name: "StageKit", package: "lede")],
        path: folder,
        exclude: ["\(folder).cases"]
    )
}

let package = Package(
    name: "stages",
    dependencies: [.package(name: "lede", path: "../..")],
    targets: [
        stage("Questions", "questions"),
        stage("Openings", "openings"),
        stage("Shares", "shares"),
        .testTarget(
            name: "StagesTests",
            dependencies: [
                "Questions", "Openings", "Shares", .product(name: "StageTestKit", package: "lede"),
                .product(name: "Bundled", package: "lede"),
            ],
            path: "Tests"
        ),
    ]
)
