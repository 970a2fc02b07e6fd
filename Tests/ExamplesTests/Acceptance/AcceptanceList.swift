import Foundation

/// The rows of `acceptance.json`: what somebody who read the corpus wants to come out.
struct AcceptanceList: Decodable, Sendable {
    struct Article: Decodable, Sendable {
        var article: String
        var headline: String?
        var date: String?
        var dateTrusted: Bool
        var cluster: String
        var outlet: String?
        var author: String?
        var file: String
    }

    struct Part: Decodable, Sendable {
        var file: String
        var kind: String
        var rule: String?
        var firstWords: String
        var start: Int
        var end: Int
        var headline: String?
    }

    struct Quotation: Decodable, Sendable {
        var article: String
        var speaker: String?
        var kind: String
        var contentStartsWith: String
        var contentEndsWith: String
        var must: Bool
        var start: Int
        var end: Int
    }

    /// Words that are none of what a stage looks for.
    struct Nothing: Decodable, Sendable {
        var article: String
        var text: String
        var start: Int
        var end: Int
    }

    struct Date: Decodable, Sendable {
        var article: String
        var expression: String
        var type: String
        var value: String
        var must: Bool
        var start: Int
        var end: Int
        var mod: String?
    }

    struct Words: Decodable, Sendable {
        var ngram: String
        var frequency: Int
        var articles: Int
        var clusters: Int
    }

    var articles: [Article]
    var parts: [Part]
    var quotations: [Quotation]
    var notQuotations: [Nothing]
    var dates: [Date]
    var notDates: [Nothing]
    var words: [Words]

    /// The list as it stands in the checkout.
    static let read: AcceptanceList = {
        do {
            let data = try Data(contentsOf: URL(filePath: Harbour.acceptance))
            return try JSONDecoder().decode(AcceptanceList.self, from: data)
        } catch {
            preconditionFailure("\(Harbour.acceptance): \(error)")
        }
    }()
}
