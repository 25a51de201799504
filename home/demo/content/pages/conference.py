"""The programme of the conference of January 2020. It is invented: our sources do not list the sessions, nor the two
days. Everybody who speaks in it is invented too, and says so by their name."""

SLUG = "innovations-in-local-democracy"
SERIES = {
    "slug": "peer-learning-workshops",
    "name": "Peer learning workshops",
    "name_cy": "Gweithdai dysgu gan gymheiriaid",
    "description": "The four workshops of the Innovation in Democracy Programme.",
}
NOTE = (
    "This programme is invented for the demonstration, with its two days, its times, its rooms and everybody who speaks. Our sources say "
    "that there were speakers, facilitated discussions and unconference sessions, and nothing more."
)
VENUE = (
    "People’s History Museum, Left Bank, Manchester. How to get there would stand here: the nearest station, the stop of the tram, "
    "where to leave a bicycle."
)
ACCESS = (
    "Invented for the demonstration: there are lifts to every room, a hearing loop in the Main hall, live captions of what is said there, and a "
    "quiet room on both days."
)
ROOMS = ["Main hall", "Gallery", "Workshop room"]
TRACKS = ["Starting out", "Running an assembly", "After the assembly"]
DAY_1, DAY_2 = "2020-01-21", "2020-01-22"
INVENTED = "<p><b>This session is invented for the demonstration.</b></p>"


def _session(day, times, title, slug, kind, room, track, summary, text, people=(), **more) -> dict:
    starts, ends = times.split("-")
    return {
        "title": title,
        "slug": slug,
        "summary": summary,
        "starts": f"{day}T{starts}",
        "ends": f"{day}T{ends}",
        "format": kind,
        "room": room,
        "track": track,
        "people": people,
        "body": [("text", text + INVENTED)] if text else [],
    } | more


def _break(day, times, title, slug) -> dict:
    return _session(day, times, title, slug, "break", "", "", "", "")


HALL, GALLERY, WORKSHOP = ROOMS
STARTING, RUNNING, AFTER = TRACKS

