/// The features of a token that its form alone decides: their weights are summed once a vocabulary entry.
package enum WordFeatures {
    /// Calls `body` with each feature of the form in that situation.
    ///
    /// `isLowercase` tells whether a folded word is known to be written without capitals.
    package static func forEach(
        _ form: WordForm,
        in situation: Situation,
        isLowercase: ([UInt8]) -> Bool,
        _ body: (FeatureKey) -> Void
    ) {
        forEachAnywhere(form, body)
        forEachOfCapitals(form, in: situation, isLowercase: isLowercase, body)
    }

    /// Calls `body` with each feature that does not depend on the situation.
    static func forEachAnywhere(_ form: WordForm, _ body: (FeatureKey) -> Void) {
        body(FeatureKey(Template.bias, []))
        body(FeatureKey(Template.exact, form.exact))
        body(FeatureKey(Template.folded, form.folded))
        body(FeatureKey(Template.shape, form.shape))
        if form.hasDigit { body(FeatureKey(Template.digit, [])) }
        affixes(form, body)
    }

    /// Calls `body` with each feature of a capitalised form that depends on the situation.
    static func forEachOfCapitals(
        _ form: WordForm,
        in situation: Situation,
        isLowercase: ([UInt8]) -> Bool,
        _ body: (FeatureKey) -> Void
    ) {
        if form.capitals != .none { capitals(form, situation, isLowercase(form.folded), body) }
    }

    private static func affixes(_ form: WordForm, _ body: (FeatureKey) -> Void) {
        let folded = form.folded
        for length in 1...5 where folded.count > length {
            body(FeatureKey(Template.suffix + UInt8(length), folded.suffix(length)))
        }
        for length in 1...4 where folded.count > length {
            body(FeatureKey(Template.prefix + UInt8(length), folded.prefix(length)))
        }
        for length in 2...3 where folded.count > length {
            body(
                FeatureKey(
                    Template.suffixWithCapitals + UInt8(length),
                    [form.capitals.rawValue] + folded.suffix(length)
                )
            )
        }
        if let hyphen = folded.lastIndex(of: 0x2D) {
            body(FeatureKey(Template.hyphen, []))
            body(FeatureKey(Template.afterHyphen, folded[(hyphen + 1)...]))
        }
    }

    private static func capitals(
        _ form: WordForm,
        _ situation: Situation,
        _ isLowercase: Bool,
        _ body: (FeatureKey) -> Void
    ) {
        let place = situation.rawValue
        body(FeatureKey(Template.situation, [place, form.capitals.rawValue]))
        body(FeatureKey(Template.situationKnown, [place, form.capitals.rawValue, isLowercase ? 1 : 0]))
        body(FeatureKey(Template.situationFolded, [place] + form.folded))
        for length in 2...3 where form.folded.count > length {
            body(
                FeatureKey(
                    Template.situationSuffix + UInt8(length),
                    [place] + form.folded.suffix(length)
                )
            )
        }
    }
}
