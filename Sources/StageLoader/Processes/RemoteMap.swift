import StageKit

/// A map stage that runs in a process of its own; `N` tells which.
struct RemoteMap<N: StageNumber>: MapStage, CustomReflectable {
    private let options: [RemoteOption]

    static var declaration: StageDeclaration { stage.message.declaration }

    private static var stage: RemoteStage { RemoteStage.numbered(N.number) }

    init() { options = RemoteMap.stage.message.options.map { RemoteOption($0) } }

    /// The options as if they were properties, which is where the kit looks for them.
    var customMirror: Mirror {
        Mirror(self, children: options.map { (label: $0.name, value: $0.property as Any) })
    }

    var needs: Needs { Needs(tags: RemoteMap.stage.needs.tags) }

    func makeWorker(_ run: Run) -> any MapWorker {
        RemoteMapWorker(RemoteMap.stage, options.map { ($0.name, $0.value()) }, run)
    }
}
