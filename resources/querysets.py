"""The questions. Every list, count and search of pages starts at `visible_to` or `visible_pages`."""

from django.apps import apps
from django.db.models import Exists, Max, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Left
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail.query import PageQuerySet

from accounts.permissions import is_member
from core.models import SiteDocument

DEEPEST = 12 * Page.steplen  # letters of a path; no page stands so deep


class LibraryPageQuerySet(PageQuerySet):
    """Questions asked of the library."""

    def visible_to(self, user):
        """The published items this person may see, one by one and in lists alike.

        A work is for members as long as one of its languages says so: a translation that was not
        brought up to date never shows what its original has withdrawn.
        """
        items = self.live()
        return items if is_member(user) else items.exclude(translation_key__in=_works_for_members())

    def matching(self, kind="", topic="", method="", stage=""):
        """Items of one kind, topic, method and stage; an empty one does not narrow."""
        items = self.filter(kind=kind) if kind else self
        for field, slug in (("topics", topic), ("methods", method), ("stages", stage)):
            if slug:
                items = items.filter(**{f"{field}__slug": slug})
        return items.distinct()

    def newest_first(self):
        """The newest first, each with the languages of its address and its words."""
        items = self.select_related("alias_of")
        return items.order_by("-published_on", "-first_published_at", "title")


def _works_for_members():
    library = apps.get_model("resources", "LibraryPage")
    return library.objects.filter(visibility="members").values("translation_key")


def visible_pages(user):
    """The published pages of any type this person may see.

    What stands below a library page (a chapter below its guide) is as visible as that page.
    """
    hidden = Q(live=False)
    if not is_member(user):
        hidden |= Q(translation_key__in=_works_for_members())
    above = Page.objects.filter(librarypage__isnull=False, path__in=_paths_above()).filter(hidden)
    return Page.objects.live().filter(~Exists(above), depth__gt=1)


def _paths_above() -> list:
    """The path of a page and of each page it stands below: each is found by its index."""
    return [Left(OuterRef("path"), length) for length in range(Page.steplen, DEEPEST, Page.steplen)]


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
        policy = policy_registry.get_by_type(SiteDocument)
        documents = policy.instances_user_has_any_permission_for(user, ["change", "delete"])
        return self.filter(document__in=documents)


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
