/// Whom a name means that the article also gives in full.
extension Speakers {
    /// The fullest form of a name that the article gives.
    func full(_ name: Name, _ title: Range<Int>?) -> Speaker {
        var speaker = Speaker(name: name.tokens, kind: .person, title: title)
        speaker.name = fullest(name.tokens)
        guard isLastNameAlone(name.tokens) else { return speaker }
        var bearers = bearers(of: name, isLast: true)
        let isLast = !bearers.isEmpty
        if !isLast, name.tokens.count == 1 { bearers = self.bearers(of: name, isLast: false) }
        guard let first = bearers.min(by: { ($1.count, $0.first) < ($0.count, $1.first) }) else {
            return speaker
        }
        speaker.name = first.name
        speaker.isAmbiguous = !bearers.allSatisfy {
            $0.name == first.name || isLast && $0.count * 3 <= first.count
        }
        return speaker
    }

    /// `Ann Hill` is `Ann M. Hill` when the article has that too.
    private func fullest(_ name: Range<Int>) -> Range<Int> {
        guard name.count > 1 else { return name }
        return names.reduce(name) { best, other in
            let isFuller = other.tokens.count > best.count && other.tokens.count <= name.count + 3
            return isFuller && !other.isOrganisation && isSame(other.tokens, name) ? other.tokens : best
        }
    }

    /// One word, words with hyphens (`Hill-Amadi`), or one after particles (`de Hill`).
    private func isLastNameAlone(_ name: Range<Int>) -> Bool {
        name.dropLast().allSatisfy {
            reading.traits[$0].has(.nameParticle) || reading.isHyphen($0) || reading.isHyphen($0 + 1)
        }
    }

    /// Whether a name's last words are those, whatever the case of their particles.
    private func ends(_ name: Range<Int>, with last: Range<Int>) -> Bool {
        zip(name.suffix(last.count), last).allSatisfy { a, b in
            reading.forms[a] == reading.forms[b]
                || reading.traits[a].has(.nameParticle) && reading.traits[b].has(.nameParticle)
        }
    }

    /// Those whose longer names end, or begin, with a name, each by the fullest, with where they are named first and
    /// how often; no woman for `Mr`.
    private func bearers(of name: Name, isLast: Bool) -> [(name: Range<Int>, first: Int, count: Int)] {
        var found: [(name: Range<Int>, first: Int, count: Int)] = []
        let form = reading.forms[name.tokens.lowerBound]
        for other in names where other.tokens.count > name.tokens.count && !other.isOrganisation {
            guard
                isLast
                    ? ends(other.tokens, with: name.tokens)
                    : reading.forms[other.tokens.lowerBound] == form
            else { continue }
            let given = reading.traits[other.tokens.lowerBound].intersection([.maleName, .femaleName])
            if name.tokens.count == 1, isLast, !name.gender.isEmpty, !given.isEmpty, !given.has(name.gender) {
                continue
            }
            guard let known = found.firstIndex(where: { isSame($0.name, other.tokens) }) else {
                found.append((other.tokens, other.tokens.lowerBound, 1))
                continue
            }
            found[known].count += 1
            if other.tokens.count > found[known].name.count { found[known].name = other.tokens }
        }
        return found
    }

    /// Whether two names have their first and last words in common.
    private func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        reading.forms[a.lowerBound] == reading.forms[b.lowerBound]
            && reading.forms[a.upperBound - 1] == reading.forms[b.upperBound - 1]
    }
}
