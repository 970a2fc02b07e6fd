import Bundled
import StageKit

/// The stages that read text, and how each is called over the example corpus.
enum StageCalls {
    private static let arguments = [
        "kwic": #" "tunnel""#, "collocates": #" "tunnel" min=1"#, "trend": #" "tunnel""#, "ngrams": " 2..3",
        "widen": " sentence", "keyness": " min_log_likelihood=0 min_clusters=1",
    ]

    /// Every bundled stage that reads text, as it is written in a pipeline.
    static let text: [String] = BundledStages.all.filter { $0.declaration.input == .text }.map(call)

    private static func call(_ stage: any Stage.Type) -> String {
        stage.declaration.name + (arguments[stage.declaration.name] ?? "")
    }
}
