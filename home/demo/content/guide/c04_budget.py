"""Chapter 4 of the guide: budget, team and timetable."""

CHAPTER = {
    "title": "Budget, team and timetable",
    "slug": "budget-team-timetable",
    "summary": (
        "What three sizes of assembly cost and what the money buys, who you need, how many weeks it takes, and what "
        "to keep if you do it without a consultant."
    ),
    "key_points": [
        "Expect £90,000 to £130,000 for 50 people over four days, and £40,000 to £55,000 for a jury of about 25.",
        (
            "Save on venue, catering and the number of members; do not save on the lottery, the honorarium, access "
            "support or the reply."
        ),
        (
            "Allow six to nine months from the first serious conversation to the last day, with about eight weeks "
            "between posting letters and the first session."
        ),
        (
            "Name one project lead with at least two days a week, and someone from the service who will still be "
            "there a year later."
        ),
    ],
    "body": [
        (
            "text",
            (
                "<p>Councils ask about cost first and time last. It should be the other way about: money can often be "
                "found, but a rushed recruitment cannot be repaired. This chapter gives planning figures for three "
                "sizes. They are rules of thumb at mid-2020s prices, without value added tax or your own officers’ "
                "time. Replace each with a quote as soon as you can.</p>"
            ),
        ),
        ("heading", {"text": "Three sizes and what they cost", "level": "h2"}),
        (
            "table",
            {
                "caption": "Planning figures for three sizes (rules of thumb)",
                "columns": [
                    "What you pay for",
                    "Assembly: 50 people, 4 days",
                    "Jury: 25 people, 24 to 30 hours",
                    "Small: 20 people, 12 hours, run in house",
                ],
                "rows": [
                    [
                        "Letters, replies and selection",
                        "£18,000 to £20,000",
                        "£8,000 to £10,000",
                        "£5,000 to £7,000",
                    ],
                    [
                        "Honorarium for members",
                        "£15,000 to £20,000",
                        "£7,500 to £10,000",
                        "£3,000 to £4,000",
                    ],
                    [
                        "Design and facilitation",
                        "£25,000 to £40,000",
                        "£12,000 to £18,000",
                        "£3,000 to £6,000",
                    ],
                    [
                        "Venue and food",
                        "£10,000 to £15,000",
                        "£3,000 to £5,000",
                        "£1,000 to £2,000",
                    ],
                    [
                        "Access, travel, child care",
                        "£5,000 to £8,000",
                        "£2,000 to £3,000",
                        "£1,000 to £2,000",
                    ],
                    [
                        "Report, film, communication",
                        "£5,000 to £10,000",
                        "£1,500 to £2,500",
                        "£500 to £1,000",
                    ],
                    ["Evaluation", "£5,000 to £8,000", "£1,000 to £1,500", "£500 to £1,000"],
                    [
                        "Total, with a tenth for surprises",
                        "£90,000 to £130,000",
                        "£40,000 to £55,000",
                        "£15,000 to £25,000",
                    ],
                ],
            },
        ),
        (
            "text",
            (
                "<p>The surprises will be a second interpreter, a lost venue or a reprint. For comparison, here is "
                "what the records give; the sums are those of their year and should not be taken as today’s "
                "prices.</p>"
            ),
        ),
        (
            "facts",
            {
                "title": "What is on record",
                "facts": [
                    {
                        "label": "Programme support for each of three authorities",
                        "value": "Up to £60,000",
                        "source": "Innovation in Democracy Programme, 2019 to 2020",
                    },
                    {
                        "label": "Payment to each member in Dudley, for four days",
                        "value": "£300",
                        "source": "Innovation in Democracy Programme",
                    },
                    {
                        "label": "A smaller group: Blackburn with Darwen",
                        "value": "26 people, 5,150 letters, some 30 hours, 15 recommendations",
                        "source": "Blackburn with Darwen People’s Jury report, page 3",
                    },
                    {
                        "label": "A smaller group: Leeds",
                        "value": "25 people, 4,000 letters, nearly 30 hours",
                        "source": "Leeds climate jury report, pages 4, 7 and 9",
                    },
                    {
                        "label": "A shorter one: Camden",
                        "value": "Over 50 people, two evenings and a Saturday",
                        "source": "Camden citizens’ assembly report, pages 2 and 3",
                    },
                ],
            },
        ),
        ("heading", {"text": "What a smaller version looks like", "level": "h2"}),
        (
            "text",
            (
                "<p>Leeds, Lancaster, Warwick, Kendal and Blackburn with Darwen all worked with 30 people or fewer. "
                "You can go smaller in three ways, and each costs you something different.</p>"
                "<ul><li><b>Fewer people.</b> Twenty to 30 can still reflect an area on four or five characteristics. "
                "Below 20, each place carries too much weight and one absence shows.</li>"
                "<li><b>Fewer hours.</b> Twelve to 15 hours suits a narrow question with two or three options. "
                "Learning is squeezed first, so cut the question before you cut the evidence.</li>"
                "<li><b>Fewer outside hands.</b> Your own trained staff can host the tables, if they have nothing to "
                "do with the topic.</li></ul>"
                "<p>Fewer people is usually the safest saving. It lowers letters, honoraria, facilitators, food and "
                "room together, and leaves the depth alone.</p>"
            ),
        ),
        (
            "quote",
            {
                "text": "Cut the size before the hours, the hours before the honorarium, and the honorarium never.",
                "attribution": "",
            },
        ),
        ("heading", {"text": "Who you need", "level": "h2"}),
        (
            "text",
            (
                "<p>One person can hold several of these roles in a small project. The days are rules of thumb for a "
                "full assembly.</p>"
            ),
        ),
        (
            "table",
            {
                "caption": "The team",
                "columns": ["Role", "What they do", "Days"],
                "rows": [
                    ["Sponsor", "Opens doors, makes the promise, gives the reply", "5"],
                    [
                        "Project lead, in the council",
                        "Holds the plan, the budget and the risks",
                        "80 to 100",
                    ],
                    [
                        "Service lead",
                        "Supplies facts, joins the advisory group, drafts the reply",
                        "20 to 30",
                    ],
                    [
                        "Member support",
                        "Telephones every member, arranges travel and access",
                        "30 to 40",
                    ],
                    [
                        "Lead facilitators, two",
                        "Design the programme and run the room",
                        "20 to 30 each",
                    ],
                    [
                        "Table facilitators, six to eight",
                        "One for each table of six to eight members",
                        "5 each",
                    ],
                    [
                        "Recruitment body",
                        "Sends letters, takes replies, makes the selection",
                        "Contract",
                    ],
                    ["Evidence lead", "Finds and briefs speakers, checks papers", "20 to 25"],
                    ["Communications", "Announcement, media, photographs, report", "15 to 20"],
                    ["Evaluator", "Independent of the delivery team", "Contract"],
                ],
            },
        ),
        ("heading", {"text": "Doing it without a consultant", "level": "h2"}),
        (
            "text",
            (
                "<p>It can be done, and it leaves more skill in the council. Keep three things at arm’s length all "
                "the same, because trust depends on them.</p>"
                "<ol><li><b>The lottery.</b> Use an independent body, or at least publish the method and have the "
                "draw watched by someone from outside. Open-source selection software exists.</li>"
                "<li><b>The lead facilitator.</b> Hire one experienced person for eight to ten days, or exchange with "
                "a neighbouring council: you run theirs, they run yours.</li>"
                "<li><b>The referee of balance.</b> An advisory group with people from different sides (chapter "
                "7).</li></ol>"
                "<p>The rest can be taught. As a rule of thumb, two days of training and one rehearsal will turn an "
                "officer who is good with people into a sound table facilitator. Choose housing officers, librarians "
                "and youth workers before policy staff.</p>"
            ),
        ),
        ("heading", {"text": "A timetable that holds", "level": "h2"}),
        (
            "text",
            (
                "<p>This is a comfortable plan for a full assembly. It can be shortened to about 26 weeks; below "
                "that, something breaks.</p>"
            ),
        ),
        (
            "steps",
            {
                "title": "Forty weeks from mandate to reply",
                "steps": [
                    {
                        "title": "Weeks 1 to 8: mandate",
                        "text": "<p>Sponsor, promise, budget, draft question. Decision in public.</p>",
                    },
                    {
                        "title": "Weeks 6 to 14: people and places",
                        "text": (
                            "<p>Appoint the recruitment body and facilitators, form the advisory group, book an "
                            "accessible venue for every date.</p>"
                        ),
                    },
                    {
                        "title": "Weeks 12 to 16: letter and data",
                        "text": (
                            "<p>Write and test the letter, finish the data protection impact assessment, agree the "
                            "selection targets, print.</p>"
                        ),
                    },
                    {
                        "title": "Weeks 17 to 20: invitations",
                        "text": (
                            "<p>Post the letters. Leave three to four weeks for replies, with a telephone line "
                            "open.</p>"
                        ),
                    },
                    {
                        "title": "Weeks 21 to 24: selection and welcome",
                        "text": (
                            "<p>Draw the group, telephone everyone, settle access needs, send the welcome pack.</p>"
                        ),
                    },
                    {
                        "title": "Weeks 25 to 30: the assembly",
                        "text": (
                            "<p>Two weekends with two to four weeks between them, or six to ten shorter sessions.</p>"
                        ),
                    },
                    {
                        "title": "Weeks 31 to 34: report",
                        "text": "<p>Members check the wording of their recommendations. Publish.</p>",
                    },
                    {
                        "title": "Weeks 35 to 40: reply",
                        "text": (
                            "<p>The council answers each recommendation at a public meeting, and members are "
                            "invited.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "text",
            (
                "<p>Real timetables can be tighter. In Dudley, letters went out in October 2019 and the panel met for "
                "the first time on 2 November. If you must go that fast, have the telephone team ready on the day the "
                "letters land.</p>"
            ),
        ),
        ("heading", {"text": "Buying help", "level": "h2"}),
        (
            "text",
            (
                "<ul><li>Write the brief around outcomes and principles; leave room for bidders to suggest a "
                "design.</li>"
                "<li>Ask for the names of the people who will be in the room, and talk to a council they have worked "
                "for.</li>"
                "<li>Score method and experience above price. As a rule of thumb, 70 per cent for quality.</li>"
                "<li>Consider separate lots for recruitment, facilitation and evaluation, so that nobody marks their "
                "own work.</li>"
                "<li>Ask for training of your staff and for reusable materials as part of the contract.</li>"
                "<li>Settle who owns the recordings and papers, under what licence, and how soon personal data is "
                "deleted.</li></ul>"
                "<p>Check your own procurement thresholds early. A tender can add eight to twelve weeks, which is why "
                "it overlaps with the mandate in the plan above.</p>"
            ),
        ),
    ],
}
