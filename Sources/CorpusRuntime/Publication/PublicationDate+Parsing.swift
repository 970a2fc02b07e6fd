import TextCore

extension PublicationDate {
    /// Reads a written date; nothing unless the text is one.
    ///
    /// Understood: ISO 8601 with time and zone, RFC 2822, `26-FEB-1987 15:01:01.79`, `Apr 14, 2024 21:44 PM`,
    /// `5 November 2023`, `Monday, May 6, 2024`, `2024/05/06`, `20240506`, `06.05.2024` (only the year, unless one
    /// number is over 12 or both are equal), `May 2024`. In a record's field a year may stand alone, and something else
    /// behind a date. Two-digit years follow POSIX. Never today's date.
    public init?(written: String, method: Method) {
        self.init(written: Array(written.utf8)[...], method: method)
    }

    /// Reads a written date; nothing unless all these bytes are one.
    public init?(written: ArraySlice<UInt8>, method: Method) {
        let blanks: [UInt8] = [0x20, 0x09, 0x0D, 0x0A]
        guard let last = written.lastIndex(where: { !blanks.contains($0) }) else { return nil }
        let trimmed = written[...last].drop { blanks.contains($0) }
        if let date = DateParser.parse(trimmed, method: method) {
            self = date
        } else if method == .json || method == .meta, let date = Self.atHead(of: trimmed, method) {
            self = date
        } else if method == .json || method == .meta, let date = Self.year(alone: trimmed, method) {
            self = date
        } else {
            return nil
        }
    }

    /// `2024`: in a field that is there for the date four digits are a year.
    private static func year(alone field: ArraySlice<UInt8>, _ method: Method) -> PublicationDate? {
        let written = String(decoding: field, as: UTF8.self)
        guard field.count == 4, let year = Int(written), (1000...2999).contains(year) else { return nil }
        return PublicationDate(
            year: year,
            month: nil,
            day: nil,
            time: nil,
            zone: nil,
            method: method,
            written: written,
            oddities: []
        )
    }

    /// The date at the head of a record's field, with at least a day, whatever stands behind it.
    private static func atHead(of field: ArraySlice<UInt8>, _ method: Method) -> PublicationDate? {
        for end in field.indices.prefix(60).reversed() where end - field.startIndex >= 8 {
            let isBreak = !LineShape.isWordByte(field[end]) && LineShape.isWordByte(field[end - 1])
            guard isBreak, var date = DateParser.parse(field[..<end], method: method), date.day != nil else {
                continue
            }
            date.oddities.append(.restIgnored(String(decoding: field[end...], as: UTF8.self)))
            return date
        }
        return nil
    }

    /// Reads the date in the path of a web address: `/2023/11/05/`, `/2023/nov/05/`, `/2023-11-05`, `/20231105/`,
    /// `/2023/11/`.
    public init?(url: String) {
        guard let found = DatePath(url) else { return nil }
        self = found.date
    }

    /// The date of publication of an article, of all the places that may tell it.
    ///
    /// The record's own date is taken first, then the text's header, then the web address; a year alone gives way to
    /// a finer date of that year. A place that tells another day than the one taken is an oddity.
    ///
    /// - Parameters:
    ///   - field: The date field of the record, as written, and where it stood (json or meta).
    ///   - header: The date in the header of the text, as written.
    ///   - url: The article's web address.
    public static func of(
        field: (written: String, method: Method)?,
        header: String?,
        url: String?
    ) -> PublicationDate? {
        let candidates = [
            field.flatMap { PublicationDate(written: $0.written, method: $0.method) },
            header.flatMap { PublicationDate(written: $0, method: .header) },
            url.flatMap { PublicationDate(url: $0) },
        ].compactMap { $0 }
        guard let first = candidates.first else { return nil }
        let isYearAlone = first.month == nil && first.oddities.isEmpty
        var taken = candidates.first { isYearAlone && $0.month != nil && $0.year == first.year } ?? first
        for other in candidates where taken.excludes(other) {
            taken.oddities.append(.otherDate(method: other.method, written: other.written))
        }
        return taken
    }

    /// Whether both cannot be true, as far as each goes; a day apart is a matter of zones.
    private func excludes(_ other: PublicationDate) -> Bool {
        if let mine = calendarDay, let others = other.calendarDay {
            return abs(mine.daysSinceEpoch - others.daysSinceEpoch) > 1
        }
        if year != other.year { return true }
        guard let month, let otherMonth = other.month else { return false }
        return month != otherMonth
    }
}
