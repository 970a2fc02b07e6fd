import StageKit

/// A layer that is got ready when the first article is computed: where all are kept, that is never.
final class PreparedOnce: Sendable {
    private let layer = OnceLayer<any PreparedLayer>()
    private let prepare: @Sendable () -> any PreparedLayer

    init(_ prepare: @escaping @Sendable () -> any PreparedLayer) { self.prepare = prepare }

    /// The layer; others that ask meanwhile wait.
    var value: any PreparedLayer { layer.get(prepare) }
}
