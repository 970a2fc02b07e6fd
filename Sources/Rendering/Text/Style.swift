/// Weight and colour of terminal text, or none.
public struct Style: Sendable {
    /// Whether escape sequences are written at all.
    public var isOn: Bool

    /// Makes a style that writes escape sequences, or does not.
    public init(isOn: Bool) { self.isOn = isOn }

    /// No escape sequences.
    public static let plain = Style(isOn: false)

    /// Bold text.
    public func bold(_ text: String) -> String { wrap(text, "1") }
    /// Text that steps back.
    public func dim(_ text: String) -> String { wrap(text, "2") }
    /// Text that tells of an error.
    public func red(_ text: String) -> String { wrap(text, "31") }
    /// Text that stands for a name.
    public func cyan(_ text: String) -> String { wrap(text, "36") }

    private func wrap(_ text: String, _ code: String) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
