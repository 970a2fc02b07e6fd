import CorpusStatistics
import Testing

/// A value as a publication prints it, and the cells it prints it for.
struct Published: CustomTestStringConvertible, Sendable {
    let source: String
    let measure: AssociationMeasure
    let counts: [Int]
    let value: Double
    let tolerance: Double
    var testDescription: String { "\(source), \(measure.rawValue)" }
}

private func published(
    _ source: String,
    _ measure: AssociationMeasure,
    _ counts: [Int],
    _ value: Double,
    within tolerance: Double
) -> Published {
    Published(source: source, measure: measure, counts: counts, value: value, tolerance: tolerance)
}

/// A table from its joint count, row, column and total, which the caller knows to fit.
func table(_ counts: [Int]) throws -> ContingencyTable {
    try #require(
        ContingencyTable(joint: counts[0], row: counts[1], column: counts[2], total: counts[3])
    )
}

@Suite("Association measures")
struct AssociationTests {
    static let independent = [2, 40, 50, 1000]

    @Test(
        "give what their publications print",
        arguments: [
            published(
                "Dunning 1993, the swiss",
                .logLikelihood,
                [110, 2552, 221, 31777],
                270.72,
                within: 0.005
            ),
            published("Dunning 1993, can be", .logLikelihood, [29, 42, 152, 31777], 263.90, within: 0.005),
            published(
                "Dunning 1993, previous year",
                .logLikelihood,
                [31, 54, 170, 31777],
                256.84,
                within: 0.005
            ),
            published(
                "Dunning 1993, mineral water",
                .logLikelihood,
                [10, 10, 13, 31777],
                167.23,
                within: 0.005
            ),
            published("Dunning 1993, at the", .logLikelihood, [76, 180, 2552, 31777], 157.21, within: 0.005),
            published("Dunning 1993, natural gas", .logLikelihood, [9, 9, 14, 31777], 146.80, within: 0.005),
            published(
                "Manning and Schütze 1999, 5.3.2",
                .tScore,
                [8, 15828, 4675, 14_307_668],
                0.9999,
                within: 5e-5
            ),
            published(
                "Manning and Schütze 1999, 5.3.2",
                .tScore,
                [20, 42, 20, 14_307_668],
                4.4721,
                within: 5e-5
            ),
            published(
                "Manning and Schütze 1999, 5.3.3",
                .chiSquared,
                [8, 15828, 4675, 14_307_668],
                1.55,
                within: 0.005
            ),
            published(
                "Manning and Schütze 1999, 5.3.3",
                .chiSquared,
                [59, 67, 65, 571_007],
                456_400,
                within: 0.5
            ),
            published(
                "Manning and Schütze 1999, 5.4",
                .mutualInformation,
                [20, 42, 20, 14_307_668],
                18.38,
                within: 0.005
            ),
            published(
                "Manning and Schütze 1999, 5.4",
                .mutualInformation,
                [20, 15019, 15629, 14_307_668],
                0.29,
                within: 0.005
            ),
            published(
                "Gries 2013, of course",
                .deltaPColumnGivenRow,
                [5610, 174_548, 7867, 10_409_868],
                0.032,
                within: 5e-4
            ),
            published(
                "Gries 2013, of course",
                .deltaPRowGivenColumn,
                [5610, 174_548, 7867, 10_409_868],
                0.697,
                within: 5e-4
            ),
        ]
    )
    func matchesPublication(_ row: Published) throws {
        let score = try #require(row.measure.score(table(row.counts)))
        #expect(abs(score - row.value) <= row.tolerance)
    }

    @Test(
        "follow their formulas on a table worked out by hand: 20 together, expected 2, of 40 and 50 in 1000",
        arguments: [
            (.dice, 40.0 / 90), (.logDice, 12.830_074_998_557_688),
            (.mutualInformation, 3.321_928_094_887_362),
            (.mutualInformationCubed, 11.965_784_284_662_087), (.tScore, 4.024_922_359_499_621),
            (.zScore, 12.727_922_061_357_855), (.logRatio, 4), (.deltaPColumnGivenRow, 0.468_75),
            (.deltaPRowGivenColumn, 0.4 - 20.0 / 950), (.minimumSensitivity, 0.4),
            (.chiSquared, 1000.0 * 18_000 * 18_000 / (40.0 * 960 * 50 * 950)),
        ] as [(AssociationMeasure, Double)]
    )
    func followsFormula(_ measure: AssociationMeasure, _ value: Double) throws {
        let score = try #require(measure.score(table([20, 40, 50, 1000])))
        #expect(abs(score - value) <= 1e-13 * value)
    }

    @Test(
        "are exactly neutral where row and column are independent",
        arguments: AssociationMeasure.allCases.filter {
            ![.dice, .logDice, .mutualInformationCubed, .minimumSensitivity].contains($0)
        }
    )
    func neutralAtIndependence(_ measure: AssociationMeasure) throws {
        #expect(measure.score(try table(Self.independent)) == 0)
    }

    @Test("are never infinite or NaN", arguments: AssociationMeasure.allCases)
    func finiteEverywhere(_ measure: AssociationMeasure) {
        for total in 1...5 {
            for row in 0...total {
                for column in 0...total {
                    for joint in 0...total {
                        let counts = ContingencyTable(joint: joint, row: row, column: column, total: total)
                        #expect(counts.flatMap(measure.score)?.isFinite != false)
                    }
                }
            }
        }
    }

    @Test(
        "are missing where the two never meet, or say so by a number",
        arguments: [
            (.logLikelihood, true), (.chiSquared, true), (.logDice, false), (.dice, true),
            (.mutualInformation, false), (.mutualInformationCubed, false), (.tScore, false), (.zScore, true),
            (.logRatio, true), (.deltaPColumnGivenRow, true), (.deltaPRowGivenColumn, true),
            (.minimumSensitivity, true),
        ] as [(AssociationMeasure, Bool)]
    )
    func neverMeeting(_ measure: AssociationMeasure, _ known: Bool) throws {
        #expect(try (measure.score(table([0, 40, 50, 1000])) != nil) == known)
    }

    @Test(
        "of attraction fall below zero for a pair that avoids each other",
        arguments: [
            AssociationMeasure.mutualInformation, .tScore, .zScore, .logRatio, .deltaPColumnGivenRow,
            .deltaPRowGivenColumn,
        ]
    )
    func negativeForAvoidance(_ measure: AssociationMeasure) throws {
        #expect(try #require(measure.score(table([1, 40, 50, 1000]))) < 0)
    }

    @Test("logDice is 14 for a pair never apart and does not change with the corpus")
    func logDiceScale() throws {
        #expect(try AssociationMeasure.logDice.score(table([7, 7, 7, 100])) == 14)
        #expect(try AssociationMeasure.logDice.score(table([1, 16384, 16384, 100_000])) == 0)
        #expect(try AssociationMeasure.logDice.score(table([1, 16384, 16384, 900_000])) == 0)
    }

    @Test(
        "counts that contradict each other make no table",
        arguments: [
            [-1, 1, 1, 9], [3, 2, 5, 9], [3, 5, 2, 9], [0, 5, 5, 9], [1, 10, 1, 9], [0, 0, 0, 0],
        ]
    )
    func refusesContradiction(_ counts: [Int]) {
        #expect(
            ContingencyTable(joint: counts[0], row: counts[1], column: counts[2], total: counts[3]) == nil
        )
    }
}
