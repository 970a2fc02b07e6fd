import NGrams
import StageKit
import StageTestKit
import Testing

@Suite struct NGramsTests {
    private func rows(
        _ corpus: SampleCorpus,
        _ options: [String: OptionValue],
        at places: [Place]? = nil
    ) throws -> [[Cell]] {
        let rows = try corpus.rows(of: NGrams.make(options), at: places)
        return (0..<rows.count).map { row in rows.columns.map { $0[row] } }
    }

    private func frequencies(
        _ texts: [SampleText],
        _ options: [String: OptionValue],
        at places: [Place]? = nil
    ) throws -> [String: Int] {
        var found: [String: Int] = [:]
        for row in try rows(SampleCorpus(texts), options, at: places) {
            if case .text(let ngram) = row[0], case .integer(let frequency) = row[2] {
                found[ngram] = frequency
            }
        }
        return found
    }

    @Test(arguments: [1...1, 2...2, 1...3, 2...4, 3...6, 1...8], [1, 2, 3] as [UInt64])
    func equalsASlowCount(_ sizes: ClosedRange<Int>, _ seed: UInt64) throws {
        let world = SampleWorld(seed: seed)
        let corpus = SampleCorpus(world.texts)
        for across in ["comma", "none"] {
            let slow = SlowCount(world, sizes: sizes, commasBreak: across == "none")
            let found = try rows(corpus, ["size": .range(sizes), "across": .text(across)])
            let expected = slow.entries.sorted {
                $0.value.frequency != $1.value.frequency
                    ? $0.value.frequency > $1.value.frequency
                    : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
            }
            #expect(found.map { $0[0] } == expected.map { .text($0.key) })
            #expect(found.map { $0[1] } == expected.map { .integer($0.key.split(separator: " ").count) })
            #expect(found.map { $0[2] } == expected.map { .integer($0.value.frequency) })
            #expect(found.map { $0[3] } == expected.map { .integer($0.value.articles.count) })
            #expect(found.map { $0[4] } == expected.map { .integer($0.value.clusters.count) })
            #expect(
                found.map { $0[5] }
                    == expected.map { .real(Double($0.value.frequency) * 1_000_000 / Double(slow.words)) }
            )
        }
    }

    @Test(arguments: [2...3, 1...4, 2...7], [1, 2, 3, 4, 5, 6] as [UInt64])
    func leavesOutWhatALongerOneContainsAsOften(_ sizes: ClosedRange<Int>, _ seed: UInt64) throws {
        let world = SampleWorld(seed: seed, articles: 12)
        let corpus = SampleCorpus(world.texts)
        let slow = SlowCount(world, sizes: sizes)
        for (min, minArticles) in [(1, 1), (2, 1), (3, 2), (2, 3)] {
            let found = try rows(
                corpus,
                [
                    "size": .range(sizes), "min": .integer(min), "min_articles": .integer(minArticles),
                    "drop": .text("subsumed"),
                ]
            )
            var own: [String: Int] = [:]
            for row in found {
                if case .text(let ngram) = row[0], case .integer(let count) = row[6] { own[ngram] = count }
            }
            #expect(own == slow.kept(min: min, minArticles: minArticles))
        }
    }

    @Test(arguments: [
        ("The harbour master, Ines, spoke", ["master ines": 1, "ines spoke": 1], "comma"),
        (
            "The harbour master, Ines, spoke", ["master ines": 0, "ines spoke": 0, "harbour master": 1],
            "none"
        ),
        ("The harbour (old) wall", ["harbour old": 0, "old wall": 0, "the harbour": 1], "comma"),
        ("Harbour wall. Harbour wall", ["wall harbour": 0, "harbour wall": 2], "comma"),
        ("# Harbour plans\nHarbour wall", ["plans harbour": 0, "harbour plans": 1], "comma"),
        ("= Harbour plans\nHarbour wall", ["harbour plans": 0, "harbour wall": 1], "comma"),
        ("Marrowgate's harbour", ["marrowgate harbour": 1], "comma"),
        ("The US told us", ["the US": 1, "told us": 1], "comma"),
    ])
    func neverCrossesWhatParts(_ text: String, _ expected: [String: Int], _ across: String) throws {
        let found = try frequencies([SampleText(text)], ["across": .text(across)])
        for (ngram, frequency) in expected { #expect(found[ngram] ?? 0 == frequency, "\(ngram)") }
    }

    @Test func neverCrossesTheEdgeOfAPlaceAndCountsATokenOnce() throws {
        let corpus = SampleCorpus(["Old harbour wall stands"])
        let first = try #require(corpus.place(of: "Old harbour"))
        let both = try #require(corpus.place(of: "harbour wall"))
        #expect(try rows(corpus, [:], at: [first]).map { $0[0] } == [.text("old harbour")])
        #expect(
            try rows(corpus, ["size": .range(1...1)], at: [first, both]).map { $0[2] }
                == [1, 1, 1].map { .integer($0) }
        )
    }

    @Test func tellsCapitalsApartWhenAsked() throws {
        let options: [String: OptionValue] = ["case": .text("exact"), "size": .range(1...2)]
        let found = try frequencies(["The harbour. The Harbour’s don’t"], options)
        #expect(
            found == [
                "The": 2, "harbour": 1, "Harbour": 1, "don't": 1, "The harbour": 1, "The Harbour": 1,
                "Harbour don't": 1,
            ]
        )
    }

    @Test(arguments: [1...2, 2...4, 2...6])
    func partialsMergeInAnyOrder(_ sizes: ClosedRange<Int>) throws {
        let corpus = SampleCorpus(SampleWorld(seed: 9, articles: 11).texts)
        for letterCase in ["fold", "exact"] {
            let stage = try NGrams.make(["size": .range(sizes), "case": .text(letterCase)])
            #expect(try corpus.mergingFaults(of: stage) == [])
        }
    }

    @Test func countsOnlyWhatIsWanted() throws {
        let corpus = SampleCorpus(["Old harbour wall"])
        let layout = NGrams().layout(corpus.run(wanting: ["ngram", "frequency"]))
        #expect(!layout.countsArticles && !layout.countsClusters)
        #expect(try NGrams.make(["min_articles": .integer(2)]).layout(corpus.run(wanting: [])).countsArticles)
    }

    @Test func saysWhatTheRateRestsOn() throws {
        let corpus = SampleCorpus(["Old harbour wall. Old harbour"])
        let notes = RunNotes()
        let run = corpus.run(notes: notes)
        let table = FoldTable(NGrams().layout(run))
        try corpus.fold(NGrams(), at: corpus.places, run, into: table)
        var output = Rows(NGrams.declaration.columns, wanted: NGrams.declaration.columns.map { _ in true })
        try NGrams().rows(of: table.sorted(), run, into: &output)
        #expect(notes.units == ["per_million": "per million of 5 words"])
        #expect(notes.warnings.count == 1)
    }
}
