"""Recommendation response template: a short resource of the network’s own."""

RESOURCE = {
    "title": "Recommendation response template",
    "slug": "recommendation-response-template",
    "summary": (
        "A form for answering an assembly one recommendation at a time, in members’ own words, with a clear yes, partly or no, a reason, an owner "
        "and a date."
    ),
    "kind": "template",
    "date": "2026-06-15",
    "topics": ["town-centres"],
    "methods": ["citizens-assembly", "citizens-jury", "citizens-panel"],
    "stages": ["reporting", "responding", "following-up"],
    "body": [
        (
            "text",
            (
                "<p>Members will forgive a no that has a reason. They will not forgive a warm paragraph that answers nothing. Use one copy of this form "
                "for each recommendation, and publish them all on one page.</p>"
            ),
        ),
        ("heading", {"text": "The form", "level": "h2"}),
        (
            "table",
            {
                "caption": "One recommendation, one answer",
                "columns": ["Part", "What to write"],
                "rows": [
                    ["Number and wording", "Exactly as members wrote it. Never tidy it up."],
                    ["Support", "Votes for, out of how many voted"],
                    [
                        "Our answer",
                        "Accepted, partly accepted, rejected, or pending with a date for the decision",
                    ],
                    [
                        "Reason",
                        (
                            "Two or three sentences. If partly, say which part. If rejected, say what stands in the way and whether that could change."
                        ),
                    ],
                    ["What we will do", "The first thing anyone would notice"],
                    ["Who decides", "The meeting or person with the power, and the date"],
                    ["Who owns it", "A role, and how to reach it"],
                    ["Money", "Funded, needs a bid, or costs nothing"],
                    ["Progress", "Dated entries, each with a link to something that shows it"],
                ],
            },
        ),
        ("heading", {"text": "A worked example", "level": "h2"}),
        ("text", "<p>This example is invented. No council or assembly is behind it.</p>"),
        (
            "table",
            {
                "caption": "An invented recommendation and its response",
                "columns": ["Part", "What the council wrote"],
                "rows": [
                    [
                        "Number and wording",
                        (
                            "4. Put proper benches with backs and arms in the market square, enough that you can always find one."
                        ),
                    ],
                    ["Support", "36 for, of 41 who voted"],
                    ["Our answer", "Partly accepted"],
                    [
                        "Reason",
                        (
                            "We agree about the benches. The square’s north side is privately owned, so we can promise seats on the south side only. We "
                            "have asked the owner about the rest."
                        ),
                    ],
                    ["What we will do", "Eight benches with backs and arms by the end of May"],
                    ["Who decides", "Cabinet member for places, 12 February"],
                    ["Who owns it", "Town centre manager"],
                    ["Money", "Funded from this year’s repairs budget"],
                    ["Progress", "3 March: benches ordered. 20 May: six in place, two delayed."],
                ],
            },
        ),
        ("heading", {"text": "Before you publish", "level": "h2"}),
        (
            "text",
            (
                "<ul><li>Answer every recommendation. If two are alike, answer both and say so.</li>"
                "<li>Count the answers at the top: so many accepted, partly, rejected, pending.</li>"
                "<li>Send it to members a day before anyone else.</li>"
                "<li>Invite two or three members to the meeting and give them time to reply.</li>"
                "<li>Put the dates for the next two progress reports on the page now.</li></ul>"
                "<p>“We are already doing this” is an answer only if members were told about it during the assembly. If they were not, say what it is "
                "and how it meets what they asked for.</p>"
            ),
        ),
    ],
}
