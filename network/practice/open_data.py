"""Practice for other programs: what a visitor may see of every entry, and nothing else.

One list of columns makes the table, the JSON and the page that says what they mean. Names and codes are the
same in every language and are not changed: others' programs lean on them.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from network.models import PracticePage, Recommendation
from network.models.practice.figures import FIGURES
from network.practice import amounts, derived


@dataclass
class Entry:
    """An entry with what belongs to it."""

    page: PracticePage
    identifier: str = ""
    councils: list = field(default_factory=list)
    terms: dict[str, list[str]] = field(default_factory=dict)
    precisions: dict[str, str] = field(default_factory=dict)
    responses: Counter = field(default_factory=Counter)


@dataclass(frozen=True)
class Column:
    """A column: its name, what it means, its unit, and where its value comes from.

    A value is a text, a number, a list of texts, a date, or None where nothing is stated.
    """

    name: str
    meaning: str | Promise
    value: Callable[[Entry], object]
    unit: str | Promise = ""


def _address(identifier: str) -> str:
    return f"{settings.BASE_URL}/id/{identifier}/"


def _field(name: str, meaning, unit="") -> Column:
    return Column(name, meaning, lambda entry: getattr(entry.page, name) or None, unit)


def _terms(name: str, meaning) -> Column:
    return Column(name, meaning, lambda entry: entry.terms.get(name, []))


UNITS = {
    "people": _("people"),
    "letters": _("invitations"),
    "pounds": _("pounds"),
    "hours": _("hours"),
    "days": _("days"),
    "weeks": _("weeks"),
}


def _figure(name: str) -> list[Column]:
    figure = FIGURES[name]
    return [
        Column(name, figure.label, lambda entry: getattr(entry.page, name), UNITS[figure.unit]),
        Column(
            f"{name}_precision",
            _("How exact that is: about, over, under. Empty: exact, or not stated."),
            lambda entry: entry.precisions.get(name),
        ),
    ]


def _responses(response: str, meaning) -> Column:
    return Column(
        f"recommendations_{response}",
        meaning,
        lambda entry: entry.responses[response],
        _("recommendations"),
    )


COLUMNS = [
    Column(
        "identifier", _("The permanent identifier of the entry."), lambda entry: entry.identifier
    ),
    Column(
        "address",
        _("The permanent address of the entry: there are its texts, sources and files."),
        lambda entry: _address(entry.identifier),
    ),
    _field("title", _("The title.")),
    _field("summary", _("What it was, in a sentence or two.")),
    Column(
        "organisations",
        _("Register codes of the organisations whose practice it is."),
        lambda entry: [one.code for one in entry.councils],
    ),
    Column(
        "organisation_names",
        _("Names of these organisations."),
        lambda entry: [one.name for one in entry.councils],
    ),
    Column(
        "nations",
        _("The nations they are in: england, northern-ireland, scotland, wales."),
        lambda entry: sorted({one.nation for one in entry.councils if one.nation}),
    ),
    _field("year", _("When it took place, or began.")),
    _terms("methods", _("How people were involved: words of the library’s list of methods.")),
    _terms("topics", _("What it was about: words of the library’s list of topics.")),
    _terms("stages", _("Which stages of the work it tells of.")),
    _field("question", _("The question put to the public.")),
    _field("commissioned_by", _("Who commissioned it.")),
    *(
        column
        for name in ("invited", "replies", "selected", "completed")
        for column in _figure(name)
    ),
    _field(
        "recruitment",
        _("How people were recruited: stratified, random, open, targeted, appointed, mixed."),
    ),
    *_figure("honorarium"),
    _field("starts_on", _("The first day.")),
    _field("ends_on", _("The last day.")),
    *(column for name in ("days", "hours") for column in _figure(name)),
    _field("meeting", _("How people met: in-person, online, both.")),
    *(
        column
        for name in ("facilitators", "cost", "staff_days", "lead_weeks")
        for column in _figure(name)
    ),
    Column(
        "response_rate",
        _("People who replied to say yes, of those invited."),
        lambda entry: amounts.in_percent(derived.response_rate(entry.page)),
        "%",
    ),
    Column(
        "completion",
        _("People who completed it, of those selected."),
        lambda entry: amounts.in_percent(derived.completion(entry.page)),
        "%",
    ),
    Column(
        "cost_per_member",
        _("The total cost, shared by the people whom cost_shared_by names."),
        lambda entry: derived.cost_per_member(entry.page),
        UNITS["pounds"],
    ),
    Column(
        "cost_per_member_hour",
        _("The same for each hour of each of them."),
        lambda entry: derived.cost_per_member_hour(entry.page),
        UNITS["pounds"],
    ),
    Column(
        "cost_shared_by",
        _("By whom the cost is shared: completed or, where that is not stated, selected."),
        lambda entry: _shared_by(entry.page),
    ),
    Column(
        "recommendations",
        _("How many recommendations there are."),
        lambda entry: entry.responses.total(),
        _("recommendations"),
    ),
    _responses("accepted", _("How many were accepted.")),
    _responses("partly", _("How many were accepted in part.")),
    _responses("rejected", _("How many were rejected.")),
    _responses("pending", _("How many have no answer yet.")),
    _field("text_language", _("The language of the texts: en, cy, other.")),
    _field(
        "licence",
        _(
            "The licence of the entry and its texts; empty where none is stated: ask before you reuse them."
        ),
    ),
    Column(
        "last_published",
        _("When the entry was published last."),
        lambda entry: entry.page.last_published_at,
    ),
]


def _shared_by(page: PracticePage) -> str | None:
    whose, _number = derived.members(page)
    return whose if derived.cost_per_member(page) is not None else None


@dataclass(frozen=True)
class Recommended:
    """A recommendation with the identifier of its entry."""

    row: Recommendation
    identifier: str
    number: int


def _of_row(name: str, meaning, unit="") -> Column:
    return Column(name, meaning, lambda one: getattr(one.row, name) or None, unit)


RECOMMENDATION_COLUMNS = [
    Column("entry", _("The permanent identifier of its entry."), lambda one: one.identifier),
    Column(
        "address",
        _("Where it stands."),
        lambda one: f"{_address(one.identifier)}#{one.row.anchor}",
    ),
    Column("number", _("Its place in the entry."), lambda one: one.number),
    _of_row("text", _("The recommendation, in the members’ own words.")),
    Column("votes_for", _("Votes for it."), lambda one: one.row.votes_for, _("votes")),
    Column("votes_of", _("Votes in all."), lambda one: one.row.votes_of, _("votes")),
    _of_row("response", _("What the council answered: accepted, partly, rejected, pending.")),
    _of_row("reason", _("The reason it gave.")),
    _of_row("owner", _("The post, team or committee that is responsible.")),
    _of_row("responded_on", _("The day of the response.")),
    _of_row(
        "due_on", _("By when there is to be an answer or, once accepted, by when it is to be done.")
    ),
    _of_row("done_on", _("The day on which it was done.")),
]
