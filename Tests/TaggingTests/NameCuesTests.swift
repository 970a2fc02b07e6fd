import Testing

/// What the words about a name tell of its kind, from all of an article.
@Suite struct NameCuesTests {
    private func kinds(of name: String, _ text: String) throws -> Set<String> {
        Set(try NameRows.of(text, "name", "kind").filter { $0[0] == name }.map { $0[1] })
    }

    @Test(
        "What firms have and are makes a name a firm's",
        arguments: [
            "They met Vellanor. Vellanor's shares rose and the brewer Vellanor is glad.",
            "They met Vellanor. Shares in Vellanor rose, and so did Vellanor's debts.",
            "Last week the chief executive of Vellanor left.",
            "Vellanor, the Oslo brewer, is glad. She likes Vellanor.",
        ]
    )
    func firms(_ text: String) throws {
        #expect(try kinds(of: "Vellanor", text) == ["organisation"])
    }

    @Test(
        "What persons have, are and are told by makes a name a person's",
        arguments: [
            "In Oslo the striker Vellanor was glad. They went to Vellanor.",
            "They met Vellanor, 44, in Oslo.",
            "Vellanor is a nurse in Oslo, where she is afraid.",
            "Last week Vellanor's wife left for Oslo.",
            "They met Vellanor, a former mayor of Oslo.",
        ]
    )
    func persons(_ text: String) throws {
        #expect(try kinds(of: "Vellanor", text) == ["person"])
    }

    @Test("A family that is called like a place", arguments: ["Grace Park", "Joan Hill", "Daniel West"])
    func families(_ name: String) throws {
        #expect(try kinds(of: name, "Last week \(name) left for Oslo.") == ["person"])
    }

    @Test("A park named after somebody is a place") func park() throws {
        #expect(try kinds(of: "Victoria Park", "They met in Victoria Park.") == ["place"])
    }

    @Test("A place that everybody knows stays one") func known() throws {
        #expect(try kinds(of: "Norway", "They bought shares in Norway. Norway's parents left.") == ["place"])
    }
}
