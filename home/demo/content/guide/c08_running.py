"""Chapter 8 of the guide: running the weekends."""

CHAPTER = {
    "title": "Running the weekends",
    "slug": "running",
    "summary": (
        "The room, the team and the people: facilitation, access, the first hour, online sessions, mixing online with "
        "face to face, and what to do when things go wrong."
    ),
    "key_points": [
        (
            "One trained facilitator for each table of six to eight members is the part of the budget that shows most "
            "in the result."
        ),
        "Ask everyone about access needs before the first day, and meet them without asking for proof.",
        "Book interpreters and captioners six to eight weeks ahead.",
        (
            "Online, use shorter sessions and smaller groups; avoid tables where some people are in the room and "
            "others on a screen."
        ),
        "Someone whose only job is the welfare of members should be in the room all day.",
    ],
    "body": [
        (
            "text",
            (
                "<p>By the time members arrive, most of the important choices have been made. The weekends decide "
                "whether people feel safe enough to think aloud, and whether the quiet voices reach the page. This is "
                "the chapter for whoever will be wearing the lanyard.</p>"
            ),
        ),
        ("heading", {"text": "The team on the day", "level": "h2"}),
        (
            "text",
            "<p>These numbers are for 48 members at eight tables of six. Scale them down by table.</p>",
        ),
        (
            "table",
            {
                "caption": "Who is in the room",
                "columns": ["Role", "How many", "Their job"],
                "rows": [
                    ["Lead facilitators", "2", "Run the plenary, keep time, change the plan"],
                    ["Table facilitators", "8", "Fair turns, clear tasks, true notes"],
                    ["Floating support", "2", "Cover a table, fetch things, sit with someone"],
                    ["Welfare lead", "1", "Members’ wellbeing, access, safeguarding"],
                    ["Registration and payments", "2", "Welcome, badges, expenses, telephone"],
                    ["Evidence desk", "1 or 2", "Questions, facts, speakers’ slides"],
                    ["Sound and captions", "1 or 2", "Microphones, recording, captions, stream"],
                    ["Observers’ host", "1", "Briefs observers and keeps them at the edge"],
                ],
            },
        ),
        (
            "text",
            "<p>Council staff who work on the topic should be at the evidence desk and nowhere else.</p>",
        ),
        ("heading", {"text": "What good table facilitation looks like", "level": "h2"}),
        (
            "text",
            (
                "<ul><li>Everyone has spoken within the first ten minutes.</li>"
                "<li>The facilitator talks less than any member.</li>"
                "<li>Notes are written where members can see them, in members’ words.</li>"
                "<li>Disagreement is kept on the page: “some of us think… others think…”.</li>"
                "<li>The task for the session is pinned up, with the time it ends.</li>"
                "<li>After a strong statement, the next question is “what makes you say that?”.</li>"
                "<li>Nobody is asked to speak for a group they belong to.</li></ul>"
                "<p>Brief the team for an hour before each day, and gather for half an hour after it. Ask three "
                "things: who has not been heard, what did we learn, what do we change tomorrow?</p>"
            ),
        ),
        (
            "quote",
            {
                "text": "A good table has long pauses in it. Let them be.",
                "attribution": "",
            },
        ),
        ("heading", {"text": "The first hour", "level": "h2"}),
        (
            "steps",
            {
                "title": "From the door to the first discussion",
                "steps": [
                    {
                        "title": "Welcome by name",
                        "text": (
                            "<p>Someone meets each person at the entrance, with the access notes already read. Tea is "
                            "ready half an hour before the start.</p>"
                        ),
                    },
                    {
                        "title": "Sit somewhere easy",
                        "text": (
                            "<p>Seats are assigned for the first morning, so that no one has to choose a table of "
                            "strangers.</p>"
                        ),
                    },
                    {
                        "title": "A person with power says why",
                        "text": (
                            "<p>Five minutes from the sponsor: the question, the promise, thank you. No slides.</p>"
                        ),
                    },
                    {
                        "title": "Explain the lottery",
                        "text": (
                            "<p>Show how many letters went out, how many people replied, and how the group compares "
                            "with the area. Members want to know why them.</p>"
                        ),
                    },
                    {
                        "title": "Make the ground rules",
                        "text": (
                            "<p>Tables propose, the room agrees, they go on the wall. Add two of yours: nobody has to "
                            "share anything personal, and it is fine to change your mind.</p>"
                        ),
                    },
                    {
                        "title": "Begin with something everyone knows",
                        "text": (
                            "<p>The first question has no wrong answer: “What is it like to get about where you "
                            "live?”</p>"
                        ),
                    },
                ],
            },
        ),
        ("heading", {"text": "Access, for everyone", "level": "h2"}),
        (
            "text",
            (
                "<p>Assume that in a group of 50, ten or more will have a disability or long-term condition, several "
                "will find reading hard, and some will not have been in a classroom since school. Arrange the basics "
                "for all, and the rest by asking.</p>"
            ),
        ),
        (
            "table",
            {
                "caption": "Access checklist",
                "columns": ["Need", "Have in place", "When"],
                "rows": [
                    [
                        "Getting there",
                        "Step-free venue near public transport; taxis booked and paid for",
                        "On choosing the venue",
                    ],
                    [
                        "Hearing",
                        "Working loop, microphones for every speaker, live captions",
                        "Test the day before",
                    ],
                    [
                        "Sign language",
                        "Two interpreters for a full day, with papers in advance",
                        "Book six to eight weeks ahead",
                    ],
                    [
                        "Seeing",
                        "Large print, slides described aloud, papers as accessible files",
                        "A week before",
                    ],
                    [
                        "Reading",
                        "Instructions spoken as well as written; easy-read summary; no reading aloud on demand",
                        "In the session plan",
                    ],
                    ["Language", "Interpreter at the table, translated booklet", "On selection"],
                    [
                        "Energy and attention",
                        "Quiet room, breaks kept, freedom to move",
                        "Every day",
                    ],
                    [
                        "Food and faith",
                        "All diets, prayer space, dates checked against festivals",
                        "On setting dates",
                    ],
                    ["Caring", "On-site child care or payment for a carer", "On selection"],
                    ["Money", "Travel paid in advance; honorarium within a week", "Before day one"],
                ],
            },
        ),
        (
            "text",
            "<p>Ask again after the first day. People often hold back until they trust you.</p>",
        ),
        ("heading", {"text": "Safeguarding and wellbeing", "level": "h2"}),
        (
            "text",
            (
                "<p>If members may be under 18, follow your safeguarding policy: trained leads, consent, and no "
                "private contact between staff and young members. Several assemblies have included them: in Kingston, "
                "members were aged from 17 to 79, and in the North of Tyne from 15 to 87.</p>"
                "<p>Some subjects touch raw places. Say so beforehand, have someone trained present, and tell people "
                "that they can step outside without giving a reason. Have a plan for racist or abusive words at a "
                "table: pause, name it, speak to the person in private, and be ready to ask someone to leave.</p>"
            ),
        ),
        ("heading", {"text": "Online", "level": "h2"}),
        (
            "text",
            (
                "<p>Online sessions bring in people who could not travel, and lose people who have no quiet room. "
                "Design for the screen; do not copy the weekend.</p>"
                "<ul><li>Sessions of two to two and a half hours, with a break in each.</li>"
                "<li>Groups of five or six, each with a facilitator, and a second person who handles technical "
                "help.</li>"
                "<li>A trial call with every member, one to one, before the first session.</li>"
                "<li>Lend tablets and data, and post a paper pack. Keep a telephone line open throughout.</li>"
                "<li>Cameras optional. Captions always on.</li>"
                "<li>Put talks on film beforehand and keep the live time for conversation.</li></ul>"
                "<p>Expect some faults, and report them. In Glasgow, 55 people were recruited to allow for drop-out; "
                "50 took part in the first session, one being unable to attend because of IT problems, and 51 were "
                "still taking part at the end.</p>"
            ),
        ),
        (
            "facts",
            {
                "title": "Recruited or present: say which you mean",
                "facts": [
                    {
                        "label": "Greater Cambridge",
                        "value": "60 members recruited, 53 completed both weekends",
                        "source": "Greater Cambridge Citizens’ Assembly report, page 10",
                    },
                    {
                        "label": "Oxford",
                        "value": "50 recruited, around 42 attending on each day",
                        "source": "Oxford citizens’ assembly report, page 9",
                    },
                    {
                        "label": "Brent",
                        "value": "53 attended all three meetings",
                        "source": "Brent climate assembly report, page 13",
                    },
                    {
                        "label": "Glasgow",
                        "value": "55 recruited, 51 taking part at the end",
                        "source": "Glasgow citizens’ assembly report, page 8",
                    },
                ],
            },
        ),
        ("heading", {"text": "Online and face to face together", "level": "h2"}),
        (
            "text",
            (
                "<p>Mixing the two within one conversation is the hardest form there is. The people in the room bond, "
                "and those on the screen watch them do it. Three arrangements work better.</p>"
                "<ol><li><b>Alternate.</b> Meet in person at the start and at the end. Hold the learning sessions "
                "between them online, for everybody.</li>"
                "<li><b>Separate tables.</b> If some must join from home throughout, give them a table of their own "
                "with its own facilitator, good sound, and the same materials.</li>"
                "<li><b>One by one.</b> For a member who is ill on the day, send the film, hold a telephone call, and "
                "collect their vote.</li></ol>"
                "<p>Whichever you choose, rehearse it in the real room with the real connection, and have one person "
                "who looks after nobody but the members on the screen.</p>"
            ),
        ),
        ("heading", {"text": "Observers, press and film", "level": "h2"}),
        (
            "text",
            (
                "<p>Publish the rules. Plenary talks can be streamed or filmed; table conversations should not be. "
                "Ask each member about photographs, and give those who say no a badge that photographers can see. "
                "Journalists may come to set sessions and meet members who have offered to talk. Members own their "
                "story, before, during and after.</p>"
            ),
        ),
        ("heading", {"text": "When it goes wrong", "level": "h2"}),
        (
            "text",
            (
                "<ul><li><b>Behind time:</b> drop a talk, never the table discussion after it.</li>"
                "<li><b>One person dominates:</b> write first, then speak in turn, then change the tables.</li>"
                "<li><b>Members rebel against the question:</b> stop and hear it. Give it 20 minutes, agree what can "
                "change, record the rest.</li>"
                "<li><b>A table falls silent:</b> go to pairs, or take a walk.</li>"
                "<li><b>Someone does not come back:</b> telephone that evening. Often it is a bus, a shift or a "
                "child, and it can be mended.</li></ul>"
            ),
        ),
    ],
}
