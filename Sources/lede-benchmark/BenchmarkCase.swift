/// A pipeline that is measured, what it is compared with, and the bar it is held to.
struct BenchmarkCase {
    /// What a time is divided by.
    enum Yardstick {
        case ngrams
        case unigrams
        case scan
    }

    var name: String
    var pipeline: String
    var yardstick: Yardstick
    /// Most processor time, as a multiple of the yardstick.
    var processorBar: Double?
    /// Most time of a whole run, in seconds.
    var wholeBar: Double?
    /// Most anonymous memory of a whole run, in megabytes.
    var memoryBar: Int?

    static let all: [BenchmarkCase] = [
        BenchmarkCase(
            name: "ngrams 1..3",
            pipeline: "articles | ngrams 1..3 | select ngram, frequency | top 100",
            yardstick: .ngrams,
            processorBar: 1.3,
            memoryBar: 700
        ),
        BenchmarkCase(
            name: "ngrams 1..3 with articles",
            pipeline: "articles | ngrams 1..3 | select ngram, frequency, articles | top 100",
            yardstick: .ngrams,
            processorBar: 1.7,
            memoryBar: 900
        ),
        BenchmarkCase(
            name: "words",
            pipeline: "articles | words | select word, frequency | top 100",
            yardstick: .unigrams
        ),
        BenchmarkCase(
            name: "collocates",
            pipeline: "articles | collocates \"minister\" | top 100",
            yardstick: .unigrams
        ),
        BenchmarkCase(
            name: "trend",
            pipeline: "articles | trend \"minister\" by=month",
            yardstick: .unigrams
        ),
        BenchmarkCase(name: "first answer", pipeline: "articles | take 1", yardstick: .scan, wholeBar: 0.015),
        BenchmarkCase(
            name: "1000 lines",
            pipeline: "articles | kwic \"president\" | take 1000",
            yardstick: .scan,
            wholeBar: 0.020
        ),
        BenchmarkCase(
            name: "count the",
            pipeline: "articles | kwic \"the\" | count",
            yardstick: .scan,
            wholeBar: 0.052
        ),
        BenchmarkCase(
            name: "count of the",
            pipeline: "articles | kwic \"of the\" | count",
            yardstick: .scan,
            wholeBar: 0.073
        ),
        BenchmarkCase(
            name: "count minist.*",
            pipeline: "articles | kwic \"/minist.*/\" | count",
            yardstick: .scan,
            wholeBar: 0.010
        ),
        BenchmarkCase(
            name: "count said []{0,3} president",
            pipeline: "articles | kwic \"said []{0,3} president\" | count",
            yardstick: .scan,
            wholeBar: 0.051
        ),
    ]
}
