internal import StageKit

/// Finds the attributions of one article after another with memory of its own.
struct QuotesWorker: MapWorker {
    let sure: Quotes.Sure
    private var lexicon = Lexicon()
    private var links = LinkRemnants()
    private var reading = Reading()
    private var marks = Marks()
    private var finder = AttributionFinder()
    private var names = Names()

    init(sure: Quotes.Sure) { self.sure = sure }

    mutating func rows(of article: Article, at places: Places, into output: inout Rows) {
        reading.load(article, &lexicon, remnants: links.find(in: article))
        reading.take(marks.pair(reading))
        finder.find(in: reading)
        finder.found.sort {
            ($0.extent.lowerBound, $0.extent.upperBound) < ($1.extent.lowerBound, $1.extent.upperBound)
        }
        Carrying(reading: reading).complete(&finder.found, claimed: &finder.claimed)
        guard !finder.found.isEmpty else { return }
        names.find(in: reading)
        names.add(spoken(), reading)
        let speakers = Speakers(reading: reading, names: names.all)
        var told: [Speaker?] = []
        for index in finder.found.indices {
            let found = finder.found[index]
            let before = Told(
                attributions: finder.found[..<index],
                speakers: told,
                content: found.content
            )
            let speaker = found.speaker.flatMap {
                speakers.speaker(of: $0, whole: found.naming ?? found.source.first, after: before)
            }
            told.append(speaker)
            if speaker == nil, isImpersonal(found) { continue }
            let row = AttributionRow(article: article, reading: reading, found: found, speaker: speaker)
            if sure == .high, row.sureness != .high { continue }
            row.append(to: &output, places)
        }
    }

    /// The whole names of people who speak, which may stand behind an office (`Secretary of State Ann Hill`).
    private func spoken() -> [Range<Int>] {
        let speakers = Speakers(reading: reading, names: names.all)
        return finder.found.compactMap { found in
            guard let phrase = found.speaker, phrase.count > 1 else { return nil }
            let speaker = speakers.named(phrase, whole: found.naming ?? found.source.first)
            return speaker.kind == .person && speaker.name.count > 1 ? speaker.name : nil
        }
    }

    /// `it indicates`, with nothing that `it` stands for; what said something is somebody.
    private func isImpersonal(_ found: Attribution) -> Bool {
        guard let phrase = found.speaker, found.pattern != .reported else { return false }
        if reading.traits[phrase.lowerBound].has(.it), found.verb.has(.say), found.verb.has(.past) {
            return false
        }
        return phrase.count == 1 && reading.traits[phrase.lowerBound].has([.it, .speechPerson])
    }
}
