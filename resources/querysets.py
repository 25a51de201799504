"""The questions. Every list, count and search of pages starts at `visible_to`."""

from wagtail.models import Page
from wagtail.query import PageQuerySet

from accounts.permissions import is_member


class LibraryPageQuerySet(PageQuerySet):
    """Questions asked of the library."""

    def visible_to(self, user):
        """The published items this person may see."""
        items = self.live().public()
        return items if is_member(user) else items.exclude(visibility="members")

    def matching(self, kind="", topic="", method="", stage=""):
        """Items of one kind, topic, method and stage; an empty one does not narrow."""
        items = self.filter(kind=kind) if kind else self
        for field, slug in (("topics", topic), ("methods", method), ("stages", stage)):
            if slug:
                items = items.filter(**{f"{field}__slug": slug})
        return items.distinct()

    def newest_first(self):
        return self.order_by("-published_on", "-first_published_at", "title")


def visible_pages(user):
    """The published pages of any type this person may see, the parts of a hidden guide included."""
    pages = Page.objects.live().public()
    if is_member(user):
        return pages
    hidden = Page.objects.filter(librarypage__visibility="members")
    pages = pages.exclude(pk__in=hidden.values("pk"))
    for path in hidden.filter(numchild__gt=0).values_list("path", flat=True):
        pages = pages.exclude(path__startswith=path)
    return pages


def titled(pages, words: str):
    """Those of the pages whose title holds all the words, in any order."""
    for word in words.split():
        pages = pages.filter(title__icontains=word)
    return pages.order_by("title")
