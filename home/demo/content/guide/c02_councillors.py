"""Chapter 2 of the guide: getting councillors and senior officers behind it."""

CHAPTER = {
    "title": "Getting councillors and senior officers behind it",
    "slug": "councillors-and-senior-officers",
    "summary": (
        "Whom to speak to and in what order, the worries you will hear and what is fair in them, and the written "
        "promise that makes everything after it easier."
    ),
    "key_points": [
        "Secure a political sponsor, an officer sponsor and a cross-party group before you commission anyone.",
        "Take objections seriously: most contain a design requirement that will make the assembly better.",
        "Get a one-page promise in writing that says what the council will do with the recommendations and by when.",
        (
            "Give councillors a real part as commissioners, witnesses, observers and responders, but not a place at "
            "the tables as members."
        ),
    ],
    "body": [
        (
            "text",
            (
                "<p>Assemblies seldom disappoint because of poor facilitation. More often, the people who had to act "
                "on the result were never asked whether they wanted one. This chapter is about asking them early, "
                "honestly and in an order that works. The subject was important enough to have one of the Innovation "
                "in Democracy Programme’s four peer-learning workshops to itself.</p>"
            ),
        ),
        ("heading", {"text": "Who needs to be behind it", "level": "h2"}),
        (
            "text",
            (
                "<p>You need a small number of people to say yes, and a larger number to be content.</p>"
                "<ul><li><b>A political sponsor.</b> The leader, or a cabinet member who owns the topic and will "
                "still be there when the report arrives.</li>"
                "<li><b>An officer sponsor.</b> A director who controls the budget and the service that will have to "
                "change. Interest from a policy team alone is not enough.</li>"
                "<li><b>Opposition group leaders.</b> Invite them before the public hears. An assembly seen as one "
                "party’s project can be cancelled by the next.</li>"
                "<li><b>The scrutiny chair.</b> Scrutiny is a natural home for checking progress a year later.</li>"
                "<li><b>Ward councillors</b> for the place concerned. They will be asked about it in the "
                "supermarket.</li>"
                "<li><b>The monitoring officer and the finance director.</b> Ask them how to do it properly, early "
                "enough to use the answer.</li>"
                "<li><b>Communications and democratic services.</b> They know the calendar, and they will be "
                "answering the telephone.</li></ul>"
                "<p>If several councils share the decision, do this in each of them. In Greater Cambridge the answer "
                "had to come from the Executive Board of a partnership of three councils.</p>"
            ),
        ),
        ("heading", {"text": "From first conversation to decision", "level": "h2"}),
        (
            "text",
            "<p>As a rule of thumb, allow six to ten weeks for this, and more across an election.</p>",
        ),
        (
            "steps",
            {
                "title": "Six steps to a yes",
                "steps": [
                    {
                        "title": "Start with the problem",
                        "text": (
                            "<p>Open with the decision that is stuck, and keep the method for later. “We have gone "
                            "round this three times” is a better beginning than “I would like to tell you about "
                            "sortition”.</p>"
                        ),
                    },
                    {
                        "title": "Meet the sceptics one at a time",
                        "text": (
                            "<p>Half an hour each, in private, mostly listening. Write down every worry in their "
                            "words.</p>"
                        ),
                    },
                    {
                        "title": "Let them see one",
                        "text": (
                            "<p>Show a short film of an assembly, arrange a call with a councillor elsewhere, or ask "
                            "another council whether two of yours may observe for a day.</p>"
                        ),
                    },
                    {
                        "title": "Hold a taster",
                        "text": (
                            "<p>Run a 90-minute session in which councillors deliberate on a small question "
                            "themselves. It explains more than any paper.</p>"
                        ),
                    },
                    {
                        "title": "Agree the promise",
                        "text": "<p>Draft the one-page commitment described below and let all groups amend it.</p>",
                    },
                    {
                        "title": "Take the decision in public",
                        "text": (
                            "<p>A short report to cabinet or full council with the question, the cost, the timetable, "
                            "the promise and the name of the sponsor.</p>"
                        ),
                    },
                ],
            },
        ),
        ("heading", {"text": "Worries you will hear", "level": "h2"}),
        (
            "text",
            "<p>Do not argue with these. Each has something fair in it, and each has an answer in the design.</p>",
        ),
        (
            "table",
            {
                "caption": "Common worries, and what helps",
                "columns": ["The worry", "What is fair in it", "What helps"],
                "rows": [
                    [
                        "“We were elected to decide”",
                        "True, and nothing here changes it",
                        "Say plainly that the assembly advises and the council decides",
                    ],
                    [
                        "“You will get the usual suspects”",
                        "It happens when people volunteer openly",
                        "Explain the lottery; show the profile of the group against the census",
                    ],
                    [
                        "“Residents will ask for the impossible”",
                        "They will, if nobody tells them the limits",
                        "Put money, powers and deadlines into the evidence on day one",
                    ],
                    [
                        "“Forty people cannot speak for the area”",
                        "They cannot, and should not claim to",
                        "Present it as the informed view of a cross-section, beside other evidence",
                    ],
                    [
                        "“It costs too much”",
                        "It is a visible sum",
                        "Compare it with the cost of a scheme withdrawn, redesigned or challenged",
                    ],
                    [
                        "“The consultants will steer it”",
                        "Framing is a form of power",
                        "A mixed advisory group, published papers and open observation",
                    ],
                    [
                        "“What if we disagree with them?”",
                        "You probably will on some points",
                        "Agree now that “no, because” is a proper answer",
                    ],
                ],
            },
        ),
        (
            "quote",
            {
                "text": (
                    "Agree on the day you start that “no, because” is an acceptable answer, and that silence is not."
                ),
                "attribution": "Advice from this guide",
            },
        ),
        ("heading", {"text": "The one-page promise", "level": "h2"}),
        (
            "text",
            (
                "<p>Write it, have it signed, publish it and print it in the members’ welcome pack. It should "
                "say:</p>"
                "<ul><li>the question, and who will use the answer;</li>"
                "<li>what is fixed and what is open;</li>"
                "<li>that every recommendation will have a written reply: accepted, accepted in part, rejected or "
                "still pending, with a reason;</li>"
                "<li>the meeting at which the report will be received, and the date by which the reply will be "
                "complete;</li>"
                "<li>who will report progress, how often, and for how long;</li>"
                "<li>that the council will not edit the members’ recommendations.</li></ul>"
                "<p>Set the dates with care. An early date that slips costs more trust than a later one that "
                "holds.</p>"
            ),
        ),
        (
            "facts",
            {
                "title": "Support and reply in the Innovation in Democracy Programme",
                "facts": [
                    {
                        "label": "Support for each of three authorities",
                        "value": "Up to £60,000",
                        "source": "Innovation in Democracy Programme, 2019 to 2020",
                    },
                    {
                        "label": "Greater Cambridge: assembly ended",
                        "value": "6 October 2019",
                        "source": "Greater Cambridge Citizens’ Assembly report, page 13",
                    },
                    {
                        "label": "Greater Cambridge: Executive Board met",
                        "value": "19 February 2020",
                        "source": "Innovation in Democracy Programme",
                    },
                    {
                        "label": "What the board agreed",
                        "value": "To respond by summer 2020 and review progress regularly",
                        "source": "Innovation in Democracy Programme",
                    },
                ],
            },
        ),
        ("heading", {"text": "What councillors do during the assembly", "level": "h2"}),
        (
            "text",
            (
                "<p>Councillors who have a part to play are allies. Councillors who are kept outside are critics. "
                "Offer these roles.</p>"
                "<ul><li><b>Commissioner.</b> The sponsor opens the first day in five minutes: why we asked you, what "
                "we will do with the answer. Then leaves the stage.</li>"
                "<li><b>Witness.</b> One or two councillors with different views explain the choices as they see "
                "them, on the same terms as every other speaker.</li>"
                "<li><b>Observer.</b> Small numbers, by arrangement, at the edge of the room. No talking to members "
                "about the topic, no notes on individuals, telephones away. As a rule of thumb, no more than one "
                "observer for every two tables.</li>"
                "<li><b>Listener.</b> The sponsor comes back for the last hour to hear the recommendations from the "
                "members themselves, and thanks them.</li>"
                "<li><b>Responder.</b> The same people stand up when the council replies.</li></ul>"
                "<p>Sitting councillors should not be assembly members, and the invitation should say so. As a rule, "
                "nor should council staff who work on the subject, or people paid to campaign on it. They can be "
                "witnesses instead.</p>"
            ),
        ),
        ("heading", {"text": "Senior officers have their own worries", "level": "h2"}),
        (
            "text",
            (
                "<p>Officers rarely oppose an assembly. They worry about workload, about being made to look foolish "
                "by a question, and about being handed forty new commitments with no money.</p>"
                "<p>Give each service lead three things: a date by which facts are needed, a rehearsal before they "
                "speak to members, and a seat in the group that drafts the reply. Ask them, before the first weekend, "
                "what they would do with three different possible results. If the honest answer to all three is "
                "“nothing”, go back to chapter 1.</p>"
            ),
        ),
        ("heading", {"text": "Mind the calendar", "level": "h2"}),
        (
            "text",
            (
                "<p>Look eighteen months ahead. Mark local and national elections, the pre-election period, the "
                "budget cycle, school holidays and religious festivals. Avoid recruiting, or publishing "
                "recommendations, during a pre-election period. If control of the council could change between the "
                "last weekend and the reply, that is a reason for a cross-party promise, and perhaps for waiting.</p>"
            ),
        ),
    ],
}
