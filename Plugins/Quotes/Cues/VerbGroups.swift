extension Reading {
    /// The verb group around a cue verb, or nil when the form is no verb here.
    func cue(at verb: Int, from floor: Int, to limit: Int) -> Cue? {
        if verb > floor, isHyphen(verb - 1), touches[verb] { return nil }
        let own = traits[verb]
        let group = auxiliaries(before: verb, floor)
        if own.has(.base), !own.has(.past), !group.hasAuxiliary, !takesBase(group.edge, floor),
            !standsAlone(group.edge - 1, floor, before: own)
        {
            return nil
        }
        if group.edge == verb, isAdjective(verb, floor, limit) { return nil }
        if !group.hasAuxiliary, isRole(verb, limit) { return nil }
        // `said Hill, referring to the ferry` goes with what Hill said.
        if own.has(.point), own.has(.act), own.has(.ing), !group.hasAuxiliary { return nil }
        let isFollowed = verb + 1 < limit && (isParticle(verb + 1) || isTopicParticle(verb + 1))
        if own.has(.point) || !own.has(.cue), !isFollowed { return nil }
        let end = isFollowed ? verb + 2 : verb + 1
        return Cue(
            words: group.start..<end,
            edge: group.edge,
            verb: verb,
            isHypothetical: group.isHypothetical,
            isPassive: group.hasBe && own.has(.past),
            isParticiple: own.has(.ing) && !group.hasAuxiliary
        )
    }

    /// What stands before a verb and belongs to it.
    private struct Auxiliaries {
        /// The first word, adverbs counted.
        var edge: Int
        /// The first word that is no adverb.
        var start: Int
        var isHypothetical = false
        var hasBe = false
        var hasAuxiliary = false
    }

    private func auxiliaries(before verb: Int, _ floor: Int) -> Auxiliaries {
        var group = Auxiliaries(edge: verb, start: verb)
        while group.edge > floor, quotation(at: group.edge - 1) == nil {
            let before = traits[group.edge - 1]
            if before.has(.possessiveClitic), before.has(.be), !isContracted(group.edge - 1, floor) { break }
            if before.has([.modal, .negation, .to]) {
                group.isHypothetical = group.isHypothetical || !wentOn(group.edge - 1, floor)
            } else if before.has([.be, .have, .do]) {
                group.hasBe = group.hasBe || before.has(.be) && group.edge == group.start
            } else if !isAdverb(group.edge - 1, floor) || before.has(.cue) {
                break
            }
            if !isAdverb(group.edge - 1, floor) {
                group.start = group.edge - 1
                group.hasAuxiliary = true
            }
            group.edge -= 1
        }
        return group
    }

    /// `also`, and `long` in `has long vowed`.
    private func isAdverb(_ token: Int, _ floor: Int) -> Bool {
        traits[token].has(.adverb)
            || traits[token].has(.noHead) && token > floor && traits[token - 1].has(.have)
    }

    /// `one alleged attacker`, `his favoured seat`, `the pilots' announced plans`: a form in `-ed` that goes with the
    /// noun after it.
    private func isAdjective(_ verb: Int, _ floor: Int, _ limit: Int) -> Bool {
        guard verb > floor, traits[verb].has(.past) else { return false }
        let before = traits[verb - 1]
        if before.has(.article) { return true }
        guard verb + 1 < limit, isNounLike(verb + 1) || traits[verb + 1].has(.digit),
            !traits[verb + 1].has(.ing)
        else { return false }
        if before.has(.possessive), !before.has(.objectPronoun) { return true }
        if before.has(.possessiveClitic) { return !isContracted(verb - 1, floor) }
        return before.has(.single) && traits[verb + 1].has(.lower)
            && !traits[verb + 1].has([.digit, .plural])
    }

    /// `attacks suspect Ann Hill`: what somebody is, before the name.
    private func isRole(_ verb: Int, _ limit: Int) -> Bool {
        traits[verb].has(.role) && traits[verb].has(.base) && verb + 1 < limit
            && traits[verb + 1].has(.capital)
    }

    /// `he's said`, not `Ann's said`.
    private func isContracted(_ token: Int, _ floor: Int) -> Bool {
        token > floor && traits[token - 1].has(.pronoun)
    }

    /// `went on to say` tells of speech though it has a `to`.
    private func wentOn(_ token: Int, _ floor: Int) -> Bool {
        guard traits[token].has(.to), token - 1 >= floor else { return false }
        return token - 2 >= floor && traits[token - 1].has(.preposition)
            && traits[token - 2].has(.manner) && traits[token - 2].has(.past)
    }

    /// A bare form is a verb after a plural or `I`, and after nothing else.
    private func takesBase(_ edge: Int, _ floor: Int) -> Bool {
        guard edge > floor else { return false }
        return !traits[edge - 1].has([.determiner, .possessive, .preposition, .possessiveClitic])
            || traits[edge - 1].has(.capital)
    }

    /// `Some say`, `both think`: a determiner without a noun, before a form that is none.
    private func standsAlone(_ token: Int, _ floor: Int, before verb: Traits) -> Bool {
        guard token >= floor, traits[token].has(.determiner), !traits[token].has([.article, .it, .negation]),
            !verb.has(.alsoNoun), verb.has([.say, .think])
        else { return false }
        return token == floor || traits[token - 1].has([.comma, .mark, .coordinator, .dash, .that])
    }

    /// `of` in `spoke of the plan`.
    private func isTopicParticle(_ token: Int) -> Bool {
        let before = traits[token - 1]
        return before.has(.about) && before.has([.past, .present]) && traits[token].has(.topicParticle)
    }

    /// `out`, `for`, `on`, `to` right after a cue: `pointed out`, `called for`.
    private func isParticle(_ token: Int) -> Bool {
        let before = traits[token - 1]
        if before.has(.point) { return traits[token].has([.out, .to]) }
        return before.has(.act) && !before.has([.say, .tell]) && traits[token].has(.cueParticle)
    }
}
