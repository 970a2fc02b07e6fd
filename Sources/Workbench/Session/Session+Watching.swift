import Glibc
import StageLoader

extension Session {
    /// What tells whether a script, the corpus or a loaded stage has changed: paths with sizes and times.
    func fingerprint(with script: String) -> [String] {
        let files = (try? CorpusFiles(settings.corpus).paths) ?? []
        let stages = library.folders.filter { library.isChanged($0) }.map { "changed \($0.path)" }
        return stages
            + ([script] + files).map { path in
                var status = stat()
                guard stat(path, &status) == 0 else { return path }
                return
                    "\(path) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \(status.st_ino)"
            }
    }
}
