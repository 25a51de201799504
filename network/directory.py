"""The members as one reader asked for them: the whole state is in the address."""

from django.core.paginator import Page, Paginator
from django.db.models import Prefetch, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from accounts.models import Affiliation, Organisation
from accounts.names import fold
from core.models import Method, Stage, Topic
from network.forms.members import DirectoryForm
from network.models import Application, Experience, Profile
from network.querysets import ProfileQuerySet, worded

PER_PAGE = 20
ACTIVE = {
    "q": _("Name: %(value)s"),
    "help": _("Can help with: %(value)s"),
    "organisation": _("Organisation: %(value)s"),
    "topic": _("Topic: %(value)s"),
    "method": _("Has done: %(value)s"),
    "stage": _("Has worked at this stage: %(value)s"),
}


def unlisted() -> QuerySet[Application]:
    """The approved applications that named a body the register does not know, or nobody."""
    approved = Application.objects.filter(outcome=Application.Outcome.APPROVED, organisation=None)
    return approved.exclude(organisation_name="")


def with_details(profiles: ProfileQuerySet) -> ProfileQuerySet:
    """Each with all that a page shows of it, in a number of queries that stays the same.

    `user.speaks_for` are the verified affiliations; `user.unlisted` what `unlisted` finds of them,
    the newest first.
    """
    verified = Affiliation.objects.verified().select_related("organisation")
    return profiles.select_related("user").prefetch_related(
        Prefetch("topics", worded(Topic)),
        Prefetch("experience", Experience.objects.select_related("organisation")),
        Prefetch("experience__method", worded(Method)),
        Prefetch("experience__stage", worded(Stage)),
        Prefetch(
            "user__affiliations", verified.order_by("organisation__name"), to_attr="speaks_for"
        ),
        Prefetch("user__applications", unlisted().order_by("-decided_at"), to_attr="unlisted"),
    )


class Directory:
    """What a member asked for. A value that is none of ours narrows nothing."""

    def __init__(self, query: QueryDict, viewer):
        self.query, self.viewer = query, viewer
        self.everybody = Profile.objects.visible_to(viewer)
        self.form = DirectoryForm(query, self._organisations())
        self.chosen = self.form.choices()

    def _organisations(self) -> list[Organisation]:
        """Those that somebody speaks for whom this reader may find."""
        speak = Affiliation.objects.verified().filter(user__in=self.everybody.values("user"))
        found = Organisation.objects.filter(pk__in=speak.values("organisation"))
        return sorted(found, key=lambda one: fold(one.name_in_language))

    @property
    def found(self) -> ProfileQuerySet:
        """The members that fit, but for the words; nothing hidden is looked into."""
        found, chosen = self.everybody, self.chosen
        if chosen["organisation"]:
            speak = Affiliation.objects.verified().filter(organisation__code=chosen["organisation"])
            found = found.filter(user__in=speak.values("user"))
        if chosen["topic"]:
            found = found.showing("topics", self.viewer).filter(topics__slug=chosen["topic"])
        done = {
            f"{name}__slug": chosen[name] for name in ("method", "stage") if chosen[name]
        }  # of one and the same row
        if done:
            rows = Experience.objects.filter(**done)
            found = found.showing("experience", self.viewer).filter(pk__in=rows.values("profile"))
        if chosen["help"]:
            texts = found.showing("can_help_with", self.viewer).values_list("pk", "can_help_with")
            fits = [key for key, text in texts if _has(text, chosen["help"])]
            found = found.filter(pk__in=fits)
        return found

    def _keys(self) -> list[int]:
        """The members that fit, by name as it reads; who has none comes last.

        Names are compared here and not by the database, which knows no accents, or other ones.
        """
        rows = self.found.values_list("pk", "user__first_name", "user__last_name")
        named = [(fold(f"{first} {last}"), key) for key, first, last in rows]
        fits = [one for one in named if _has(one[0], self.chosen["q"])]
        return [key for _name, key in sorted(fits, key=lambda one: (not one[0], one))]

    def page(self, number) -> Page:
        """One page of the members that fit."""
        page = Paginator(self._keys(), PER_PAGE).get_page(number)
        found = with_details(self.everybody.filter(pk__in=page.object_list)).in_bulk()
        page.object_list = [found[key] for key in page.object_list if key in found]
        return page

    def removals(self) -> list[dict]:
        """What narrows the list, each with the address of the list without it."""
        return [
            {"label": ACTIVE[name] % {"value": label}, "address": self._without(name)}
            for name, label in self.form.labels().items()
        ]

    def _without(self, name: str) -> str:
        query = self.query.copy()
        for gone in (name, "page"):
            query.pop(gone, None)
        return f"?{query.urlencode()}#results"


def _has(text: str, words: str) -> bool:
    """Does a text hold all the words, or parts of words, whatever their accents?"""
    folded = fold(text)
    return all(word in folded for word in fold(words).split())
