import StageKit

extension JSON {
    /// How a table is to be drawn.
    init(_ drawing: DrawingHint) {
        self = .object([
            "kind": .text(drawing.kind.rawValue), "x": .text(drawing.x), "y": .text(drawing.y),
            "shade": drawing.shade.map { .text($0) },
            "series": drawing.series.map { .text($0) },
        ])
    }

    /// Where a table is to be written.
    init(_ writing: WriteRequest) {
        self = .object(["path": .text(writing.path), "format": .text(writing.format.rawValue)])
    }
}

extension DrawingHint {
    /// Nil when the other end told something else.
    init?(_ json: JSON) {
        guard let kind = json["kind"]?.text.flatMap({ Kind(rawValue: $0) }), let x = json["x"]?.text,
            let y = json["y"]?.text
        else { return nil }
        self.init(kind, x: x, y: y, shade: json["shade"]?.text, series: json["series"]?.text)
    }
}

extension WriteRequest {
    /// Nil when the other end told something else.
    init?(_ json: JSON) {
        guard let path = json["path"]?.text,
            let format = json["format"]?.text.flatMap({ Format(rawValue: $0) })
        else { return nil }
        self.init(path: path, format: format)
    }
}
