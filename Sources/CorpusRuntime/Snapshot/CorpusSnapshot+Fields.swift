public import StageKit

extension CorpusSnapshot {
    /// The column of a field of the records, by its name or `field.NAME`; nil when no record has it.
    public func field(_ name: String) -> ColumnDeclaration? { fields.column(name) }

    /// The columns of fields of the records, those first that most articles have.
    ///
    /// At most a few hundred: all others can be named just as well.
    public var fieldColumns: [ColumnDeclaration] {
        layers.commonFields.get { fields.columns(most: 200) }
    }

    /// The fields, read when they are first asked for: of segments all of whose articles are the corpus's their names
    /// alone.
    private var fields: CorpusFields {
        layers.fields.get {
            var uses = FieldUses()
            for number in segments.all.indices { uses.add(self.uses(ofSegment: number)) }
            let taken = Set(CorpusSnapshot.attributeSchema.map(\.name) + [CorpusSnapshot.textColumn])
            return CorpusFields(uses, articles: mainCount, taken: taken)
        }
    }

    /// The fields of those articles of a segment that are still the corpus's.
    private func uses(ofSegment number: Int) -> FieldUses {
        let segment = segments.all[number].articles
        var live = 0
        segments.forEachRun { if $0.segment == number { live += $0.articles.count } }
        if live == segment.articleCount { return segment.fieldUses() ?? FieldUses() }
        var uses = FieldUses()
        segments.forEachRun { run in
            guard run.segment == number, let (fields, starts) = segment.fields(run.own),
                let kinds = segment.kinds.touch(run.own)
            else { return }
            uses.add(fields, starts, kinds: kinds)
        }
        return uses
    }

    /// The values of a field's column; nil when no record has it.
    func fieldValues(_ column: String, of articles: [UInt32]) -> Column? {
        guard let field = fields.field(column) else { return nil }
        var values = Column(field.type)
        for article in articles {
            let place = segments.place(article)
            let segment = segments.all[place.segment].articles
            let part = segment.fields(place.article..<(place.article + 1))
            let value = part.flatMap { part in
                field.spellings.lazy.compactMap { FieldRecord.value(of: $0, in: part.bytes) }.first
            }
            values.append(
                value.map { Cell(written: String(decoding: $0, as: UTF8.self), as: field.type) } ?? .missing
            )
        }
        return values
    }
}
