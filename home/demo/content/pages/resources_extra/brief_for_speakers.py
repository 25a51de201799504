"""Brief for speakers: a short resource of the network’s own."""

RESOURCE = {
    "title": "Brief for speakers",
    "slug": "brief-for-speakers",
    "summary": (
        "What to send people who give evidence to an assembly: their role, the time they have, how to be understood, and what will happen to what "
        "they say."
    ),
    "kind": "template",
    "date": "2026-04-20",
    "topics": ["climate", "transport", "air-quality"],
    "methods": ["citizens-assembly", "citizens-jury", "consensus-conference"],
    "stages": ["designing", "running"],
    "body": [
        (
            "text",
            (
                "<p>Speakers usually know their subject and have seldom met an audience like this one. Send a brief at least three weeks ahead and talk "
                "it through by phone. Adapt the text below.</p>"
            ),
        ),
        ("heading", {"text": "The brief", "level": "h2"}),
        (
            "text",
            (
                "<p>Thank you for speaking to the [name] assembly on [date]. Members were chosen by lot to reflect the people of [area]. Some left "
                "school early, some have doctorates. All have given up their weekend.</p>"
                "<p><b>The question they are answering:</b> [question in full].</p>"
                "<p><b>Your part:</b> [one line, such as “explain how air quality is measured and what is known about its effects here”].</p>"
                "<p><b>The role we have asked you to take:</b> [informer, who sets out what is known and disputed; or advocate, who argues for a view; "
                "or witness, who speaks from experience]. We will tell members which it is.</p>"
                "<p><b>Your time:</b> [10] minutes, then [30] minutes moving between tables to answer questions. A facilitator keeps time.</p>"
            ),
        ),
        ("heading", {"text": "What helps members", "level": "h3"}),
        (
            "text",
            (
                "<ul><li>Make three points. Say them, explain them, say them again.</li>"
                "<li>Use everyday words. If you need a technical term, explain it once and put it in the glossary.</li>"
                "<li>Use local examples: a street, a bus route, a bill.</li>"
                "<li>Say what experts disagree about, and why.</li>"
                "<li>Say “I don’t know” when you do not.</li>"
                "<li>Describe what is on each slide aloud. Text at 24 point or more, one idea to a slide.</li></ul>"
            ),
        ),
        ("heading", {"text": "What to send us", "level": "h3"}),
        (
            "text",
            (
                "<p>By [date]: your slides, half a page of plain text that makes the same points, and any interest that members should know about, such "
                "as funding or membership. The oversight group reads everything first, for balance and clarity. It may ask you to change something. It "
                "will not ask you to change your conclusions.</p>"
            ),
        ),
        ("heading", {"text": "Afterwards", "level": "h3"}),
        (
            "text",
            (
                "<p>Talks are [recorded and published with captions]. Questions there was no time for are collected; please answer them in writing "
                "within [five] days, so that members have the answers before they decide. You will receive the report, and the council’s response when "
                "it comes.</p>"
            ),
        ),
        ("heading", {"text": "For organisers: check the balance", "level": "h2"}),
        (
            "text",
            (
                "<p>List your speakers beside the main positions on the question. If a position has nobody, find someone. Look at who is speaking too: a "
                "day of experts who all look and sound alike tells members whose knowledge counts. Pay speakers whose time nobody else is paying for.</p>"
            ),
        ),
    ],
}
