"""The words of the evaluation summary; the same text is made into a PDF."""

PAGE = {
    "title": "What the programme learned: an evaluation summary",
    "slug": "evaluation",
    "summary": (
        "How you would judge a programme of local citizens’ assemblies: its aims, the questions to ask, ways to answer them, and what the public "
        "facts about this one do and do not show."
    ),
    "body": [
        (
            "text",
            (
                "<p>This is this site’s own summary. Renaisi evaluated the Innovation in Democracy Programme and wrote the evaluation report; nothing "
                "here is taken from it or speaks for it. We start from the programme’s published aims and figures and ask what they can tell a council "
                "that has to justify the next assembly, or decide against it.</p>"
            ),
        ),
        ("heading", {"text": "What an evaluation looks at", "level": "h2"}),
        (
            "text",
            (
                "<p>It helps to separate three things that are often judged together:</p>"
                "<ul><li><b>the process</b>: was the assembly fair, well informed and well run?</li>"
                "<li><b>the result</b>: did the authority take it seriously, and did anything change?</li>"
                "<li><b>the programme</b>: did supporting several authorities at once, and bringing them together, teach more than each would have "
                "learned alone?</li></ul>"
                "<p>An assembly can be run beautifully and change nothing. It can also be a little ragged and change a great deal. You need to know "
                "which.</p>"
            ),
        ),
        ("heading", {"text": "From aims to questions", "level": "h2"}),
        (
            "text",
            (
                "<p>The programme had three aims. None can be measured directly, so each has to be turned into questions somebody could answer.</p>"
            ),
        ),
        (
            "table",
            {
                "caption": "The programme’s aims as questions",
                "columns": ["Aim", "Questions to ask", "Where an answer could come from"],
                "rows": [
                    [
                        "Local people more able to have a say",
                        (
                            "Did members understand the question and feel able to speak? Did people like those who usually stay away take part? Did the "
                            "decision move?"
                        ),
                        (
                            "Surveys of members on the first and last day; selection data; committee papers before and after"
                        ),
                    ],
                    [
                        "New relationships and trust",
                        (
                            "Do members trust the council more or less than they did? Do officers and councillors see residents differently? Does it "
                            "last once the response is known?"
                        ),
                        (
                            "The same survey repeated months later; interviews with members, officers and councillors"
                        ),
                    ],
                    [
                        "Stronger local civil society",
                        (
                            "Did members go on to do something else locally? Did local groups take part, or feel bypassed?"
                        ),
                        "Follow-up calls a year on; interviews with local groups",
                    ],
                ],
            },
        ),
        ("heading", {"text": "Ways to find out", "level": "h2"}),
        (
            "text",
            (
                "<p>No single method is enough. A modest evaluation uses four or five that check each other:</p>"
                "<ul><li><b>Before and after surveys</b> with the same few questions, so that change can be seen and not guessed at.</li>"
                "<li><b>Observation</b> by someone with no part in the delivery, using the same checklist at every session: who speaks, who is "
                "interrupted, how questions are answered.</li>"
                "<li><b>Interviews</b> with members, officers, councillors, speakers and facilitators, including people who left early.</li>"
                "<li><b>Documents</b>: the brief, the timetable, the evidence, the report, the minutes of the meeting that responded.</li>"
                "<li><b>A second look</b> after six to twelve months, when you can see what the authority did.</li></ul>"
                "<p>Tell members from the start who is watching and why, ask for consent, collect no more than you need, and make sure that saying no "
                "costs them nothing.</p>"
            ),
        ),
        ("heading", {"text": "What the facts let us say", "level": "h2"}),
        (
            "facts",
            {
                "title": "What happened, in figures",
                "facts": [
                    {
                        "label": "Support",
                        "value": "Up to £60,000 for each of three authorities",
                        "source": "Programme facts",
                    },
                    {
                        "label": "Dudley",
                        "value": "50 people selected, 40 completed",
                        "source": "Dudley People’s Panel report, page 10",
                    },
                    {
                        "label": "Greater Cambridge",
                        "value": "60 people recruited, 53 completed",
                        "source": "Greater Cambridge Citizens’ Assembly report, page 10",
                    },
                    {
                        "label": "Romsey",
                        "value": "About 42 members; not stated at which point",
                        "source": "Programme facts",
                    },
                    {
                        "label": "Time given, Dudley",
                        "value": "Over 24 hours",
                        "source": "Dudley People’s Panel report, page 14",
                    },
                    {
                        "label": "Time given, Greater Cambridge",
                        "value": "Over 24 hours",
                        "source": "Greater Cambridge Citizens’ Assembly report, page 13",
                    },
                    {
                        "label": "Peer learning",
                        "value": (
                            "Four workshops and a two-day conference with 150 local authority staff and practitioners"
                        ),
                        "source": "Programme facts",
                    },
                    {
                        "label": "Response",
                        "value": (
                            "One dated commitment in our sources: Greater Cambridge, 19 February 2020"
                        ),
                        "source": "Programme facts",
                    },
                ],
            },
        ),
        (
            "text",
            (
                "<p>From these we can fairly say five things.</p>"
                "<ul><li><b>It was done.</b> Three authorities of different kinds ran an assembly within the programme’s year.</li>"
                "<li><b>Most people stayed.</b> In the two assemblies with both figures, the large majority of those selected saw it through.</li>"
                "<li><b>Members had time.</b> More than 24 hours over two weekends is enough to hear evidence, change your mind and work on wording.</li>"
                "<li><b>The questions were real.</b> Town centres, traffic, air, buses, a bus station site: ordinary council business that residents "
                "live with.</li>"
                "<li><b>The learning travelled.</b> Other councils were brought in by the third workshop, the conference and the handbook.</li></ul>"
            ),
        ),
        ("heading", {"text": "Staying to the end, set beside other councils", "level": "h3"}),
        (
            "text",
            (
                "<p>Here are the two programme assemblies beside three others that report both figures. The assemblies differ in length and "
                "circumstances, so this is a rough guide for planning and not a league table.</p>"
            ),
        ),
        (
            "table",
            {
                "caption": "People recruited and people who completed in five local assemblies",
                "columns": ["Assembly", "Recruited or selected", "Completed", "Source"],
                "rows": [
                    ["Dudley, 2019", "50", "40", "Dudley People’s Panel report, page 10"],
                    [
                        "Greater Cambridge, 2019",
                        "60",
                        "53",
                        "Greater Cambridge Citizens’ Assembly report, page 10",
                    ],
                    [
                        "Kingston upon Thames, 2019",
                        "40",
                        "38",
                        "Kingston Citizens’ Assembly on Air Quality report, page 8",
                    ],
                    [
                        "Waltham Forest, 2020",
                        "45",
                        "34",
                        "Waltham Forest Citizens’ Assembly report, page 7",
                    ],
                    ["Devon, 2021", "70", "66", "Devon Climate Assembly report, page 15"],
                ],
            },
        ),
        ("heading", {"text": "What they do not let us say", "level": "h2"}),
        (
            "text",
            (
                "<p>It would be easy to stretch these figures. Here is where they stop.</p>"
                "<ul><li><b>Whether trust grew.</b> Staying to the end may mean people felt respected. It may also mean they were paid and finish what they "
                "start.</li>"
                "<li><b>Who was missing.</b> We have the number of invitations for two assemblies and the number of replies for none, so we cannot give "
                "a response rate. Nor do we know who left early.</li>"
                "<li><b>What it cost.</b> “Up to £60,000” is a limit. It is not a total, and it does not count officers’ time.</li>"
                "<li><b>What changed on the ground.</b> For Dudley and Romsey our sources end with what members said. For Greater Cambridge they end "
                "with a promise to respond.</li>"
                "<li><b>What would have happened anyway.</b> There was no comparison area, and with three assemblies there could hardly have been a "
                "useful one.</li>"
                "<li><b>Whether civil society is stronger.</b> That takes years, and a programme that ran for one cannot show it.</li></ul>"
                "<p>None of this means that the programme failed. It means that these facts cannot settle the matter. The evaluator’s own report will "
                "hold more than we do.</p>"
            ),
        ),
        ("heading", {"text": "Planning your own evaluation", "level": "h2"}),
        (
            "text",
            (
                "<p>Officers ask how to do this with no budget. You can do something useful with a few days of someone’s time, if you start before the "
                "letters go out.</p>"
            ),
        ),
        (
            "steps",
            {
                "title": "Five steps for a small evaluation",
                "steps": [
                    {
                        "title": "Write down what success would look like",
                        "text": (
                            "<p>One page, agreed with the councillor who will respond. Include what would make you stop.</p>"
                        ),
                    },
                    {
                        "title": "Choose six survey questions and keep them",
                        "text": (
                            "<p>Ask the same six on the first morning, the last afternoon and six months later.</p>"
                        ),
                    },
                    {
                        "title": "Ask a neighbour to observe",
                        "text": (
                            "<p>An officer from another council will see what you cannot. Return the favour.</p>"
                        ),
                    },
                    {
                        "title": "Keep the basic figures",
                        "text": (
                            "<p>Invitations, replies, selected, first day, last day, hours, money, officer days. Record each with its date.</p>"
                        ),
                    },
                    {
                        "title": "Publish the awkward parts",
                        "text": (
                            "<p>Say what went wrong and what you would change. It is the part your peers need most.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "call_to_action",
            {
                "title": "Tell us what you found",
                "text": (
                    "If your council has evaluated an assembly, however briefly, an organiser would like to hear from you."
                ),
                "label": "Contact an organiser",
                "page": "contact",
            },
        ),
    ],
}
