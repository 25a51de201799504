"""The sections of an entry: what stands in each. One list for forms, checklist, pages, reviews and history."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Section:
    """A part of an entry that is written and saved on its own. `fields` are columns of the page, `children`
    the names of its child relations; `wanted` are those of both that the checklist misses when empty.
    """

    slug: str
    title: str
    fields: tuple[str, ...] = ()
    children: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()


SECTIONS = [
    Section(
        "basics",
        _("In short"),
        (
            "title",
            "summary",
            "organisations",
            "methods",
            "topics",
            "stages",
            "year",
            "text_language",
        ),
        wanted=("stages",),
    ),
    Section(
        "question",
        _("The question"),
        ("question", "scope", "commissioned_by", "context"),
        wanted=("question", "scope", "commissioned_by"),
    ),
    Section(
        "people",
        _("Who took part"),
        (
            *("invited", "replies", "selected", "completed"),
            *("recruitment", "recruiting", "honorarium", "access"),
        ),
        wanted=("invited", "selected", "completed", "recruitment", "honorarium", "access"),
    ),
    Section(
        "running",
        _("How it ran"),
        (
            *("starts_on", "ends_on", "days", "hours", "meeting", "facilitators"),
            *("evidence", "deciding", "oversight"),
        ),
        wanted=("starts_on", "days", "hours", "meeting", "evidence", "deciding"),
    ),
    Section(
        "cost",
        _("What it took"),
        ("cost", "cost_covers", "funding", "staff_days", "lead_weeks"),
        wanted=("cost", "cost_covers", "staff_days", "lead_weeks"),
    ),
    Section("results", _("What came of it"), ("outputs",), wanted=("outputs",)),
    Section(
        "recommendations",
        _("Recommendations and responses"),
        children=("recommendations", "progress"),
        wanted=("recommendations",),
    ),
    Section("lessons", _("Lessons"), children=("lessons",), wanted=("lessons",)),
    Section(
        "looking-back",
        _("Looking back"),
        ("differently", "advice"),
        wanted=("differently", "advice"),
    ),
    Section(
        "files",
        _("Sources, files and pictures"),
        ("licence",),
        ("sources", "attachments", "images"),
        wanted=("sources", "licence"),
    ),
]
BY_SLUG: dict[str, Section] = {one.slug: one for one in SECTIONS}
