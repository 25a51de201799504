"""Chapter 10 of the guide: after the assembly: following up, evaluating and learning with peers."""

CHAPTER = {
    "title": "After the assembly: following up, evaluating and learning with peers",
    "slug": "after",
    "summary": (
        "Progress reports that people can check, an evaluation you can afford, what members do next, and how to give "
        "other councils the benefit of what you learned."
    ),
    "key_points": [
        (
            "Report progress at 6, 12 and 24 months, recommendation by recommendation, to scrutiny and to the members "
            "themselves."
        ),
        "Plan the evaluation before recruitment, because the first survey is due on the first morning.",
        (
            "Keep three checks apart: was the process good, what did it do for those who took part, and what did it "
            "change."
        ),
        (
            "Share an honest account with other councils within three months, while the team still remembers the "
            "details."
        ),
    ],
    "body": [
        (
            "text",
            (
                "<p>The last Sunday ends with photographs and tired facilitators, and it feels like the finish. For "
                "the people who paid for it, it is about half-way. What happens over the next two years decides "
                "whether residents would open the next letter.</p>"
            ),
        ),
        ("heading", {"text": "Follow up in the open", "level": "h2"}),
        (
            "text",
            (
                "<p>Put the list of recommendations and replies at a permanent address and keep it up to date. Each "
                "line needs a status, the date of the last change, a link to evidence, and the name of a post that "
                "owns it. Show what is overdue as plainly as what is done.</p>"
            ),
        ),
        (
            "steps",
            {
                "title": "Two years of following up",
                "steps": [
                    {
                        "title": "Month 1",
                        "text": (
                            "<p>Thank-you letters, honoraria all paid, a debrief with the team, and lessons written "
                            "down while fresh.</p>"
                        ),
                    },
                    {
                        "title": "Month 3 to 6",
                        "text": "<p>The council’s reply is given in public (chapter 9). The list goes live.</p>",
                    },
                    {
                        "title": "Month 6",
                        "text": (
                            "<p>First progress report. Owners update each line; two or three members check whether it "
                            "is readable.</p>"
                        ),
                    },
                    {
                        "title": "Month 12",
                        "text": (
                            "<p>Scrutiny takes a report and invites members to ask the questions. Publish the minutes "
                            "beside the list.</p>"
                        ),
                    },
                    {
                        "title": "Month 24",
                        "text": (
                            "<p>A last full report: done, changed, dropped, still to do, each with a reason. Then "
                            "hand what remains to ordinary performance reporting, with a link.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "text",
            (
                "<p>Write the list into somebody’s job. Cabinet members change, services are reorganised, and a list "
                "without an owner goes stale in one winter. The Greater Cambridge Executive Board agreed, together "
                "with its date for responding, to review progress regularly; a line like that in the minutes is easy "
                "to ask for and hard to withdraw.</p>"
            ),
        ),
        (
            "quote",
            {
                "text": "Show what is overdue as plainly as what is done.",
                "attribution": "Advice from this guide",
            },
        ),
        ("heading", {"text": "Members afterwards", "level": "h2"}),
        (
            "text",
            (
                "<p>Expect a good many members to want to go on. Ask them on the last day, with boxes to tick: hear "
                "news, come to a meeting once a year, speak to press or schools, join a working group, help to "
                "welcome the next assembly. Some will tick nothing, and that is fine.</p>"
                "<p>Pay for any further work at the same rate. Keep a list of consents, with an end date. Do not let "
                "a group of keen former members become “the assembly”: the authority belonged to the whole group, in "
                "that room, on that question.</p>"
            ),
        ),
        ("heading", {"text": "Evaluate: three questions", "level": "h2"}),
        (
            "text",
            (
                "<p>An evaluation need not be large. Keep it independent of those who ran the assembly, and settle it "
                "before recruitment. As a rule of thumb, set aside 3 to 6 per cent of the budget.</p>"
            ),
        ),
        (
            "table",
            {
                "caption": "An evaluation you can afford",
                "columns": ["Question", "How to find out", "When"],
                "rows": [
                    [
                        "Was the process good?",
                        (
                            "Members’ survey, observers with a checklist, profile of members against the area, share "
                            "of talking time at a few tables"
                        ),
                        "Each day, and at the end",
                    ],
                    [
                        "What did it do for those who took part?",
                        (
                            "The same short survey three times: knowledge, confidence, trust in the council, wish to "
                            "take part again"
                        ),
                        "First morning, last day, a year later",
                    ],
                    [
                        "What did it change in the council?",
                        "Interviews with councillors and officers, a trace of each recommendation",
                        "Before, at the reply, a year later",
                    ],
                    [
                        "What did it do for other residents?",
                        "Awareness question in an existing residents’ survey, local media",
                        "Before, and six months after",
                    ],
                    [
                        "Was it worth it?",
                        "Full cost with staff days, set beside what was decided",
                        "A year later",
                    ],
                ],
            },
        ),
        (
            "text",
            (
                "<p>Ask the same questions in the same words each time, and ask one that could embarrass you: “Did "
                "anyone try to steer you?” Publish the result, including low response rates.</p>"
                "<p>The programme behind this network gave itself three aims, and they make a fair test for any "
                "council: do local people have more say over decisions that affect them; are there new relationships "
                "and more trust between people and the council; is civil society stronger because people took "
                "part?</p>"
            ),
        ),
        (
            "facts",
            {
                "title": "How the Innovation in Democracy Programme checked and shared",
                "facts": [
                    {
                        "label": "Period",
                        "value": "March 2019 to March 2020",
                        "source": "Innovation in Democracy Programme",
                    },
                    {
                        "label": "Evaluator, separate from delivery",
                        "value": "Renaisi",
                        "source": "Innovation in Democracy Programme",
                    },
                    {
                        "label": "Peer-learning workshops",
                        "value": "Four, the last on evaluating",
                        "source": "Innovation in Democracy Programme",
                    },
                    {
                        "label": "Conference, Manchester, January 2020",
                        "value": "Two days, 150 local authority staff and practitioners",
                        "source": "Innovation in Democracy Programme",
                    },
                ],
            },
        ),
        ("heading", {"text": "Figures to keep, and to keep apart", "level": "h2"}),
        (
            "text",
            (
                "<p>A few numbers will answer most of the questions that other councils ask. Record them as you "
                "go.</p>"
                "<ul><li>Letters sent; replies; people selected; people who completed. Four figures, never one.</li>"
                "<li>The profile of each of those groups.</li>"
                "<li>Days and hours.</li>"
                "<li>Honorarium for each person.</li>"
                "<li>Total cost, with a note of what it covers, and staff days on top.</li>"
                "<li>Weeks from decision to first session, and from last session to reply.</li>"
                "<li>Recommendations made; accepted; partly accepted; rejected; pending.</li></ul>"
                "<p>The difference between two of them can be large. Dudley selected 50 people and 40 completed; "
                "Devon recruited 70 and 66 completed; Waltham Forest recruited 45 and 34 completed. Someone who plans "
                "catering, targets or confidence on the wrong one of these is misled.</p>"
            ),
        ),
        (
            "table",
            {
                "caption": "Recruited and completed: why both are needed",
                "columns": ["Assembly", "Recruited or selected", "Completed", "Difference"],
                "rows": [
                    ["Kingston upon Thames, 2019", "40", "38", "2"],
                    ["Devon, 2021", "70", "66", "4"],
                    ["Greater Cambridge, 2019", "60", "53", "7"],
                    ["Dudley, 2019", "50", "40", "10"],
                    ["Waltham Forest, 2020", "45", "34", "11"],
                ],
            },
        ),
        ("heading", {"text": "Learn with peers", "level": "h2"}),
        (
            "text",
            (
                "<p>The three authorities of the programme compared notes while their own work was still going on. "
                "There were four workshops: to introduce themselves and plan; on bringing councillors on board; on "
                "spreading the learning, with other councils in the room; and on evaluating. In January 2020 the "
                "circle widened to a two-day conference at the People’s History Museum in Manchester.</p>"
                "<p>What made this useful can be copied by any two councils.</p>"
                "<ul><li><b>Meet before it is finished.</b> A worry shared in week ten can still change the "
                "plan.</li>"
                "<li><b>Bring one problem each.</b> Twenty minutes for each council, most of it for other people’s "
                "questions.</li>"
                "<li><b>Swap people.</b> Lend a facilitator, observe a weekend, sit on each other’s advisory "
                "group.</li>"
                "<li><b>Share working papers.</b> The letter, the session plan and the speaker’s briefing are worth "
                "more than the glossy report.</li>"
                "<li><b>Say what failed.</b> Begin with it, and others will follow.</li></ul>"
            ),
        ),
        ("heading", {"text": "Write it down for the next council", "level": "h2"}),
        (
            "text",
            (
                "<p>Set aside an hour within three months. Begin with the short form on this site: a title, a "
                "summary, the method, the topics and the year. Add the sections as you find time. For each lesson, "
                "write four lines: what we claim, what happened, under what conditions, and how sure we are. "
                "“Telephone calls kept people” is a slogan. “We rang all 50 between the weekends, nobody was lost in "
                "the gap, and it took two officers three days” is something that another council can use. (That "
                "example is invented.)</p>"
                "<p>Then name someone who is willing to take a call. Most of what officers want to know cannot be put "
                "in a report, and takes twenty minutes.</p>"
            ),
        ),
        ("heading", {"text": "Doing it again", "level": "h2"}),
        (
            "text",
            (
                "<p>A second assembly costs less. You have a letter that works, trained hosts, a data protection "
                "assessment, and councillors who have seen one. Consider whether you want a series, a standing "
                "assembly like the one Newham began in 2021, or a shared team with neighbouring councils.</p>"
                "<p>Before you decide, read the last progress report. If most of the first assembly’s recommendations "
                "are still pending, answer those before you ask anyone a new question.</p>"
            ),
        ),
    ],
}
