import Rendering
import StageKit
import StageLoader

extension Session {
    /// Loads the stages that lie where the settings say; what goes wrong is told, and the rest is loaded.
    func findStages() {
        for folder in StagePlaces.stages(in: settings.stagePlaces) {
            do { tell(try changingStages { try $0.load(folder) }, always: false) } catch {
                console.tell(error)
            }
        }
    }

    /// `:load PATH`: every stage at the path.
    func load(_ path: String) throws {
        for folder in try StageFolder.find(path) {
            tell(try changingStages { try $0.load(folder) }, always: true)
        }
    }

    /// `:reload`: every loaded stage whose files have changed; results stay as they are.
    func reload() throws {
        let changed = library.folders.filter { library.isChanged($0) }
        if changed.isEmpty { console.tell("no stage has changed") }
        for folder in changed { tell(try changingStages { try $0.load(folder) }, always: true) }
    }

    private func tell(_ loaded: StageLibrary.Loaded, always: Bool) {
        if !loaded.warnings.isEmpty { console.tell(loaded.warnings) }
        guard always || loaded.seconds != nil else { return }
        let built = loaded.seconds.map { ", built in \(Count.seconds($0))" } ?? ""
        console.tell("loaded \(loaded.names.joined(separator: ", ")) from \(loaded.folder.path)\(built)")
    }
}
