import StageKit

/// The options of a stage that runs elsewhere, as if they were properties of the type that stands for it.
struct RemoteOptions: Sendable {
    private let all: [RemoteOption]

    init(_ stage: RemoteStage) { all = stage.message.options.map { RemoteOption($0) } }

    /// What the kit finds when it looks for a stage's options.
    func mirror(of stage: Any) -> Mirror {
        Mirror(stage, children: all.map { (label: $0.name, value: $0.property as Any) })
    }

    /// The values that can be sent, those that are absent left out.
    var values: [JSON.Field] {
        all.map { JSON.Field(name: $0.name, value: $0.value() ?? .null) }.filter { $0.value != .null }
    }
}
