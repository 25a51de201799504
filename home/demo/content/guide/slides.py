"""A briefing deck for a cabinet or scrutiny meeting, with the guide’s own text and figures."""

SLIDES = {
    "title": "A citizens’ assembly in fourteen slides",
    "slug": "slides",
    "slides": [
        {
            "title": "What we are asking you to consider",
            "points": [
                "Inviting residents, chosen by lottery, to advise on one open decision",
                "Paying them, informing them, and giving them time",
                "Promising them a public reply",
            ],
            "notes": (
                "This briefing takes about 20 minutes and leaves time for questions. It describes the method in "
                "general; the proposal for our own question, budget and dates is in the covering report. You are not "
                "being asked to give up any decision."
            ),
        },
        {
            "title": "What a citizens’ assembly is",
            "points": [
                "A group that looks like the area, drawn by lottery",
                "Balanced evidence, with time to question it",
                "Trained facilitators at every table",
                "Recommendations, with the votes shown",
            ],
            "notes": (
                "Three things make it different from a consultation: who is there, what they know by the time they "
                "answer, and that they work on it together. The name matters less than these. Dudley called its "
                "version a People’s Panel, and Leeds called its version a jury."
            ),
        },
        {
            "title": "When it is the right thing",
            "points": [
                "A real decision is open, and someone will take it",
                "There is a trade-off that residents can weigh",
                "The subject needs a day or more to understand",
                "There is money and time to act on some of the answer",
            ],
            "notes": (
                "If any of these is missing, a smaller method will serve us better. It is the wrong tool for a "
                "decision already made, for a technical question with one right answer, or when an answer is needed "
                "within two or three months."
            ),
        },
        {
            "title": "The council still decides",
            "points": [
                "The assembly advises; elected members decide",
                "Legal consultation still happens where it is required",
                "What we owe is a reply with reasons, by a date",
                "“No, because” is a proper answer",
            ],
            "notes": (
                "This is the point that colleagues raise first, and they are right to. The assembly gives us the "
                "informed view of a cross-section of residents, beside all the other evidence. Silence is the only "
                "answer that we would be promising not to give."
            ),
        },
        {
            "title": "The question makes or breaks it",
            "points": [
                "Dudley: what can communities and the council do together for two town centres?",
                (
                    "Greater Cambridge: how to reduce congestion, improve air quality and provide better public "
                    "transport?"
                ),
                "Romsey: how to improve one area to deliver the maximum benefit to the town?",
            ],
            "notes": (
                "These are shortened; the guide gives the full wording. A good question begins with how or what, "
                "names the place, and leaves room for an answer we have not thought of. A one-page scope note beside "
                "it says what is fixed, what is open and how much money there is."
            ),
        },
        {
            "title": "How people are chosen",
            "points": [
                "Letters to random addresses: about 200 for each place",
                "Those who reply say a little about themselves",
                "A second draw balances age, sex, ethnicity, area and more",
                "Everyone is paid and supported to take part",
            ],
            "notes": (
                "As a rule of thumb, expect 2 to 5 replies from every 100 letters. Brighton and Hove sent 10,000 "
                "invitations and received 702 applications. The draw should be done by an independent body, or "
                "watched by one. Councillors are not members."
            ),
        },
        {
            "title": "How many came, and how many stayed",
            "points": [
                "Dudley: 10,000 letters, 50 selected, 40 completed",
                "Greater Cambridge: 10,000 letters, 60 recruited, 53 completed",
                "Kingston: 7,000 letters, 40 recruited, 38 completed",
                "Devon: 14,000 letters, 70 recruited, 66 completed",
            ],
            "notes": (
                "We always give recruited and completed as two figures. Some people will drop out, so the rule of "
                "thumb is to recruit 10 to 20 per cent more than we need. The figures are from the published reports "
                "of the four assemblies."
            ),
        },
        {
            "title": "What they do with the time",
            "points": [
                "Learn: facts, options, lived experience",
                "Deliberate: weigh, question, hear each other",
                "Decide: write recommendations and vote in private",
                "Dudley and Greater Cambridge: over 24 hours, across two weekends",
            ],
            "notes": (
                "About a third of the time goes to each phase. Other patterns work too: Lancaster met for some 35 "
                "hours in 16 sessions, and Camden over two evenings and a Saturday. Members write the recommendations "
                "in their own words."
            ),
        },
        {
            "title": "Who keeps it fair",
            "points": [
                "An advisory group with people from different sides",
                "Every paper and talk published",
                "Independent facilitators",
                "Observers welcome, under published rules",
            ],
            "notes": (
                "The advisory group checks the question, the programme and the speakers. It does not choose the "
                "members or the answers. A resident who was not selected should be able to follow everything that "
                "members saw and heard."
            ),
        },
        {
            "title": "Your part as councillors",
            "points": [
                "Sponsor: make the promise and open the first day",
                "Witness: explain the choice as you see it",
                "Observer: at the edge of the room, by arrangement",
                "Responder: give the reply in public",
            ],
            "notes": (
                "Involving all groups before the announcement protects the result if control of the council changes. "
                "We suggest a small cross-party group that agrees the one-page promise. Scrutiny is the natural place "
                "to check progress a year later."
            ),
        },
        {
            "title": "What it costs",
            "points": [
                "About 50 people, four days: expect £90,000 to £130,000",
                "About 25 people, 24 to 30 hours: expect £40,000 to £55,000",
                "About 20 people, 12 hours, in house: expect £15,000 to £25,000",
                "On record: up to £60,000 of support for each of three authorities, 2019 to 2020",
            ],
            "notes": (
                "The first three lines are rules of thumb for planning, at mid-2020s prices and without our own "
                "officers’ time. The last is a fact of its year and not today’s price. As a rule of thumb, an "
                "honorarium is £75 to £100 a day; in Dudley it was £300 for four days. If we must save, reduce the "
                "number of members before the hours."
            ),
        },
        {
            "title": "How long it takes",
            "points": [
                "Weeks 1 to 16: mandate, team, question, letter",
                "Weeks 17 to 24: letters, replies, selection, welcome",
                "Weeks 25 to 30: the assembly",
                "Weeks 31 to 40: report and reply",
            ],
            "notes": (
                "This is a comfortable plan for a full assembly. The parts that cannot be hurried are recruitment and "
                "the reply. We would avoid recruiting or publishing in a pre-election period."
            ),
        },
        {
            "title": "What comes back, and what we owe",
            "points": [
                "Camden: 17 actions; Brighton and Hove: 10 recommendations",
                "Romsey: 12 priority statements, ranked by support",
                "Each one answered: accepted, partly, rejected or pending",
                "Greater Cambridge: board agreed in February 2020 to respond by summer 2020",
            ],
            "notes": (
                "The reply needs a reason, a named owner and a date for each recommendation. Members are invited to "
                "the meeting and speak first. Progress is then published at 6, 12 and 24 months, including whatever "
                "is overdue."
            ),
        },
        {
            "title": "What we need from you today",
            "points": [
                "Is this the decision to ask about?",
                "Who will be the sponsor, and who sits in the cross-party group?",
                "Which size, and which budget?",
                "By what date do we promise to reply?",
            ],
            "notes": (
                "If the answer to any of these is “not yet”, that is a useful result. We would come back with a "
                "smaller first step, such as a one-day workshop or a visit to another council’s assembly. Officers "
                "can arrange a call with a council that has done this."
            ),
        },
    ],
}
