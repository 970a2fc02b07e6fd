import TextCore

/// The date that the path of a web address holds.
struct DatePath {
    let date: PublicationDate

    init?(_ url: String) {
        let path = Self.path(url)
        let components = path.split(separator: "/").map { Array($0.utf8) }
        guard let found = Self.folders(components) ?? components.lazy.compactMap(Self.dashed).first else {
            return nil
        }
        date = found
    }

    private static func path(_ url: String) -> Substring {
        let withoutQuery = url.prefix { $0 != "?" && $0 != "#" }
        guard let scheme = withoutQuery.range(ofText: "://") else { return withoutQuery }
        return withoutQuery[scheme.upperBound...].drop { $0 != "/" }
    }

    /// `2023/11/05`, `2023/nov/05`, `2023/11`.
    private static func folders(_ components: [[UInt8]]) -> PublicationDate? {
        for index in components.indices.dropLast() {
            guard let year = number(components[index]), components[index].count == 4,
                (1900...2999).contains(year)
            else { continue }
            let name = String(decoding: components[index + 1].map { $0 | 0x20 }, as: UTF8.self)
            guard components[index + 1].count <= 9,
                let month = number(components[index + 1]) ?? DateWords.month(name),
                (1...12).contains(month)
            else { continue }
            let day =
                index + 2 < components.count && components[index + 2].count <= 2
                ? number(components[index + 2]) : nil
            if let day, CalendarDay(year: year, month: month, day: day) != nil {
                return make(year, month, day, components[index...index + 2])
            }
            if day == nil { return make(year, month, nil, components[index...index + 1]) }
        }
        return nil
    }

    /// `2023-11-05` or `20231105`, alone or at either end of a component.
    private static func dashed(_ component: [UInt8]) -> PublicationDate? {
        for length in [10, 8] where component.count >= length {
            for part in [component[..<length], component[(component.count - length)...]] {
                let rest =
                    part.startIndex == 0 ? component.dropFirst(length).first : component[part.startIndex - 1]
                if let rest, (0x30...0x39).contains(rest) { continue }
                let isPlain =
                    length == 8
                    ? part.allSatisfy { (0x30...0x39).contains($0) } : part.count { $0 == 0x2D } == 2
                if isPlain, let date = PublicationDate(written: part, method: .url), date.day != nil,
                    (1900...2999).contains(date.year)
                {
                    return date
                }
            }
        }
        return nil
    }

    private static func number(_ bytes: [UInt8]) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 4, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static func make(_ year: Int, _ month: Int, _ day: Int?, _ parts: ArraySlice<[UInt8]>)
        -> PublicationDate
    {
        PublicationDate(
            year: year,
            month: month,
            day: day,
            time: nil,
            zone: nil,
            method: .url,
            written: parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/"),
            oddities: []
        )
    }
}
