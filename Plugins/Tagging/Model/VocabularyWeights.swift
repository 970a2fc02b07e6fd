import StageKit

/// What the model has to say of each form of a vocabulary, added up beforehand.
struct VocabularyWeights: Sendable {
    /// What is known of one form.
    struct Form {
        /// Its first row in `formScores`; a capitalised form has one for each situation.
        var row: UInt32
        /// Its number among `contexts`.
        var context: UInt16
        var isWord: Bool
        var isCapital: Bool
        var isStop: Bool
    }

    private static let tags = Transitions.tagCount
    /// Entries of the row behind that a row of scores is read with.
    private static let readBeyond = 7
    private(set) var forms: [Form] = []
    /// Scores of the tags, `Transitions.tagCount` a row, and what may be read beyond the last.
    ///
    /// A row of these and four of `neighbourScores` add up to 16 bits.
    private(set) var formScores: [Int16] = []
    /// Which features the model may know.
    let filter: FeatureFilter
    /// The keys of contexts, the edge first.
    private(set) var contexts: [UInt32] = [WordContext.edge.key]
    /// Scores that a context gives to the tags of its neighbours: a row for each of `WordContext.distances`.
    private(set) var neighbourScores: [Int16] = []
    /// Which matrix of `transitions` a context has; 0 is that of most words.
    private(set) var matrices: [UInt16] = [0]
    /// Matrices end to end.
    private(set) var transitions: [Int32] = []

    init(_ table: FeatureTable, _ vocabulary: Vocabulary) {
        filter = FeatureFilter(table)
        var numbers: [UInt32: UInt16] = [WordContext.edge.key: 0]
        transitions = VocabularyWeights.matrix(table) { FeatureKey(Template.transition, $0, 0) }
        addNeighbours(of: WordContext.edge, table)
        let written = vocabulary.forms
        forms.reserveCapacity(written.count)
        for index in 0..<written.count {
            let form = written.withBytes(index) { WordForm($0) }
            let context = WordContext(form) { table.holds($0) }
            let number = numbers[context.key] ?? add(context, table)
            numbers[context.key] = number
            forms.append(
                Form(
                    row: UInt32(formScores.count / Self.tags),
                    context: number,
                    isWord: form.beginsWithLetter,
                    isCapital: form.capitals != .none,
                    isStop: form.isStop
                )
            )
            addScores(form, table)
        }
        formScores += Array(repeating: 0, count: Self.readBeyond)
        neighbourScores += Array(repeating: 0, count: Self.readBeyond)
    }

    private mutating func addScores(_ form: WordForm, _ table: FeatureTable) {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.tags) { anywhere in
            anywhere.initialize(repeating: 0)
            WordFeatures.forEachAnywhere(form) { table.add($0, to: anywhere.baseAddress!) }
            VocabularyWeights.closeClasses(to: form, table, anywhere.baseAddress!)
            for situation in form.capitals == .none ? [.inside] : Situation.allCases {
                VocabularyWeights.append(to: &formScores, within: 24_000) { scores in
                    scores.update(from: anywhere.baseAddress!, count: Self.tags)
                    WordFeatures.forEachOfCapitals(
                        form,
                        in: situation,
                        isLowercase: { table.holds(FeatureKey(Template.knownLowercase, $0)) },
                        { table.add($0, to: scores) }
                    )
                }
            }
        }
    }

    /// A word that the treebanks do not have is none of the few that are prepositions, pronouns and the like.
    private static func closeClasses(
        to form: WordForm,
        _ table: FeatureTable,
        _ scores: UnsafeMutablePointer<Int32>
    ) {
        guard form.beginsWithLetter, !table.holds(FeatureKey(Template.folded, form.folded)) else { return }
        for tag in UPOS.closedClasses {
            scores[Int(tag.rawValue)] -= 200 * Int32(FeatureTable.scale)
        }
    }

    /// Contexts are known words and classes of the model, so 16 bits hold them unless the model grows tenfold.
    private mutating func add(_ context: WordContext, _ table: FeatureTable) -> UInt16 {
        addNeighbours(of: context, table)
        contexts.append(context.key)
        if table.holds(FeatureKey(Template.frequentWord, context.key, 0)) {
            matrices.append(UInt16(transitions.count / Transitions.size))
            let own = VocabularyWeights.matrix(table) { FeatureKey(Template.wordTransition, $0, context.key) }
            for index in 0..<Transitions.size { transitions.append(transitions[index] + own[index]) }
        } else {
            matrices.append(0)
        }
        return UInt16(contexts.count - 1)
    }

    private mutating func addNeighbours(of context: WordContext, _ table: FeatureTable) {
        for index in WordContext.distances.indices {
            VocabularyWeights.append(to: &neighbourScores, within: 2_100) { scores in
                context.forEachFeature(at: index) { table.add($0, to: scores) }
            }
        }
    }

    private static func append(
        to scores: inout [Int16],
        within limit: Int32,
        _ body: (UnsafeMutablePointer<Int32>) -> Void
    ) {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.tags) { sums in
            sums.initialize(repeating: 0)
            body(sums.baseAddress!)
            for sum in sums { scores.append(Int16(max(-limit, min(limit, sum)))) }
        }
    }

    private static func matrix(_ table: FeatureTable, _ key: (UInt32) -> FeatureKey) -> [Int32] {
        var matrix = Array(repeating: Int32(0), count: Transitions.size)
        matrix.withUnsafeMutableBufferPointer { matrix in
            for before in 0...tags {
                table.add(key(UInt32(before)), to: matrix.baseAddress! + before * tags)
            }
        }
        return matrix
    }
}

extension UPOS {
    /// The parts of speech that get no new words, and those of signs.
    fileprivate static let closedClasses: [UPOS] = [
        .adposition, .auxiliary, .coordinatingConjunction, .determiner, .particle, .pronoun,
        .subordinatingConjunction, .punctuation, .symbol,
    ]
}
