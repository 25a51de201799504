"""Invented members. The councils named with a method and a year did hold that process then, as their own
reports say; who did what in it is invented."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Person:
    """A member in the words they would use themselves."""

    name: str
    organisation: str
    role: str
    can_help_with: str = ""
    looking_for: str = ""
    topics: tuple[str, ...] = ()
    # Role, method, stage, year, organisation.
    experience: tuple[tuple[str, str, str, int, str], ...] = ()
    pronouns: str = ""
    languages: str = "English"
    contact_about: str = ""
    only_for_colleagues: tuple[str, ...] = field(default=())
    language: str = "en-gb"
    login: str = ""

    @property
    def email(self) -> str:
        """An address nobody can receive mail at."""
        return self.login or f"{self.name.lower().replace(' ', '.')}@example.org"


MEMBERS = [
    Person(
        "Farida Invented",
        "DUD",
        "Engagement officer",
        "Finding a venue that everybody can get into, and what to ask it before you book.",
        "Councils that have gone back to their members a year later.",
        ("town-centres", "planning"),
        (("Project officer", "citizens-assembly", "running", 2019, "DUD"),),
        "she/her",
        "English, Urdu",
        "Practical questions about the weekend itself",
        login="officer@example.org",
    ),
    Person(
        "Gethin Sample",
        "DUD",
        "Town centre manager",
        "Turning recommendations into lines of a delivery plan.",
        "How others keep members informed when a plan takes years.",
        ("town-centres", "budgets"),
        (("Responding service", "citizens-assembly", "responding", 2019, "DUD"),),
    ),
    Person(
        "Marjorie Sample",
        "DUD",
        "Democratic services manager",
        "Writing the report to cabinet, and what councillors ask about it.",
        topics=("devolution",),
        only_for_colleagues=("can_help_with", "topics"),
    ),
    Person(
        "Edwin Invented",
        "GCP",
        "Communications manager",
        "Explaining an assembly to people who were not drawn by lot.",
        "Short films that were cheap and have captions.",
        ("transport", "air-quality"),
        (("Communications lead", "citizens-assembly", "reporting", 2019, "GCP"),),
        login="editor@example.org",
    ),
    Person(
        "Anjali Sample",
        "GCP",
        "Transport planner",
        "Briefing expert speakers so that they keep to ten minutes and plain words.",
        "Evidence on what members remember of a talk.",
        ("transport", "air-quality", "climate"),
        (
            ("Evidence lead", "citizens-assembly", "designing", 2019, "GCP"),
            ("Speaker", "citizens-assembly", "running", 2019, "GCP"),
        ),
        "she/her",
        "English, Hindi",
        "Choosing speakers, and papers for members",
    ),
    Person(
        "Rosalind Sample",
        "TES",
        "Head of policy",
        "Bringing councillors along before the first letter is sent.",
        "A good question for a rural district.",
        ("town-centres", "transport"),
        (("Project lead", "citizens-assembly", "commissioning", 2019, "TES"),),
        contact_about="The first conversation with your leader",
    ),
    Person(
        "Tobias Sample",
        "TES",
        "Community engagement officer",
        "Looking after members between the weekends: transport, childcare, a telephone number that answers.",
        topics=("town-centres",),
        experience=(("Member support", "citizens-assembly", "running", 2019, "TES"),),
        pronouns="he/him",
    ),
    Person(
        "Comfort Sample",
        "CMD",
        "Climate engagement lead",
        "Deciding how short an assembly can be and still be one.",
        "Others who followed up after three years or more.",
        ("climate", "air-quality"),
        (("Project lead", "citizens-assembly", "running", 2019, "CMD"),),
        "she/her",
    ),
    Person(
        "Hugh Sample",
        "BEN",
        "Policy officer",
        "Recruiting by letter in a borough where many languages are spoken.",
        "Translated invitations, and whether they changed who replied.",
        ("climate",),
        (("Policy officer", "citizens-assembly", "recruiting", 2019, "BEN"),),
    ),
    Person(
        "Delphine Sample",
        "BNH",
        "Sustainability manager",
        "Holding meetings online: what to post to people, and how to help those who are new to it.",
        "Mixed assemblies, some in the room and some at home.",
        ("climate", "transport"),
        (("Project manager", "citizens-assembly", "running", 2020, "BNH"),),
        "they/them",
        "English, French",
    ),
    Person(
        "Percival Sample",
        "DEV",
        "Partnerships officer",
        "Working across many councils on one assembly: who pays, who answers, who signs.",
        "Other partnerships, to compare agreements.",
        ("climate", "transport"),
        (("Partnership officer", "citizens-assembly", "commissioning", 2021, "DEV"),),
        contact_about="Agreements between councils",
    ),
    Person(
        "Ngozi Sample",
        "KTT",
        "Air quality officer",
        "Explaining pollution without numbers that frighten or bore.",
        topics=("air-quality", "health-and-care"),
        experience=(("Expert speaker", "citizens-assembly", "running", 2019, "KTT"),),
        pronouns="she/her",
        languages="English, Igbo",
    ),
    Person(
        "Siobhan Sample",
        "LDS",
        "Area improvement manager",
        "Juries that last: keeping 25 people together for weeks of evenings.",
        "Ways to involve young people who are not yet on the register.",
        ("climate", "young-people"),
        (("Commissioner", "citizens-jury", "running", 2019, "LDS"),),
    ),
    Person(
        "Ottoline Sample",
        "OXO",
        "Consultation officer",
        "Checking a draw against the census: which tables, and how near is near enough.",
        "Somebody to look over our evaluation plan.",
        ("climate", "housing"),
        (("Recruitment lead", "citizens-assembly", "recruiting", 2019, "OXO"),),
        contact_about="Sampling and the civic lottery",
    ),
    Person(
        "Wilfred Sample",
        "LAC",
        "Climate change officer",
        "Agendas for evenings: sixteen sessions, and a reason to come back to each.",
        topics=("climate", "digital"),
        experience=(("Project officer", "citizens-jury", "running", 2020, "LAC"),),
    ),
    Person(
        "Morag Sample",
        "FIF",
        "Community manager",
        looking_for="Participatory budgeting beyond small grants: who has done it with a whole service?",
        topics=("budgets", "young-people"),
        languages="English, Scots",
    ),
    Person(
        "Lleucu Sampl",
        "GWN",
        "Swyddog ymgysylltu",
        "Cynnal trafodaethau yn Gymraeg, gyda chyfieithu ar y pryd sy’n gweithio.",
        "Cynghorau eraill sydd wedi cynnal rheithgor dinasyddion yn ddwyieithog.",
        ("housing", "planning"),
        pronouns="hi",
        languages="Cymraeg, English",
        language="cy",
    ),
    Person(
        "Emrys Sample",
        "MON",
        "Scrutiny manager",
        looking_for="What scrutiny committees did with the recommendations of an assembly.",
        topics=("devolution", "budgets"),
        languages="English, Welsh",
    ),
    Person(
        "Roisin Sample",
        "BFS",
        "Good relations officer",
        "Talking about hard things in a room where people do not agree, and staying in the room.",
        "Evaluations that asked whether people changed their minds.",
        ("safety", "young-people"),
        contact_about="Facilitation where feelings run high",
    ),
    Person(
        "Leopold Sample",
        "BST",
        "Strategic planning officer",
        looking_for="How to fit a citizens’ assembly into the timetable of a local plan.",
        topics=("planning", "housing"),
    ),
]

# Who waits for an organiser: name, address, code of the organisation or its name, role, note.
WAITING = [
    (
        "Bartholomew Sample",
        "bartholomew.sample@example.net",
        "LDS",
        "Councillor",
        "I am a ward councillor and use my own address.",
    ),
    (
        "Ivy Sample",
        "ivy.sample@example.org",
        "Community Voices, an invented charity",
        "Facilitator",
        "I facilitate assemblies for councils and would like to learn what happens afterwards.",
    ),
]
# Who is said to have left, of which organisation, who says so, in which words.
SAID_TO_HAVE_LEFT = (
    "leopold.sample@example.org",
    "BST",
    "officer@example.org",
    "Mail to his old team came back in October.",
)
