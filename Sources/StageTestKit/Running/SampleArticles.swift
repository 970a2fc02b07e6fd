/// Some short articles about invented people and events, for the examples of stages.
public enum SampleArticles {
    /// All of them, the first two near copies of one another.
    public static let all: [SampleText] = [
        SampleText(
            """
            = Ferry to Skerrin stops until Friday

            The ferry to Skerrin will not sail before Friday, the harbour office said on Monday.

            "The rudder has to come out," said Ilse Varga, who runs the office. "Nobody is to blame." She \
            expects some 1,200 passengers to wait. Why did nobody look at the rudder in March?

            # What passengers can do

            Tickets are good until 30 June. A boat for the sick leaves at 6 a.m. each day.
            """,
            date: "2031-05-12",
            outlet: "The Skerrin Post"
        ),
        SampleText(
            """
            = Ferry to Skerrin stops until Friday

            The ferry to Skerrin will not sail before Friday, the harbour office said on Monday.

            "The rudder has to come out," said Ilse Varga, who runs the office. "Nobody is to blame." She \
            expects some 1,200 passengers to wait. Why did nobody look at the rudder in March?
            """,
            date: "2031-05-13",
            outlet: "Coast Wire"
        ),
        SampleText(
            """
            = Council votes for the new quay

            The council of Skerrin voted on Tuesday evening for a new quay. Eleven members were in favour, \
            four against. "We have waited for nine years," said the mayor, Tomas Brandt.

            The quay is to cost 4.5 million. According to Brandt, work begins in the spring of 2032.
            """,
            date: "2031-06-03",
            outlet: "The Skerrin Post"
        ),
        SampleText(
            """
            Letters to the editor

            I have lived on the quay since 1998, and I have never seen so many gulls. Could the council do \
            something about them? Or about the council?

            A. Lindqvist, Skerrin
            """,
            outlet: "The Skerrin Post"
        ),
        SampleText("Rain. More rain.", date: "2031-07-01", outlet: "Coast Wire"),
    ]

    /// Texts that stages stumble over: none, blanks, marks alone, one word, a word without end, letters of other
    /// scripts, signs beyond the basic plane, marks that combine.
    public static let odd: [SampleText] = [
        "", " \n\n \t ", "… — ?!?!", "Word", SampleText(String(repeating: "abc", count: 4_000)),
        "Ελλάδα и Россия. 漢字かな混じり文。 שלום עולם! مرحبا", "🦀🦀 👩‍👩‍👧‍👦 🇸🇪. e\u{301}te\u{301} A\u{30A}ngstro\u{308}m!",
        "\"Never\" \"closed \"quotes \u{201C}and (brackets [and", "# Heading\n\n# Heading again",
        "a\u{0}b\u{7F}c\u{FFFD}",
        SampleText(String(repeating: "No end of commas, ", count: 800)),
    ]
}
