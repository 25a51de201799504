"""The versions of an entry: who saved what when, and which of them were public."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db.models import QuerySet
from wagtail.models import PageLogEntry, Revision

from network.models import PracticePage
from network.models.practice.figures import FIGURES
from network.models.practice.sections import SECTIONS, Section

OF_A_ROW = {"pk", "page", "locale", "sort_order"}  # change from version to version, and say nothing


@dataclass
class Publication:
    """A version that became public: the first is number 1."""

    number: int
    at: datetime
    revision: int


def versions_of(page: PracticePage) -> QuerySet[Revision]:
    """All versions, the newest first."""
    return page.revisions.select_related("user").order_by("-created_at", "-pk")


def publications_of(page: PracticePage) -> list[Publication]:
    """What was published when, the first first; an entry that was withdrawn and came back is there twice."""
    published = PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish")
    there = published.filter(revision__in=page.revisions.all()).order_by("timestamp", "pk")
    rows = there.values_list("timestamp", "revision")
    return [Publication(n, at, revision) for n, (at, revision) in enumerate(rows, 1)]


def changed_sections(before: dict | None, after: dict) -> list[Section]:
    """The sections in which the contents of two revisions differ."""
    before = before or {}
    return [one for one in SECTIONS if _of(before, one) != _of(after, one)]


def _of(content: dict, section: Section) -> list:
    names = [name for name in section.fields if content.get(name)]
    fields = [(name, _value(name, content[name])) for name in names]
    notes = [one for one in content.get("figure_notes", []) if one["figure"] in section.fields]
    rows = [one for relation in section.children for one in content.get(relation, [])]
    return [fields, *({k: v for k, v in one.items() if k not in OF_A_ROW} for one in rows + notes)]


def _value(name: str, kept):
    """A number is the same with and without noughts behind the point."""
    return Decimal(kept) if name in FIGURES else kept
