"""Chapter 3 of the guide: the question and the remit."""

CHAPTER = {
    "title": "The question and the remit",
    "slug": "question-and-remit",
    "summary": (
        "How to write a question that residents can answer and the council can use, with real examples, and the scope "
        "note that keeps it honest."
    ),
    "key_points": [
        "A good question is short, open, within the council’s power and free of the answer you hope for.",
        (
            "Publish a scope note of one page that says what is fixed, what is open, how much money there is and who "
            "decides."
        ),
        (
            "Test the question on a dozen people who know nothing about the subject before you print it on thousands "
            "of letters."
        ),
        "Fit the question to the hours: one main question, and no more than three parts, for 24 hours together.",
    ],
    "body": [
        (
            "text",
            (
                "<p>The question is the smallest piece of writing in the whole project, and it shapes everything: who "
                "replies to the letter, which speakers you need, and whether the recommendations can be used. Give it "
                "several weeks. Once the letters are printed, it is fixed.</p>"
            ),
        ),
        ("heading", {"text": "What real assemblies were asked", "level": "h2"}),
        (
            "text",
            (
                "<p>All of these were put to residents by UK councils. Read them aloud; you can hear which would be "
                "easy to start talking about.</p>"
            ),
        ),
        (
            "table",
            {
                "caption": "Questions put to UK assemblies, and what to notice",
                "columns": ["Assembly", "The question", "What to notice"],
                "rows": [
                    [
                        "Dudley, 2019",
                        (
                            "What can communities and the Council do together to make Dudley and Brierley Hill town "
                            "centres places that are vibrant, welcoming and somewhere we are proud of?"
                        ),
                        "Shares the work between council and community; names the places",
                    ],
                    [
                        "Greater Cambridge, 2019",
                        (
                            "How do we reduce congestion, improve air quality and provide better public transport in "
                            "Greater Cambridge?"
                        ),
                        "Three aims that compete, so members must weigh them",
                    ],
                    [
                        "Romsey, 2019",
                        (
                            "How do we improve the area around Crosfield Hall and the Bus Station to deliver the "
                            "maximum benefit to Romsey?"
                        ),
                        "One site, one town, a decision in view",
                    ],
                    [
                        "Kingston, 2019",
                        "How do we collectively improve air quality in the borough?",
                        "One aim in ten words",
                    ],
                    [
                        "Brighton and Hove, 2020",
                        "How can we step up actions to reduce transport related carbon emissions in the city?",
                        "One sector of a very large subject",
                    ],
                    [
                        "Warwick, 2020 to 2021",
                        "What do we need to do in the Warwick District to help address Climate Change by 2030?",
                        "Has a place and a date",
                    ],
                    [
                        "Kendal, 2020",
                        "What should Kendal do about the emergency of climate change?",
                        "Plain and short; needs a good scope note beside it",
                    ],
                ],
            },
        ),
        (
            "text",
            (
                "<p>Dudley added a second part that more councils could copy: how would people know that it had made "
                "a difference, in 12 months, in 3 years and by 2030? Asking members for the measure of success gives "
                "you the first half of your evaluation.</p>"
            ),
        ),
        ("heading", {"text": "What a good question does", "level": "h2"}),
        (
            "text",
            (
                "<ul><li>It can be said in one breath. Aim for under 25 words.</li>"
                "<li>It begins with “how” or “what”. “Should we” invites a yes or a no and wastes the hours in "
                "between.</li>"
                "<li>It says where. People own a question about a place.</li>"
                "<li>It leaves room for answers that you have not thought of.</li>"
                "<li>It holds the tension. If cost, fairness or speed is the real difficulty, let it show.</li>"
                "<li>It avoids loaded words. “Tackle”, “protect” and “modernise” each belong to one side in some "
                "arguments.</li>"
                "<li>It is within the power of the body that asks. If half of the answer belongs to a government "
                "department or a bus company, say so and get them to the table.</li></ul>"
            ),
        ),
        (
            "steps",
            {
                "title": "From topic to question in five drafts",
                "steps": [
                    {
                        "title": "Collect the decisions",
                        "text": (
                            "<p>Ask the service which decisions it will take in the next two years on this subject. "
                            "Choose the one or two that residents could still change.</p>"
                        ),
                    },
                    {
                        "title": "Write it badly",
                        "text": (
                            "<p>Ask the sponsor, the service lead and a sceptic each to write the question alone. The "
                            "differences show you what has not been agreed.</p>"
                        ),
                    },
                    {
                        "title": "Write it plainly",
                        "text": "<p>Merge the three and take out every word that a neighbour would not use.</p>",
                    },
                    {
                        "title": "Try it on strangers",
                        "text": (
                            "<p>Put it to a dozen people in a library or a market. Ask “What do you think this is "
                            "about?” and then “What might you say?”. If the second answer surprises you in a good "
                            "way, keep it.</p>"
                        ),
                    },
                    {
                        "title": "Sign it off",
                        "text": (
                            "<p>The advisory group checks it for balance, the sponsor approves it, and the monitoring "
                            "officer confirms that the body may act on it.</p>"
                        ),
                    },
                ],
            },
        ),
        ("heading", {"text": "The remit: one page beside the question", "level": "h2"}),
        (
            "text",
            (
                "<p>A short question needs a scope note. Keep it to a page, publish it, and give it to every member "
                "and speaker.</p>"
                "<ul><li><b>What is fixed.</b> Contracts that have been signed, legal duties, targets that the "
                "council will not reopen. Give the reason for each.</li>"
                "<li><b>What is open.</b> Be specific: “the use of the two car parks”, “which measures come "
                "first”.</li>"
                "<li><b>The money.</b> How much there is, from where, and until when. “No new money this year, and a "
                "bid due in spring” is a perfectly good answer.</li>"
                "<li><b>The powers.</b> Who decides each part of it: cabinet, county, combined authority, government, "
                "private owner.</li>"
                "<li><b>The timetable.</b> When the report will be received and when the reply is due.</li>"
                "<li><b>What happens to ideas outside the scope.</b> They are written down, published and passed to a "
                "named person. Members should never be told that an idea does not count.</li></ul>"
            ),
        ),
        (
            "quote",
            {
                "text": (
                    "Tell members about the money on the first morning. They plan better with a small true figure "
                    "than with none."
                ),
                "attribution": "",
            },
        ),
        ("heading", {"text": "Wide or narrow?", "level": "h2"}),
        (
            "text",
            (
                "<p>A wide question (“what should we do about climate change?”) attracts interest and sets a "
                "direction. It tends to bring back many recommendations, some of them general. A narrow one (“which "
                "of these streets should change, and how?”) brings back fewer and firmer ones, and needs a decision "
                "that is close at hand.</p>"
                "<p>A useful test is to imagine the reply. If you can picture a cabinet report that answers each "
                "recommendation, the question is narrow enough. If you can picture residents bringing an option that "
                "your officers had not listed, it is wide enough.</p>"
            ),
        ),
        (
            "facts",
            {
                "title": "Wide questions bring long lists",
                "facts": [
                    {
                        "label": "Herefordshire, on meeting the challenges of climate change",
                        "value": "35 recommendations",
                        "source": "Herefordshire citizens’ assembly recommendations, page 2",
                    },
                    {
                        "label": "North of Tyne, on climate change",
                        "value": "30 recommendations",
                        "source": "North of Tyne citizens’ assembly report, page 4",
                    },
                    {
                        "label": "Brighton and Hove, on transport emissions alone",
                        "value": "10 recommendations",
                        "source": "Brighton and Hove climate assembly report, page 11",
                    },
                    {
                        "label": "Romsey, on one area of the town",
                        "value": "12 ranked priority statements",
                        "source": "Innovation in Democracy Programme",
                    },
                ],
            },
        ),
        ("heading", {"text": "Fit the question to the time", "level": "h2"}),
        (
            "text",
            (
                "<p>As a rule of thumb, 24 to 30 hours will carry one main question with two or three parts. Twelve "
                "hours will carry one part. If the service insists on five sub-questions, you have three choices: "
                "more hours, fewer parts, or dividing the members into groups that each take a theme and report back. "
                "The last keeps everyone busy, but each recommendation is then worked on by a third of the members "
                "and voted on by all of them. Say this openly in the report.</p>"
            ),
        ),
        ("heading", {"text": "Let members improve the question, within limits", "level": "h2"}),
        (
            "text",
            (
                "<p>Members often want to reword the question on the first day, and this is healthy. Decide "
                "beforehand what they may change. A good arrangement is that the main question stands, while members "
                "may add their own criteria (“a good answer will…”) and may make one statement on anything they think "
                "was left out. Both go into the report in their own words.</p>"
            ),
        ),
        ("heading", {"text": "Warning signs", "level": "h2"}),
        (
            "text",
            (
                "<ul><li>The question contains the name of a scheme that has already been designed.</li>"
                "<li>The scope note is longer than two pages.</li>"
                "<li>Two departments each believe that the question is theirs, and they want different answers.</li>"
                "<li>The first thing people ask is “why now?”, and you cannot say.</li>"
                "<li>A campaign group on either side could put it on a banner unchanged.</li></ul>"
            ),
        ),
    ],
}
