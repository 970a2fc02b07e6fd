import Testing

/// Where names begin and end, and of what kind they are.
@Suite struct NamesTests {
    private func names(_ text: String) throws -> [String] {
        try NameRows.of(text, "name", "kind").map { $0.joined(separator: ": ") }
    }

    @Test(
        "A name is whole, and nothing but the name",
        arguments: [
            ("They met in New York and in South Korea.", ["New York: place", "South Korea: place"]),
            ("She works for the United Nations.", ["United Nations: organisation"]),
            ("Last week, Sen. Ann Brine of Texas left.", ["Ann Brine: person", "Texas: place"]),
            ("Critics of Texas Sen. Ann Brine left.", ["Texas: place", "Ann Brine: person"]),
            ("They met Speaker Paul Brine in Paris.", ["Paul Brine: person", "Paris: place"]),
            ("Last week Secretary of Defense Ann Brine left.", ["Ann Brine: person"]),
            ("Ann Brine, D-Ohio, left.", ["Ann Brine: person"]),
            ("They met Ann van der Brine in Oslo.", ["Ann van der Brine: person", "Oslo: place"]),
            (
                "She leads the Centre for Harbour Studies and Trade in Oslo.",
                ["Centre for Harbour Studies and Trade: organisation", "Oslo: place"]
            ),
            ("They met the North Korean envoy.", []),
            (
                "They met the Harrow Council Thursday in Oslo.",
                ["Harrow Council: organisation", "Oslo: place"]
            ),
            (
                "The Ports and Ferries Commission met in Oslo.",
                ["Ports and Ferries Commission: organisation", "Oslo: place"]
            ),
            ("Further Norway waited for the Texas-Ohio talks.", ["Norway: place"]),
            (
                "Zorin Hebdal left. Hebdal was tired.", ["Zorin Hebdal: person", "Hebdal: person"]
            ),
            (
                "Last week Zorin Hebdal of the Harrow Times left.",
                ["Zorin Hebdal: person", "Harrow Times: organisation"]
            ),
            (
                "Last week Economist Ann Brine met Oslo Mayor Joan Hill.",
                ["Ann Brine: person", "Oslo: place", "Joan Hill: person"]
            ),
            (
                "She leads the Ministry of Ports and Ferries in Oslo.",
                ["Ministry of Ports and Ferries: organisation", "Oslo: place"]
            ),
            (
                "They met Ann Brine Ann Louise BrineFerries stay in port Texas waits for Joan Hill MORE in Oslo.",
                ["Ann Brine: person", "Oslo: place"]
            ),
        ]
    )
    func extent(_ text: String, _ expected: [String]) throws {
        #expect(try names(text) == expected)
    }

    private func full(_ text: String) throws -> [String] {
        try NameRows.of(text, "full").map { $0[0] }
    }

    @Test(
        "Whom a name of one word means, by title and by how often the others are named",
        arguments: [
            ("Joan Brine left Oslo. Mr. Brine stayed.", ["Joan Brine", "Oslo", "Brine"]),
            ("Joan Brine and Paul Brine met. Mr. Brine stayed.", ["Joan Brine", "Paul Brine", "Paul Brine"]),
            (
                "They met Kim Doro-un. Kim Doro-un sat with Paul Kim. They saw Kim Doro-un. Mr. Kim stayed.",
                ["Kim Doro-un", "Kim Doro-un", "Paul Kim", "Kim Doro-un", "Kim Doro-un"]
            ),
            ("They met Kim Ha neul, a pilot, in Oslo.", ["Kim Ha neul", "Oslo"]),
            ("They met President Kim Ha neul in Oslo.", ["Kim Ha neul", "Oslo"]),
            ("They met South Korean President Kim Ha neul, and had lunch.", ["Kim Ha neul"]),
        ]
    )
    func meaning(_ text: String, _ expected: [String]) throws {
        #expect(try full(text) == expected)
    }

    @Test(
        "Peoples, members of parties and words that open a sentence are no persons",
        arguments: [
            "In Oslo many Americans and Danes stayed.", "In Oslo the Democrat and the Norwegian stayed.",
            "Voters in Oslo stayed.", "They wrote of Interest in Oslo.",
            "The Ferry-rights groups of Oslo stayed.", "Hurricane Ann passed Oslo.",
        ]
    )
    func persons(_ text: String) throws {
        #expect(try names(text) == ["Oslo: place"])
    }

    @Test(
        "What a name ends in tells what it is, and places that everybody knows are places",
        arguments: [
            (
                "Ann Brine left Harrow Tidal Capital.",
                ["Ann Brine: person", "Harrow Tidal Capital: organisation"]
            ),
            ("They read the Harrow Examiner.", ["Harrow Examiner: organisation"]),
            ("Talks with Moscow and Pyongyang failed.", ["Moscow: place", "Pyongyang: place"]),
            ("The bill passed the House.", ["House: organisation"]),
            ("Two HBFA officials left.", ["HBFA: organisation"]),
            ("She left the Harrow School of Law.", ["Harrow School of Law: organisation"]),
            ("Ann Brine wrote of the Harrow War.", ["Ann Brine: person"]),
            (
                "They asked the Texas Ports and Ferries Commission.",
                ["Texas Ports and Ferries Commission: organisation"]
            ),
            (
                "They sold Stone Petroleum. In Oslo she thought Stone had lost much.",
                ["Stone Petroleum: organisation", "Oslo: place", "Stone: organisation"]
            ),
            ("They left the Bank of Nova Harrow.", ["Bank of Nova Harrow: organisation"]),
            ("She left Google for Boeing.", ["Google: organisation", "Boeing: organisation"]),
            (
                "Hebdal Industries was sold. In Oslo she thought Hebdal had lost much.",
                ["Hebdal Industries: organisation", "Oslo: place", "Hebdal: organisation"]
            ),
            (
                "Mr. Hebdal left. They waited in Hebdal Street for Hebdal.",
                ["Hebdal: person", "Hebdal Street: place", "Hebdal: person"]
            ),
        ]
    )
    func kinds(_ text: String, _ expected: [String]) throws {
        #expect(try names(text) == expected)
    }

    @Test("A family is named like a place without becoming one")
    func families() throws {
        #expect(
            try names("Ann Paris met the press. Paris was tired.") == ["Ann Paris: person", "Paris: person"]
        )
    }
}
