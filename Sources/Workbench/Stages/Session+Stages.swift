import Rendering
import StageKit
import StageLoader

extension Session {
    /// Loads the stages that lie where the settings say; what goes wrong is told, and the rest is loaded.
    func findStages() {
        var told: Set<String> = []
        for folder in StagePlaces.stages(in: settings.stagePlaces) {
            do { tell(try changingStages { try $0.load(folder) }, always: false) } catch {
                // A kit or a compiler that is not there is one trouble, however many stages want it.
                if told.insert((error as? Failure)?.message ?? "\(error)").inserted { console.tell(error) }
            }
        }
    }

    /// Which one a stage is: the program's version for a bundled one, the beginning of the hash of its sources for
    /// another; nil when there is no stage of that name.
    func version(ofStage name: String) -> String? {
        guard let entry = library.entries.first(where: { $0.stage.declaration.name == name }) else {
            return nil
        }
        guard let folder = entry.folder else { return settings.version }
        return (try? folder.sourceHash()).map { String($0.prefix(8)) } ?? "unknown"
    }

    /// `:load PATH [isolate=on …]`: every stage at the path.
    func load(_ text: String) throws {
        let request = try LoadRequest(text)
        for folder in try StageFolder.find(request.path) {
            tell(try changingStages { try $0.load(folder, apart: request.limits) }, always: true)
        }
    }

    /// `:reload`: every loaded stage whose files have changed; results stay as they are.
    func reload(quietly: Bool = false) throws {
        let changed = library.folders.filter { library.isChanged($0) }
        if changed.isEmpty, !quietly { console.tell("no stage has changed") }
        for folder in changed { tell(try changingStages { try $0.load(folder) }, always: true) }
    }

    /// `:watch PATH [isolate=on …]`: loads the stages at the path, and again whenever a file of theirs is saved.
    func watch(_ text: String) throws {
        try load(text)
        let folders = try StageFolder.find(try LoadRequest(text).path)
        for watch in watches where folders.contains(watch.folder) { watch.end() }
        watches.removeAll { folders.contains($0.folder) }
        let news = news
        watches += folders.map { StageWatch($0) { news.post($0) } }
        console.tell("watching \(folders.map(\.name).joined(separator: ", "))")
    }

    /// Takes over the stages that were compiled since the last line.
    func takeWatched() {
        for watch in watches where watch.takeChange() {
            do { tell(try changingStages { try $0.load(watch.folder) }, always: true) } catch {
                console.tell(error)
            }
        }
    }

    private func tell(_ loaded: StageLibrary.Loaded, always: Bool) {
        if !loaded.warnings.isEmpty { console.tell(loaded.warnings) }
        guard always || loaded.seconds != nil else { return }
        let built = loaded.seconds.map { ", built in \(Count.seconds($0))" } ?? ""
        console.tell("loaded \(loaded.names.joined(separator: ", ")) from \(loaded.folder.path)\(built)")
    }
}
