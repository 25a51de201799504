"""The figures of the demonstration's practice: each is a line of a report, and a test compares what is shown with it."""

from typing import NamedTuple

REPORT, PROGRAMME = "report", "programme"


class Fact(NamedTuple):
    """A figure of an entry. `named` is what the collection of facts calls the line it is from, or words of the
    programme's facts; `value` is None where the report has no such number and `note` says what it has."""

    figure: str
    value: int | None
    page: int | None
    named: str
    precision: str = ""
    note: str = ""
    source: str = REPORT


# The key of the report in the collection of facts, its title, and where it can be read.
REPORTS = {
    "dudley-peoples-panel": (
        "la-dud-2019-town-centre-revitalization",
        "Dudley People’s Panel report",
    ),
    "greater-cambridge-citizens-assembly": (
        "org-greater-cambridge-partnership-2023-transport-environment",
        "Greater Cambridge Citizens’ Assembly report",
    ),
    "camden-climate-assembly": (
        "la-cmd-2019-climate-assembly",
        "Camden citizens’ assembly report",
    ),
    "brent-climate-assembly": ("la-ben-2020-climate-assembly", "Brent climate assembly report"),
    "brighton-and-hove-climate-assembly": (
        "la-bnh-2020-climate-assembly",
        "Brighton and Hove climate assembly report",
    ),
    "devon-climate-assembly": ("la-dev-2021-climate-assembly", "Devon Climate Assembly report"),
    "kingston-air-quality": ("la-ktt-2020-air-quality", "Kingston citizens’ assembly report"),
    "leeds-climate-jury": ("la-lds-2019-climate-assembly", "Leeds climate jury report"),
    "oxford-climate-assembly": (
        "la-oxo-2019-climate-assembly",
        "Oxford citizens’ assembly report",
    ),
    "lancaster-peoples-jury": (
        "la-lac-2020-climate-assembly",
        "Lancaster People’s Jury report",
    ),
    "north-of-tyne-climate-assembly": (
        "la-ntca-2021-climate-assembly",
        "North of Tyne citizens’ assembly report",
    ),
    "warwick-peoples-inquiry": (
        "la-waw-2020-climate-assembly",
        "Warwick District People’s Inquiry report",
    ),
    "waltham-forest-hate-crime": (
        "la-wft-2020-hate-crime",
        "Waltham Forest citizens’ assembly report",
    ),
    "glasgow-climate-assembly": (
        "la-glg-2021-climate-assembly",
        "Glasgow citizens’ assembly report",
    ),
    "herefordshire-climate-assembly": (
        "la-hef-2022-climate-assembly",
        "Herefordshire citizens’ assembly recommendations",
    ),
    "blackburn-peoples-jury": (
        "la-bbd-2022-climate-assembly",
        "Blackburn with Darwen People’s Jury report",
    ),
}
BOTH = "members recruited and completed"
SENT = "invitations sent"
FACTS: dict[str, list[Fact]] = {
    "dudley-peoples-panel": [
        Fact("invited", 10_000, 10, SENT),
        Fact("selected", 50, 10, "members selected"),
        Fact("completed", 40, 10, "members completed"),
        Fact("hours", 24, 14, "dates and hours", "over"),
        Fact("days", 4, None, "two\n  weekends (four days)", source=PROGRAMME),
        Fact("honorarium", 300, None, "300 pounds each", source=PROGRAMME),
    ],
    "greater-cambridge-citizens-assembly": [
        Fact("invited", 10_000, 10, SENT),
        Fact("selected", 60, 10, BOTH),
        Fact("completed", 53, 10, BOTH),
        Fact("hours", 24, 13, "dates and hours", "over"),
    ],
    "romsey-citizens-assembly": [
        Fact(
            "completed",
            None,
            None,
            "about 42 members",
            note="About 42 people were members. How many were selected, and how many completed it, our sources do not say.",
            source=PROGRAMME,
        ),
    ],
    "camden-climate-assembly": [Fact("selected", 50, 2, "members", "over")],
    "brent-climate-assembly": [
        Fact("completed", 53, 13, "members completed", note="They attended all three meetings."),
    ],
    "brighton-and-hove-climate-assembly": [
        Fact("invited", 10_000, 4, "invitations and applications"),
        Fact("replies", 702, 4, "invitations and applications"),
        Fact("selected", 50, 1, "members"),
    ],
    "devon-climate-assembly": [
        Fact("invited", 14_000, 15, SENT),
        Fact("selected", 70, 15, "members recruited"),
        Fact("completed", 66, 15, "members completed"),
        Fact("hours", 25, 4, "hours"),
    ],
    "kingston-air-quality": [
        Fact("invited", 7_000, 7, SENT),
        Fact("selected", 40, 8, BOTH),
        Fact("completed", 38, 8, BOTH),
    ],
    "leeds-climate-jury": [
        Fact("invited", 4_000, 9, SENT),
        Fact("selected", 25, 7, "members"),
        Fact("hours", 30, 4, "hours", "under"),
    ],
    "oxford-climate-assembly": [
        Fact("selected", 50, 9, "members recruited"),
        Fact(
            "completed",
            None,
            9,
            "members attending each day",
            note="Around 42 of those recruited attended on each day. How many completed it is not stated.",
        ),
    ],
    "lancaster-peoples-jury": [
        Fact("invited", 4_000, 7, SENT),
        Fact("selected", 30, 3, "members"),
        Fact("hours", 35, 3, "hours and sessions", "about"),
    ],
    "north-of-tyne-climate-assembly": [
        Fact("invited", 10_000, 4, SENT),
        Fact("selected", 49, 4, "members"),
        Fact("hours", 30, 4, "hours and outcome", "about"),
    ],
    "warwick-peoples-inquiry": [
        Fact("invited", 5_000, 8, SENT),
        Fact("selected", 30, 3, "members"),
        Fact("hours", 30, 3, "hours and sessions", "about"),
    ],
    "waltham-forest-hate-crime": [
        Fact("invited", 10_000, 7, SENT),
        Fact("selected", 45, 7, BOTH),
        Fact("completed", 34, 7, BOTH),
        Fact("hours", 30, 9, "hours", "about"),
    ],
    "glasgow-climate-assembly": [
        Fact("invited", 10_000, 7, SENT),
        Fact("selected", 55, 8, "members recruited"),
        Fact("completed", 51, 8, "members attending", note="50 took part in the first session."),
    ],
    "herefordshire-climate-assembly": [
        Fact("invited", 14_400, 2, SENT),
        Fact("selected", 48, 2, "members selected and attending"),
        Fact(
            "completed",
            None,
            2,
            "members selected and attending",
            note="41 people attended the meetings. How many were there until the end is not stated.",
        ),
    ],
    "blackburn-peoples-jury": [
        Fact("invited", 5_150, 3, SENT),
        Fact("selected", 26, 3, "members"),
        Fact("hours", 30, 3, "hours and outcome", "about"),
    ],
}
