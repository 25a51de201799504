"""Chapter 9 of the guide: from recommendations to the council’s response."""

CHAPTER = {
    "title": "From recommendations to the council’s response",
    "slug": "responding",
    "summary": (
        "How to publish what members said, answer every recommendation in public with a reason, and keep the promise "
        "when the answer is no."
    ),
    "key_points": [
        (
            "Publish the recommendations in the members’ own wording, with the votes, before the council comments on "
            "them."
        ),
        (
            "Answer each one separately: accepted, partly accepted, rejected or pending, with a reason, an owner and "
            "a date."
        ),
        (
            "As a rule of thumb, acknowledge within two weeks, publish the report within five and give the full reply "
            "within three to six months."
        ),
        "Invite members to the meeting where the reply is given, and let them speak first.",
    ],
    "body": [
        (
            "text",
            (
                "<p>Everything before this was a conversation. Now the council has to answer. Members will forgive a "
                "no with a reason much sooner than a yes that comes to nothing. Plan this stage before the first "
                "letter goes out, with the same care as the weekends.</p>"
            ),
        ),
        ("heading", {"text": "What arrives", "level": "h2"}),
        (
            "text",
            (
                "<p>Expect between ten and 35 recommendations, of very different sizes. Some will be ready to do, "
                "some will need a budget, some will belong to another body, and some will be principles more than "
                "actions.</p>"
            ),
        ),
        (
            "table",
            {
                "caption": "What some assemblies handed over",
                "columns": ["Assembly", "Members", "What they produced"],
                "rows": [
                    ["Camden, 2019", "Over 50 took part", "17 actions"],
                    ["Leeds, 2019", "25 recruited", "A statement and 12 recommendations"],
                    ["Romsey, 2019", "About 42 members", "12 priority statements, ranked"],
                    ["Brighton and Hove, 2020", "50 members", "10 recommendations"],
                    ["North of Tyne, 2021", "49 members", "30 recommendations"],
                    ["Herefordshire, 2022", "48 selected, 41 attended", "35 recommendations"],
                    ["Blackburn with Darwen, 2022", "26 members", "15 recommendations"],
                ],
            },
        ),
        (
            "text",
            (
                "<p>In Dudley the panel’s priorities were different for each town centre. For Dudley they began with "
                "less crime, more public squares in which to meet and eat, and a home for entertainment. For Brierley "
                "Hill they were local people involved in community events, open public spaces to sit in, and less "
                "crime. Two places, one assembly, two lists: let the form of the report follow the answer.</p>"
            ),
        ),
        ("heading", {"text": "The report", "level": "h2"}),
        (
            "text",
            (
                "<p>Keep members’ words apart from everyone else’s. A good report has:</p>"
                "<ol><li>the recommendations, in full, as members wrote them, with the number of votes for and "
                "against each;</li>"
                "<li>any statement from members, and any minority statement;</li>"
                "<li>the question, the scope note and the promise;</li>"
                "<li>who took part: invited, replied, selected, completed, and how that compares with the area;</li>"
                "<li>the programme, speakers and papers, or links to them;</li>"
                "<li>what did not work.</li></ol>"
                "<p>Have it written by the independent facilitators, and checked by members. Correct spelling only "
                "with their agreement. Publish it as a web page first, with a two-page summary, an easy-read version "
                "and, in Wales, both languages. Send it to members a day before anyone else.</p>"
            ),
        ),
        (
            "quote",
            {
                "text": "Change nothing in a recommendation except what its authors ask you to change.",
                "attribution": "",
            },
        ),
        ("heading", {"text": "How to build the reply", "level": "h2"}),
        (
            "steps",
            {
                "title": "From report to response",
                "steps": [
                    {
                        "title": "Say thank you and give the date",
                        "text": (
                            "<p>Within two weeks, the sponsor writes to every member with the date of the full "
                            "reply.</p>"
                        ),
                    },
                    {
                        "title": "Sort by owner",
                        "text": (
                            "<p>Each recommendation gets one named officer and one cabinet member. Where it belongs "
                            "to another body, someone is named who will take it there.</p>"
                        ),
                    },
                    {
                        "title": "Cost and test",
                        "text": (
                            "<p>Owners write a page: what it would take, what is already happening, law, money, "
                            "equality impact, who else is needed. Four to six weeks.</p>"
                        ),
                    },
                    {
                        "title": "Check the meaning",
                        "text": (
                            "<p>Hold an evening with members. Officers say how they understood each recommendation, "
                            "and members say whether that is right. It prevents more trouble than any other "
                            "meeting.</p>"
                        ),
                    },
                    {
                        "title": "Draft the answers",
                        "text": (
                            "<p>One status and one reason each, in words that members would use. The scrutiny chair "
                            "reads the draft and looks for evasions.</p>"
                        ),
                    },
                    {
                        "title": "Decide in public",
                        "text": (
                            "<p>The reply goes to cabinet or full council as a report of its own. Members present "
                            "their recommendations first. The vote is recorded.</p>"
                        ),
                    },
                    {
                        "title": "Publish as a list",
                        "text": (
                            "<p>Each recommendation has a page or a row with its status, owner, next step and date, "
                            "and stays at the same address.</p>"
                        ),
                    },
                ],
            },
        ),
        ("heading", {"text": "Four answers, and what each needs", "level": "h2"}),
        (
            "table",
            {
                "caption": "The four statuses",
                "columns": ["Status", "Use it when", "Must also say"],
                "rows": [
                    ["Accepted", "You will do what was asked", "Who, by when, with what money"],
                    [
                        "Partly accepted",
                        "You will do some, or do it in another way",
                        "Which part, why not the rest, what instead",
                    ],
                    [
                        "Rejected",
                        "You will not do it",
                        "The real reason, and whether it could change",
                    ],
                    [
                        "Pending",
                        "You cannot know yet",
                        "What you are waiting for, and the date of the answer",
                    ],
                ],
            },
        ),
        (
            "text",
            (
                "<p>Avoid “noted”, “supported in principle” and “already being delivered”. Each may be true, and each "
                "reads as a way out. If it is already happening, say what, since when, and what more the assembly’s "
                "support will change.</p>"
                "<p>Write the reason as you would to a neighbour. “This would cost about £2 million a year, which is "
                "more than the whole of the parks budget, so we will not do it; we will do the two cheapest crossings "
                "by March” is a reason. “Subject to resource constraints” is not. (The sum is an invented "
                "example.)</p>"
            ),
        ),
        ("heading", {"text": "When you must say no", "level": "h2"}),
        (
            "text",
            (
                "<ul><li>Say it early, and in person to members before it is published.</li>"
                "<li>Give the actual reason, including a political one: “we promised voters that we would not”.</li>"
                "<li>Show that you considered it: what you costed, whom you asked.</li>"
                "<li>Offer the part that can be done.</li>"
                "<li>Never count a rejection as “partly”.</li></ul>"
                "<p>Saying no to a few recommendations does not break trust. Saying yes to all of them, and doing a "
                "third, does.</p>"
            ),
        ),
        ("heading", {"text": "How long it should take", "level": "h2"}),
        (
            "text",
            (
                "<p>As a rule of thumb: thanks within two weeks, the report within five, the full reply within three "
                "to six months of the last day. Beyond six months, members stop believing that it will come.</p>"
            ),
        ),
        (
            "facts",
            {
                "title": "A reply in stages: Greater Cambridge",
                "facts": [
                    {
                        "label": "Last day of the assembly",
                        "value": "6 October 2019",
                        "source": "Greater Cambridge Citizens’ Assembly report, page 13",
                    },
                    {
                        "label": "Executive Board meeting",
                        "value": "19 February 2020",
                        "source": "Innovation in Democracy Programme",
                    },
                    {
                        "label": "Agreed date for the response",
                        "value": "By summer 2020",
                        "source": "Innovation in Democracy Programme",
                    },
                    {
                        "label": "Afterwards",
                        "value": "Regular review of progress",
                        "source": "Innovation in Democracy Programme",
                    },
                ],
            },
        ),
        (
            "text",
            (
                "<p>A staged reply like this can work well: a first meeting that receives the report and commits to a "
                "date, and a second that answers. Put both dates in the promise so that the first is not mistaken for "
                "delay. If a date has to move, tell members before it passes, with the new one.</p>"
            ),
        ),
        ("heading", {"text": "Law and good sense", "level": "h2"}),
        (
            "text",
            (
                "<p>Assembly recommendations are weighty evidence, but they do not replace the steps that the law "
                "asks for. When you act on one, you may still need an equality impact assessment, formal "
                "consultation, or a planning or highways process. Say so in the reply, with dates.</p>"
                "<p>Decision-makers must keep an open mind until the decision. The promise to respond is quite "
                "compatible with this. A promise to accept everything is not.</p>"
            ),
        ),
        ("heading", {"text": "Working with other bodies", "level": "h2"}),
        (
            "text",
            (
                "<p>Some of what members want will belong to someone else: a bus operator, the health service, the "
                "police, another tier of council, government. Before the first weekend, ask those bodies for a named "
                "person who will receive recommendations and reply in writing. Afterwards, send the recommendation "
                "with a covering letter from the leader, publish the letter, and publish the answer or its "
                "absence.</p>"
            ),
        ),
        ("heading", {"text": "Tell everyone else", "level": "h2"}),
        (
            "text",
            (
                "<p>Most residents will meet the assembly for the first time when the reply is published. Give them a "
                "page that can be read in three minutes: what was asked, who was asked, what they said, what we will "
                "do, what we will not, and when we report next. Let members tell it, if they wish to. A member "
                "explaining on local radio why they changed their mind is worth more than any press release.</p>"
            ),
        ),
    ],
}
