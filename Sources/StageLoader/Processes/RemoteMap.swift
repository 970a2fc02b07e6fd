import StageKit

/// A map stage that runs in a process of its own; `Number` tells which.
struct RemoteMap<Number: StageNumber>: MapStage, RemoteType {
    let options = RemoteOptions(RemoteMap.stage)

    var needs: Needs { Needs(tags: RemoteMap.stage.needs.tags) }

    func makeWorker(_ run: Run) -> any MapWorker { RemoteMapWorker(call(run), run) }
}
