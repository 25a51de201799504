"""Chapter 6 of the guide: designing the programme: learning, deliberating, deciding."""

CHAPTER = {
    "title": "Designing the programme: learning, deliberating, deciding",
    "slug": "designing",
    "summary": (
        "How to spend 24 hours well: the three phases, a plan for four days, shorter sessions as an alternative, and "
        "how to get from ideas to a fair vote."
    ),
    "key_points": [
        "Divide the time into thirds: learning, deliberating and deciding, with some of each on most days.",
        "As a rule of thumb, nobody should be spoken to for more than 20 minutes without talking at a table.",
        (
            "Leave two to four weeks between weekends so that members can think, ask for evidence and talk to people "
            "at home."
        ),
        (
            "Explain the voting method on the first day, and publish the numbers for every recommendation, including "
            "those that failed."
        ),
    ],
    "body": [
        (
            "text",
            (
                "<p>A programme is a journey from “I had never thought about this” to “this is what I would do, and "
                "why”. Design it backwards. Begin with the form in which the council needs the answer, then work out "
                "what members must decide, discuss and know to give it.</p>"
            ),
        ),
        ("heading", {"text": "How much time", "level": "h2"}),
        (
            "text",
            (
                "<p>Two weekends, four days and about 24 hours have become the usual pattern for a full assembly. The "
                "table shows it is not the only one.</p>"
            ),
        ),
        (
            "table",
            {
                "caption": "How UK councils arranged the hours",
                "columns": ["Assembly", "Hours", "How they were arranged"],
                "rows": [
                    ["Dudley, 2019", "Over 24", "Two weekends, four weeks apart"],
                    ["Greater Cambridge, 2019", "Over 24", "Two weekends, four weeks apart"],
                    ["Devon, 2021", "25", "A series of meetings"],
                    [
                        "Waltham Forest, 2020",
                        "Around 30",
                        "Three weekends, the last of them one day",
                    ],
                    ["Leeds, 2019", "Nearly 30", "Not in our records"],
                    ["Warwick, 2020 to 2021", "Some 30", "Ten sessions"],
                    ["Lancaster, 2020", "Some 35", "Sixteen sessions"],
                    ["Camden, 2019", "Not in our records", "Two evenings and one Saturday"],
                    ["Brent, 2019", "Not in our records", "Three Saturdays"],
                ],
            },
        ),
        (
            "text",
            (
                "<p>Weekends build friendship and momentum. Evenings suit people who work at weekends and leave time "
                "to think, but each one begins with a warm-up and ends just as things get interesting. As a rule of "
                "thumb, add a fifth to the hours if you use sessions of two and a half hours or less.</p>"
            ),
        ),
        ("heading", {"text": "Three phases", "level": "h2"}),
        (
            "text",
            (
                "<p><b>Learning</b> gives everyone a common floor: the facts, the limits, the options, and what it is "
                "like for people affected. It includes learning about each other.</p>"
                "<p><b>Deliberating</b> is where members test what they heard against what they value. They look for "
                "consequences, hear from people unlike themselves and change their minds in both directions. It is "
                "the phase that gets squeezed when speakers overrun. Protect it.</p>"
                "<p><b>Deciding</b> turns thoughts into sentences, and sentences into a list with support beside "
                "each. It needs more time than you expect. Plan for a full day out of four.</p>"
            ),
        ),
        (
            "table",
            {
                "caption": "A plan for four days",
                "columns": ["Day", "Purpose", "What happens", "What comes out"],
                "rows": [
                    [
                        "Saturday 1",
                        "Meet and understand",
                        (
                            "Welcome, ground rules, how to be a critical thinker, the question, the local picture, "
                            "first speakers"
                        ),
                        "Shared ground rules; list of hopes and worries",
                    ],
                    [
                        "Sunday 1",
                        "Explore the options",
                        (
                            "Speakers for different options, questions at tables, lived experience, what makes a good "
                            "answer"
                        ),
                        "Members’ own criteria; questions for the gap",
                    ],
                    [
                        "Between",
                        "Think and ask",
                        "Written answers, extra papers, a call to every member",
                        "Evidence the members asked for",
                    ],
                    [
                        "Saturday 2",
                        "Weigh it up",
                        "Answers to questions, trade-offs, options tested against the criteria, first ideas",
                        "Draft recommendations by theme",
                    ],
                    [
                        "Sunday 2",
                        "Decide",
                        "Drafting, swapping and improving, final text, vote, presenting to the sponsor",
                        "Recommendations with votes; statement from members",
                    ],
                ],
            },
        ),
        ("heading", {"text": "A day that works", "level": "h2"}),
        (
            "text",
            (
                "<p>Start at ten and finish by half past four. Six hours of work is the most that people can do well, "
                "with an hour for lunch and a break of 20 minutes in each half.</p>"
                "<ul><li>Change the activity every 20 to 40 minutes: listen, write, pair, table, walk about, whole "
                "room.</li>"
                "<li>Use the first half hour of each day to remember what was done and why it matters today.</li>"
                "<li>Mix the tables at every half day in the learning phase. Keep them together for drafting.</li>"
                "<li>Put the hardest discussion before lunch. Put movement after it.</li>"
                "<li>Leave half an hour empty each day. You will use it.</li></ul>"
            ),
        ),
        (
            "quote",
            {
                "text": "If a session is full, take something out. What you remove comes back as time to think.",
                "attribution": "",
            },
        ),
        ("heading", {"text": "Criteria first, solutions second", "level": "h2"}),
        (
            "text",
            (
                "<p>On the first Sunday, ask members what a good answer would have to do: be fair to people without "
                "cars, be affordable, be quick to begin. Write six to ten criteria in their words and let them sort "
                "them by importance.</p>"
                "<p>They earn their keep three times. They slow the rush to solutions, they give members something "
                "other than taste to argue from, and they tell the council <i>why</i> a recommendation was made, "
                "which is what officers need when it has to be adapted.</p>"
            ),
        ),
        ("heading", {"text": "From ideas to recommendations", "level": "h2"}),
        (
            "steps",
            {
                "title": "From sticky notes to a vote",
                "steps": [
                    {
                        "title": "Gather",
                        "text": (
                            "<p>Each member writes two or three ideas alone. Tables add, and group what is alike. "
                            "Nothing is thrown away.</p>"
                        ),
                    },
                    {
                        "title": "Sort into themes",
                        "text": (
                            "<p>Facilitators and two members from each table make six to eight themes, in view of the "
                            "room.</p>"
                        ),
                    },
                    {
                        "title": "Choose a theme to work on",
                        "text": "<p>Members pick where to work, within limits so that each group stays mixed.</p>",
                    },
                    {
                        "title": "Draft",
                        "text": (
                            "<p>Each group writes two or three recommendations: what should be done, by whom, and "
                            "because. One action in each.</p>"
                        ),
                    },
                    {
                        "title": "Swap and question",
                        "text": (
                            "<p>Drafts travel to the other groups, who add questions and suggested changes. An "
                            "officer and a neutral expert mark what is unlawful, already happening or very costly, as "
                            "information and never as a veto.</p>"
                        ),
                    },
                    {
                        "title": "Finish the wording",
                        "text": "<p>The authors accept or refuse each change and read the result aloud.</p>",
                    },
                    {
                        "title": "Vote",
                        "text": "<p>Every member votes on every recommendation, in private.</p>",
                    },
                ],
            },
        ),
        ("heading", {"text": "Ways to decide", "level": "h2"}),
        (
            "text",
            "<p>No method is neutral, so choose yours early and tell members what it can and cannot show.</p>",
        ),
        (
            "table",
            {
                "caption": "Ways of voting",
                "columns": ["Method", "Shows", "Watch for"],
                "rows": [
                    [
                        "Support scale, from strongly support to strongly oppose",
                        "How deep the support goes, and who objects",
                        "Agree beforehand what counts as passing",
                    ],
                    [
                        "Ranking",
                        "Order of priority",
                        "Says nothing about whether people like the lowest, or the top",
                    ],
                    [
                        "Dots or points",
                        "Which ideas have energy",
                        "Not private; people follow the crowd",
                    ],
                    ["Yes or no", "A clear result", "Hides doubt; use only for final text"],
                    [
                        "Consent: can you live with it?",
                        "Serious objections",
                        "Needs skill, and time for objectors",
                    ],
                ],
            },
        ),
        (
            "text",
            (
                "<p>A support scale followed by a ranking answers most needs. Eight votes in ten is often used as the "
                "mark of strong support, but the figure is yours to set. Romsey’s 12 priority statements were ranked "
                "by support. Camden’s members gave each of 17 actions a clear majority. Let a minority write a short "
                "statement where it wishes to; it costs a paragraph and buys a great deal of trust.</p>"
            ),
        ),
        (
            "facts",
            {
                "title": "What came out of the room",
                "facts": [
                    {
                        "label": "Camden",
                        "value": "17 actions, each with a clear majority",
                        "source": "Camden citizens’ assembly report, page 2",
                    },
                    {
                        "label": "Brighton and Hove",
                        "value": "10 recommendations, all with strong support",
                        "source": "Brighton and Hove climate assembly report, page 11",
                    },
                    {
                        "label": "Leeds",
                        "value": "A statement and 12 recommendations",
                        "source": "Leeds climate jury report, page 3",
                    },
                    {
                        "label": "Romsey",
                        "value": "12 priority statements, ranked by support",
                        "source": "Innovation in Democracy Programme",
                    },
                ],
            },
        ),
        ("heading", {"text": "The gap between weekends", "level": "h2"}),
        (
            "text",
            (
                "<p>Two to four weeks is right. Romsey left two; Dudley and Greater Cambridge left four. In the "
                "gap:</p>"
                "<ul><li>publish every slide and film, with captions, within three days;</li>"
                "<li>answer members’ questions in writing, in one document for all of them;</li>"
                "<li>telephone each member, above all the quiet ones and anyone who left early;</li>"
                "<li>give a small task, such as asking three people they know one question;</li>"
                "<li>change the plan for the second weekend. If you change nothing, you were not listening.</li></ul>"
            ),
        ),
        ("heading", {"text": "Rehearse", "level": "h2"}),
        (
            "text",
            (
                "<p>Run the whole programme on paper with the facilitators, minute by minute. Then run the two "
                "hardest sessions with a dozen colleagues. You will find the instruction that makes no sense and the "
                "task that takes twice as long as planned. Half a day of rehearsal saves an hour of each weekend.</p>"
            ),
        ),
    ],
}
