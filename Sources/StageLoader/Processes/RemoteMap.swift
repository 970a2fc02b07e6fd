import StageKit

/// A map stage that runs in a process of its own; `N` tells which.
struct RemoteMap<N: StageNumber>: MapStage, RemoteType, CustomReflectable {
    private let options = RemoteOptions(RemoteMap.stage)

    static var declaration: StageDeclaration { stage.message.declaration }
    static var stage: RemoteStage { RemoteStage.numbered(N.number) }

    var customMirror: Mirror { options.mirror(of: self) }
    var needs: Needs { Needs(tags: RemoteMap.stage.needs.tags) }

    func makeWorker(_ run: Run) -> any MapWorker {
        RemoteMapWorker(RemoteCall(RemoteMap.stage, options, run), run)
    }
}
