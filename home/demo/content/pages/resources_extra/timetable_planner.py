"""Timetable planner: a short resource of the network’s own."""

RESOURCE = {
    "title": "Timetable planner",
    "slug": "timetable-planner",
    "summary": (
        "A timetable to work back from the meeting that will respond, with who does what and the dates that cannot move. A starting point for an "
        "assembly of two weekends."
    ),
    "kind": "toolkit",
    "date": "2026-02-16",
    "topics": [],
    "methods": ["citizens-assembly", "citizens-jury"],
    "stages": ["commissioning", "designing"],
    "body": [
        (
            "text",
            (
                "<p>Begin at the end. Find the meeting at which the council will respond, put it in the diary, and count backwards. The weeks below are "
                "our suggestion for an assembly that meets over two weekends. It is a plan to argue with. Procurement and the pre-election period can "
                "add months.</p>"
            ),
        ),
        (
            "table",
            {
                "caption": "Weeks before and after the first session",
                "columns": ["When", "What happens", "Who leads", "Do not move on until"],
                "rows": [
                    [
                        "26 weeks before",
                        "Agree the purpose, the budget and who will respond",
                        "Lead officer and sponsoring councillor",
                        "A named body has agreed in writing to respond",
                    ],
                    [
                        "22 weeks before",
                        "Set up an oversight group; begin procurement",
                        "Lead officer",
                        "People who disagree with each other are on the group",
                    ],
                    [
                        "18 weeks before",
                        "Draft the question and test it on residents",
                        "Oversight group",
                        "Ten people can say what it means in their own words",
                    ],
                    [
                        "16 weeks before",
                        "Book the venue, interpreters and support",
                        "Organiser",
                        "Someone who uses a wheelchair has checked the route and the room",
                    ],
                    [
                        "12 weeks before",
                        "Post the letters",
                        "Recruitment body",
                        "The telephone line is answered",
                    ],
                    [
                        "10 weeks before",
                        "Invite speakers; plan each session",
                        "Facilitator and oversight group",
                        "Every main position has a speaker",
                    ],
                    [
                        "7 weeks before",
                        "Close replies; select members by lot",
                        "Recruitment body",
                        "The make-up of the assembly is published",
                    ],
                    [
                        "6 weeks before",
                        "Call every member about access, care and worries",
                        "Organiser",
                        "Each person has a plan and a name to ring",
                    ],
                    [
                        "3 weeks before",
                        "Review slides; send welcome packs",
                        "Oversight group",
                        "Everything has been read by someone new to the subject",
                    ],
                    [
                        "Week 0",
                        "First weekend: learn and question",
                        "Facilitator",
                        "Unanswered questions have an owner",
                    ],
                    [
                        "4 weeks after",
                        "Second weekend: weigh up, decide, word it",
                        "Facilitator",
                        "Members have seen and agreed their own wording",
                    ],
                    [
                        "8 weeks after",
                        "Publish the report; members present it",
                        "Organiser and members",
                        "Members have had it first",
                    ],
                    [
                        "16 weeks after",
                        "Council responds in public",
                        "Sponsoring councillor",
                        "Each recommendation has an answer and a reason",
                    ],
                    [
                        "52 weeks after",
                        "Report progress; invite members back",
                        "Lead officer",
                        "The page of progress is up to date",
                    ],
                ],
            },
        ),
        ("heading", {"text": "Where time is lost", "level": "h2"}),
        (
            "text",
            (
                "<ul><li><b>Buying things.</b> Ask procurement colleagues in the first week which route you may use and how long it takes.</li>"
                "<li><b>The question.</b> It is rarely right in the first month. Every later step waits for it.</li>"
                "<li><b>Holidays.</b> Check school terms, religious festivals, big matches and elections before you print a date.</li>"
                "<li><b>The response.</b> Reports wait for committee deadlines. Find out the deadline for papers, which is earlier than the meeting.</li></ul>"
            ),
        ),
        ("heading", {"text": "If you have less time", "level": "h2"}),
        (
            "text",
            (
                "<p>Shorten the process, or make the question smaller. Do not shorten recruitment: people with little spare time need the most notice, "
                "and they are the people you would lose.</p>"
            ),
        ),
    ],
}