# People: name, role, register code or organisation in words, whether they confirmed and agreed to be named.
SESSIONS = [
    _break(DAY_1, "09:30-10:00", "Arrival and coffee", "arrival"),
    _session(
        DAY_1,
        "10:00-10:45",
        "Why local, and why now",
        "why-local-and-why-now",
        "plenary",
        HALL,
        "",
        "What three councils hoped for when they asked residents to decide with them.",
        "<p>Three authorities had just run a citizens’ assembly each. The opening asks each of them one thing: what made you do it?</p>"
        "<p>The answers differ. One had a town centre to renew, one roads that were full, one a square nobody agreed about. What they share is a "
        "decision that nobody wanted to take alone.</p>",
        [
            ("Rhodri Invented", "chair", "Invented Institute for Local Democracy", True),
            ("Samira Invented", "speaker", "DUD", True),
            ("Peter Invented", "speaker", "TES", True),
        ],
        stages=["deciding"],
    ),
    _session(
        DAY_1,
        "11:00-12:00",
        "Getting councillors behind it",
        "getting-councillors-behind-it",
        "talk",
        HALL,
        STARTING,
        "An hour on what councillors fear about assemblies, and what helps.",
        "<p>Councillors ask whether they are being replaced. The honest answer is no, and it has to be shown in the remit: who decides, "
        "what is on the table, and when the answer will come.</p>"
        "<p>The slides are those of a briefing for a cabinet or a scrutiny committee. Take them and change them.</p>",
        [("Grace Invented", "speaker", "GCP", True), ("Tom Invented", "chair", "", False)],
        document="slides",
        stages=["deciding"],
        key_points=[
            "Say who decides before anybody is invited.",
            "Bring two councillors who doubt it to the first weekend.",
        ],
    ),
    _session(
        DAY_1,
        "11:00-12:00",
        "Who is in the room, and who is missing",
        "who-is-in-the-room",
        "panel",
        GALLERY,
        RUNNING,
        "Letters to ten thousand households, and the people who never answer a letter.",
        "<p>A lottery is fair to those who answer. The panel compares what councils did for the others: a second letter, a knock on the door, "
        "childcare, an interpreter, a taxi home.</p>"
        "<p>People recruited and people who stayed to the end are two figures. Ask for both.</p>",
        [
            ("Nadia Invented", "speaker", "Invented Recruitment Trust", True),
            ("Ewan Invented", "speaker", "DUD", True),
        ],
        stages=["recruiting"],
    ),
    _session(
        DAY_1,
        "11:00-12:30",
        "Write your question in ninety minutes",
        "write-your-question",
        "workshop",
        WORKSHOP,
        STARTING,
        "Bring a decision your council has to take and leave with a question residents can answer.",
        "<p>In groups of five we test each question: is there a real choice, is it ours to make, and can a sixteen-year-old say what it asks?</p>",
        [("Lowri Invented", "facilitator", "Invented Practice for Public Talk", True)],
        stages=["commissioning"],
    ),
    _break(DAY_1, "12:30-13:30", "Lunch", "lunch-on-the-first-day"),
    _session(
        DAY_1,
        "13:30-14:30",
        "Evidence that people can use",
        "evidence-that-people-can-use",
        "talk",
        HALL,
        RUNNING,
        "Choosing speakers, keeping them short, and letting members call their own.",
        "<p>Experts like to explain everything. Members need three things: what is known, what is disputed, and what it would mean for this place.</p>",
        [("Harriet Invented", "speaker", "Invented University", True)],
        stages=["running"],
    ),
    _session(
        DAY_1,
        "13:30-14:30",
        "What it costs, and what a smaller version looks like",
        "what-it-costs",
        "panel",
        GALLERY,
        STARTING,
        "Where the money goes, and what a council with less of it can still do well.",
        "<p>Recruitment, honoraria, venue, food and facilitation make up most of it. The panel goes through them one by one and asks of each: what "
        "would we lose without it?</p>",
        [
            ("Peter Invented", "speaker", "TES", True),
            ("Olu Invented", "speaker", "Invented Council of Ports", True),
        ],
        topics=["budgets"],
        stages=["commissioning"],
    ),
    _session(
        DAY_1,
        "13:30-15:00",
        "Facilitating a table of eight",
        "facilitating-a-table",
        "workshop",
        WORKSHOP,
        RUNNING,
        "Practise with real cards and an awkward conversation.",
        "<p>Everybody has a turn at the head of the table. We practise the quiet start, the loud neighbour and the group that agrees too quickly.</p>",
        [("Lowri Invented", "facilitator", "Invented Practice for Public Talk", True)],
        stages=["running"],
    ),
    _break(DAY_1, "15:00-15:30", "Tea", "tea-on-the-first-day"),
    _session(
        DAY_1,
        "15:30-16:30",
        "Unconference: councils with no money for this",
        "councils-with-no-money",
        "unconference",
        HALL,
        "",
        "Proposed on the day by people whose budget for this is nothing.",
        "<p>The group collected what costs nothing: a question agreed with residents before anything is drawn, an honest letter back, a room that is open anyway.</p>",
        [],
    ),
    _session(
        DAY_1,
        "15:30-16:30",
        "Unconference: online and in the same room",
        "online-and-in-the-same-room",
        "unconference",
        GALLERY,
        "",
        "Proposed on the day: can some members take part from home?",
        "<p>Most had tried it once. A table of its own for those online, with a facilitator of its own, worked better than one screen at every table.</p>",
        [],
    ),
    _session(
        DAY_1,
        "15:30-16:30",
        "Unconference: young people",
        "unconference-young-people",
        "unconference",
        WORKSHOP,
        "",
        "Proposed on the day: where the line of sixteen years comes from, and what happens below it.",
        "<p>Some councils ask schools for a parallel group with the same question and have both report on the same evening.</p>",
        [],
        topics=["young-people"],
    ),
    _break(DAY_2, "09:00-09:30", "Coffee", "coffee-on-the-second-day"),
    _session(
        DAY_2,
        "09:30-10:30",
        "What members say a year later",
        "what-members-say",
        "plenary",
        HALL,
        AFTER,
        "Two people who sat in an assembly talk about what stayed with them.",
        "<p>They remember the food, the first handshake and the letter that came afterwards. One is now on a parish council. The other is still waiting for the answer to recommendation four.</p>",
        [("Rhodri Invented", "chair", "Invented Institute for Local Democracy", True)],
        stages=["following-up"],
    ),
    _session(
        DAY_2,
        "10:45-11:45",
        "Answering every recommendation",
        "answering-every-recommendation",
        "talk",
        HALL,
        AFTER,
        "Accepted, partly or rejected: each with a reason, a name and a date.",
        "<p>A council that answers in general thanks nobody. One table with a line for each recommendation takes an afternoon to fill in and saves a year of letters.</p>",
        [("Grace Invented", "speaker", "GCP", True)],
        stages=["responding"],
    ),
    _session(
        DAY_2,
        "10:45-11:45",
        "Evaluating without a consultant",
        "evaluating-without-a-consultant",
        "talk",
        GALLERY,
        AFTER,
        "Five questions before, the same five after, and somebody who was not in the team to read the answers.",
        "<p>What changed for members, for officers, and for the decision? Three small sets of questions, asked twice, tell more than a long survey at the end.</p>",
        [("Ewan Invented", "speaker", "DUD", True)],
        stages=["evaluating"],
    ),
    _session(
        DAY_2,
        "10:45-12:15",
        "Plan your own: from decision to first letter",
        "plan-your-own",
        "workshop",
        WORKSHOP,
        STARTING,
        "A timetable on the wall, and what always takes longer than one thinks.",
        "<p>We lay out the months between a council’s decision and the first letter through a door, and mark where elections, holidays and procurement get in the way.</p>",
        [("Nadia Invented", "facilitator", "Invented Recruitment Trust", True)],
        stages=["commissioning"],
    ),
    _break(DAY_2, "12:15-13:15", "Lunch", "lunch-on-the-second-day"),
    _session(
        DAY_2,
        "13:15-14:15",
        "Unconference: rural places",
        "unconference-rural-places",
        "unconference",
        GALLERY,
        "",
        "Proposed on the day by councils where the last bus leaves at five.",
        "<p>Short days, village halls in turn, and a travel fare paid in the morning and not by form.</p>",
        [],
        topics=["transport"],
    ),
    _session(
        DAY_2,
        "13:15-14:15",
        "Unconference: when the answer is no",
        "when-the-answer-is-no",
        "unconference",
        WORKSHOP,
        AFTER,
        "Proposed on the day: how to reject a recommendation and keep people’s trust.",
        "<p>Say it early, say it in person, say what would have to be true for a yes. The group wrote a letter together.</p>",
        [],
        stages=["responding"],
    ),
    _session(
        DAY_2,
        "14:30-15:15",
        "What we take home",
        "what-we-take-home",
        "plenary",
        HALL,
        "",
        "One promise from each table, read out loud.",
        "<p>Each table writes one thing its councils will do before the summer, and the name of somebody at another table who will ask about it.</p>",
        [("Samira Invented", "facilitator", "DUD", True)],
    ),
]
