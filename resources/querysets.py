"""The questions. Every list, count and search of pages starts at `visible_to` or `visible_pages`."""

from collections.abc import Callable

from django.apps import apps
from django.conf import settings
from django.db.models import (
    Case,
    Exists,
    F,
    Max,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Left, TruncDate
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail.query import PageQuerySet

from accounts.permissions import is_member
from core.models import SiteDocument

# What is published and yet no part of the library: each function gives the keys of such pages, as a
# query. Apps to the right add theirs (a session of a programme that is not out).
LEFT_OUT: list[Callable[[], QuerySet]] = []
# Kinds of page that rows of lists tell more of (`LibraryPage.in_figures`): the relation to them, and a function that
# gives what is needed of them, as a query. Apps to the right add theirs.
TOLD_IN_ROWS: dict[str, Callable[[], QuerySet]] = {}

DEEPEST = 12 * Page.steplen  # letters of a path; no page stands so deep


class LibraryPageQuerySet(PageQuerySet):
    """Questions asked of the library."""

    def published(self):
        """Those that are there for somebody."""
        return self.live().exclude(_left_out())

    def visible_to(self, user):
        """The published items this person may see, one by one and in lists alike.

        A work is for members as long as one of its languages says so: a translation that was not
        brought up to date never shows what its original has withdrawn.
        """
        items = self.published()
        return items if is_member(user) else items.exclude(translation_key__in=_works_for_members())

    def matching(self, kind="", topic="", method="", stage=""):
        """Items of one kind, topic, method and stage; an empty one does not narrow."""
        items = self.filter(kind=kind) if kind else self
        for field, slug in (("topics", topic), ("methods", method), ("stages", stage)):
            if slug:
                items = items.filter(**{f"{field}__slug": slug})
        return items.distinct()

    def offering(self, document):
        """The items a document is a file of, in the reader's language."""
        return self.filter(attachments__document=document, locale__language_code=get_language())

    def from_event(self, event):
        """What was shown, handed out or made at an event, in the language of its page."""
        pages = Page.objects.filter(translation_key=event.translation_key)
        return self.filter(event__in=pages, locale=event.locale_id)

    def in_order_for(self, language: str):
        """Those in one language first, then the originals."""
        first = When(locale__language_code=language, then=Value(0))
        then = When(locale__language_code=settings.LANGUAGE_CODE, then=Value(1))
        return self.order_by(Case(first, then, default=Value(2)), "pk")

    def newest_first(self):
        """The newest first, each with the languages of its address and its words.

        What is dated ahead, as a session of a coming event, is as new as the day it was put here.
        """
        ahead = When(published_on__gt=timezone.localdate(), then=TruncDate("first_published_at"))
        new_since = Case(ahead, default=F("published_on")).desc(nulls_last=True)
        there = self.with_rows().select_related("alias_of")
        return there.order_by(new_since, "-first_published_at", "title")

    def with_rows(self):
        """Each with what a row of a list tells of it, in a number of queries that stays the same."""
        told = [Prefetch(name, needed()) for name, needed in TOLD_IN_ROWS.items()]
        return self.prefetch_related(*told)


def _left_out() -> Q:
    out = Q(pk__in=[])
    for pages in LEFT_OUT:
        out |= Q(pk__in=pages())
    return out


def _works_for_members():
    library = apps.get_model("resources", "LibraryPage")
    return library.objects.filter(visibility="members").values("translation_key")


def visible_pages(user):
    """The published pages of any type this person may see.

    What stands below a library page (a chapter below its guide) is as visible as that page.
    """
    hidden = Q(live=False) | _left_out()
    if not is_member(user):
        hidden |= Q(translation_key__in=_works_for_members())
    above = Page.objects.filter(librarypage__isnull=False, path__in=_paths_above()).filter(hidden)
    return Page.objects.live().filter(~Exists(above), depth__gt=1)


def _paths_above() -> list:
    """The path of a page and of each page it stands below: each is found by its index."""
    return [Left(OuterRef("path"), length) for length in range(Page.steplen, DEEPEST, Page.steplen)]


class AttachmentQuerySet(QuerySet):
    """Questions asked of the files of library pages."""

    def with_details(self):
        """Each with what is told of it, in two queries; `downloads` is how often it was downloaded."""
        days = apps.get_model("resources", "DownloadDay").objects.order_by()
        days = days.filter(document=OuterRef("document")).values("document")
        return (
            self.select_related("document__extraction", "document__thumbnail")
            .defer("document__thumbnail__image")
            .annotate(downloads=Subquery(days.annotate(sum=Sum("number")).values("sum")))
            .prefetch_related("document__earlier_versions")
        )


class WithdrawalQuerySet(QuerySet):
    """Questions asked of what was withdrawn."""

    def gone(self):
        """Those of works no language of which is published."""
        library = apps.get_model("resources", "LibraryPage")
        published = library.objects.live().filter(
            translation_key=OuterRef("identifier__translation_key")
        )
        return self.filter(~Exists(published))

    def offering(self, document):
        """Those of works that a document was a file of."""
        library = apps.get_model("resources", "LibraryPage")
        works = library.objects.filter(attachments__document=document).values("translation_key")
        return self.filter(identifier__translation_key__in=works)

    def visible_to(self, user):
        """Those whose title this person may know: what was for members stays with them."""
        return self if is_member(user) else self.filter(members_only=False)


class ExtractionQuerySet(QuerySet):
    """Questions asked of what was read."""

    def read(self):
        """Those of documents that are read, whatever came of it."""
        return self.exclude(state="waiting")

    def not_searchable(self):
        """Those of documents that cannot be searched, or only in part."""
        return self.exclude(state="read")

    def manageable_by(self, user):
        """Those of documents this person may change or delete."""
        return self.filter(document__in=documents_of(user))


def documents_of(user):
    """The documents this person may change or delete."""
    policy = policy_registry.get_by_type(SiteDocument)
    return policy.instances_user_has_any_permission_for(user, ["change", "delete"])


class QuestionAskedQuerySet(QuerySet):
    """Questions asked of what people searched for."""

    def summed(self):
        """Each question once: `text`, `language`, `asked` (how often), `last` (the newest day), and
        `finds`, how many items it found on that day.
        """
        same = self.model.objects.filter(text=OuterRef("text"), language=OuterRef("language"))
        newest = same.order_by("-day").values("found")[:1]
        each = self.order_by().values("text", "language")
        return each.annotate(asked=Sum("times"), last=Max("day"), finds=Subquery(newest))
