import Dispatch
import Testing

@testable import StageKit

/// Folds with more keys than a thread's own table holds: the same as a dictionary's, however they were added.
@Suite struct FoldStoreTests {
    private static let serial: FoldParallel = { count, body in for number in 0..<count { try body(number) } }

    /// Keys with many ties, none of them in order.
    private func emissions(_ count: Int) -> [UInt64] {
        (0..<UInt64(count)).map { ($0 &* $0 &* 2_654_435_761) % 9_973 &* 1_000_003 }
    }

    private func layout(
        _ width: FoldLayout.KeyWidth,
        articles: Bool = false,
        clusters: Bool = false
    ) -> FoldLayout {
        FoldLayout(key: width, fields: [.sum], totals: 1, countsArticles: articles, countsClusters: clusters)
    }

    /// Emits in several tables, article by article, each article in one of them.
    private func tables(_ store: FoldStore, _ emissions: [UInt64], count: Int) -> [FoldTable] {
        let tables = (0..<count).map { _ in store.makeTable() }
        for (number, start) in stride(from: 0, to: emissions.count, by: 100).enumerated() {
            let table = tables[number / 2 % count]
            table.begin(article: UInt32(number), cluster: UInt32(number / 2 * 2))
            table.totals[0] += 1
            let keys = Array(emissions[start..<min(start + 100, emissions.count)])
            if store.layout.keyWidth == .eight {
                keys.withUnsafeBufferPointer { table.addOnes($0) }
            } else {
                keys.map { UInt128($0) << 40 }.withUnsafeBufferPointer { table.addOnes($0) }
            }
        }
        return tables
    }

    @Test(
        arguments: [.eight, .sixteen] as [FoldLayout.KeyWidth],
        [(false, false), (true, false), (false, true), (true, true)]
    )
    func equalsWhatOneTableHolds(_ width: FoldLayout.KeyWidth, _ counted: (articles: Bool, clusters: Bool))
        throws
    {
        for (count, memory) in [(1, nil), (3, nil), (1, 1 << 20), (3, 1 << 20)] {
            let layout = layout(width, articles: counted.articles, clusters: counted.clusters)
            let emissions = emissions(60_000)
            let whole = FoldStore(layout, memory: nil, mostKeys: .max)
            let expected = try whole.sorted(of: tables(whole, emissions, count: 1), parallel: Self.serial)
            let store = FoldStore(layout, memory: memory, mostKeys: 500)
            let parts = tables(store, emissions, count: count)
            let shared = parts.count { $0.isShared }
            #expect(shared == count)
            #expect(try store.sorted(of: parts, parallel: Self.serial).serialised() == expected.serialised())
        }
    }

    @Test func partitionsAreCountedByManyThreadsAtOnce() throws {
        let emissions = emissions(1_500_000)
        let store = FoldStore(layout(.eight), memory: nil, mostKeys: 500)
        let found = try store.sorted(of: tables(store, emissions, count: 2)) { count, body in
            DispatchQueue.concurrentPerform(iterations: count) { number in
                do { try body(number) } catch { Issue.record(error) }
            }
        }
        let other = FoldStore(layout(.eight), memory: nil, mostKeys: 500)
        let expected = try other.sorted(of: tables(other, emissions, count: 2), parallel: Self.serial)
        #expect(found.serialised() == expected.serialised())
    }

    @Test(arguments: [1, 50, 3_000], [0, 5])
    func selectsTheBestWithTheirTies(_ count: Int, _ least: Int) throws {
        let emissions = emissions(60_000)
        let store = FoldStore(layout(.eight), memory: nil, mostKeys: 500)
        let leasts = least > 0 ? [(field: 0, value: least)] : []
        let selection = FoldSelection(least: leasts, best: (field: 0, count: count))
        let found = try store.sorted(of: tables(store, emissions, count: 2), selection, parallel: Self.serial)
        var counts: [UInt64: Int] = [:]
        for key in emissions { counts[key, default: 0] += 1 }
        counts = counts.filter { $0.value >= least }
        let last = counts.values.sorted(by: >).prefix(count).last ?? 0
        let expected = counts.filter { $0.value >= last }
        #expect((0..<found.count).map { found.key8($0) } == expected.keys.sorted())
        #expect((0..<found.count).allSatisfy { found.value($0, 0) == expected[found.key8($0)] })
        #expect(found.leftOut == counts.count - expected.count)
        #expect(found.totals == [600])
    }

    @Test(arguments: [nil, FoldSelection(least: [(0, 3)]), FoldSelection(least: [], best: (1, 20))])
    func keysOfBytesThatTakeTooMuchGoToAFile(_ selection: FoldSelection?) throws {
        let layout = FoldLayout(key: .bytes, fields: [.sum, .maximum], totals: 1, countsArticles: true)
        func tables(_ store: FoldStore) -> [FoldTable] {
            let tables = (0..<2).map { _ in store.makeTable() }
            var key = FoldKey()
            for (number, emission) in emissions(60_000).enumerated() {
                let table = tables[number / 300 % 2]
                table.begin(article: UInt32(number / 100), cluster: UInt32(number / 300))
                key.clear()
                key.append(String(emission % 12_007, radix: 7).utf8)
                table.add(key, 1, number % 500)
                table.totals[0] += 1
            }
            return tables
        }
        let whole = FoldStore(layout)
        let store = FoldStore(layout, memory: 1 << 19)
        let expected = try whole.sorted(of: tables(whole), parallel: Self.serial)
        let found = try store.sorted(of: tables(store), selection, parallel: Self.serial)
        #expect(store.runs?.hasWritten == true)
        let least = selection?.least.first?.value ?? 0
        let ranked = (0..<expected.count).map { expected.value($0, 1) }.sorted(by: >)
        let last = selection?.best.map { ranked[$0.count - 1] } ?? .min
        let kept = (0..<expected.count).filter {
            expected.value($0, 0) >= least && expected.value($0, 1) >= last
        }
        #expect((0..<found.count).map { found.keys[$0] } == kept.map { expected.keys[$0] })
        #expect(
            (0..<3).allSatisfy { field in
                kept.indices.allSatisfy { found.value($0, field) == expected.value(kept[$0], field) }
            }
        )
        #expect(found.leftOut == (selection?.best == nil ? 0 : expected.count - kept.count))
        #expect(found.totals == expected.totals)
    }

    @Test func keepsSumsThatNeedMoreThan32Bits() throws {
        let store = FoldStore(layout(.eight), memory: 1 << 20, mostKeys: 10)
        let table = store.makeTable()
        for round in 0..<30 {
            table.begin(article: UInt32(round), cluster: UInt32(round))
            for key in 0..<100 as Range<UInt64> { table.add(key, key == 7 ? -3 : 1 << 31) }
        }
        let found = try store.sorted(of: [table], parallel: Self.serial)
        #expect((0..<100).allSatisfy { found.value($0, 0) == ($0 == 7 ? -90 : 30 << 31) })
    }
}
