import StageKit
import TextCore

/// Writes a segment: the same bytes for the same files, however they came to be read.
struct SegmentWriter: Sendable {
    private let content: SegmentContent
    private let writer: ColumnFileWriter

    /// Writes to an empty file that the caller opened and closes.
    ///
    /// What the vocabularies cost has what needs none of it beside it, on other threads.
    static func write(_ content: SegmentContent, to descriptor: Int32) throws {
        let writer = SegmentWriter(content: content, writer: try ColumnFileWriter(descriptor))
        let joint = JointVocabulary(content)
        try WorkerThreads.run(2) { number in
            if number == 0 { return joint.joinForms() }
            joint.joinFolds()
            try writer.writeArticles()
        }
        try WorkerThreads.run(2) { number in
            if number == 0 { return joint.foldForms() }
            try writer.writeVocabulary(joint)
            try writer.writeStarts()
            try writer.writeFiles()
            try writer.writeNames()
            try writer.writeFields()
        }
        try writer.writer.write(.formFolds, joint.formFolds)
        try writer.writer.finish()
    }

    private func writeArticles() throws {
        try writeAll(.text) { $0.text }
        try writeAll(.layout) { $0.layout }
        try writeAll(.records) { $0.records }
        try writeAll(.kinds) { $0.kinds }
        try writeAll(.bodyWords) { $0.bodyWords }
        try writeAll(.bands) { $0.bands }
    }

    private func writeVocabulary(_ joint: JointVocabulary) throws {
        try writer.write(.formBytes, joint.forms.bytes)
        try writer.write(.formEnds, joint.forms.ends)
        try writer.write(.foldBytes, joint.folds.bytes)
        try writer.write(.foldEnds, joint.folds.ends)
        try writer.begin(.forms)
        for piece in joint.formIDs { try writer.append(piece.bytes) }
        try writer.begin(.compounds)
        for piece in joint.compoundIDs { try writer.append(piece.bytes) }
    }

    private func writeAll<Element>(
        _ name: ColumnName,
        _ column: (ArticleBlock) -> UnsafeBufferPointer<Element>
    ) throws {
        try writer.begin(name)
        for block in content.blocks { try writer.append(UnsafeRawBufferPointer(column(block))) }
    }

    private func writeStarts() throws {
        try writeStarts(.textStarts) { $0.textStarts }
        try writeStarts(.formStarts) { $0.formStarts }
        try writeStarts(.wordStarts) { $0.wordStarts }
        try writeStarts(.compoundStarts) { $0.compoundStarts }
        try writeStarts(.layoutStarts) { $0.layoutStarts }
        try writeStarts(.recordStarts) { $0.recordStarts }
    }

    private func writeStarts(_ name: ColumnName, _ column: (ArticleBlock) -> UnsafeBufferPointer<UInt64>)
        throws
    {
        var starts: [UInt64] = [0]
        starts.reserveCapacity(content.articleCount + 1)
        for block in content.blocks {
            let own = column(block)
            if own.isEmpty {
                starts.append(contentsOf: repeatElement(starts[starts.count - 1], count: block.count))
                continue
            }
            let base = starts[starts.count - 1] &- own[0]
            for index in 1...max(1, block.count) where index < own.count { starts.append(own[index] &+ base) }
        }
        try writer.write(name, starts)
    }

    private func writeFiles() throws {
        var starts = Array(repeating: UInt64(0), count: content.files.count + 1)
        for block in content.blocks { for file in block.files { starts[Int(file) + 1] += 1 } }
        for file in content.files.indices { starts[file + 1] += starts[file] }
        try writer.write(.fileStarts, starts)
        var names = ByteWriter()
        var problems = ByteWriter()
        for file in content.files {
            names.text(file.name)
            problems.number(UInt64(file.problems.count))
            for problem in file.problems { ProblemRecord.append(problem, to: &problems) }
        }
        try writer.write(.fileNames, names.bytes)
        try writer.write(.fileHashes, content.files.map(\.contentHash))
        try writer.write(.fileProblems, problems.bytes)
    }

    /// Writes nothing at all when no article has a field.
    private func writeFields() throws {
        if content.blocks.allSatisfy(\.fields.isEmpty) { return }
        try writeAll(.fields) { $0.fields }
        try writeStarts(.fieldStarts) { $0.fieldStarts }
        var uses = FieldUses()
        for block in content.blocks { uses.add(block.fields, block.fieldStarts, kinds: block.kinds) }
        try writer.write(.fieldUses, uses.written)
    }

    private func writeNames() throws {
        var names = ArticleIDs()
        var article = 0
        for block in content.blocks {
            for index in 0..<block.count {
                names.add(article, block.record(index)) { content.files[Int(block.files[index])].name }
                article += 1
            }
        }
        try writer.write(.renamed, names.written)
    }
}
