"""Questions asked of what councils did. What is public starts at `visible_to`, what is being written at
`written_by` and `of_colleagues`."""

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast
from wagtail.models import Page, WorkflowState

from accounts.models import Affiliation, Organisation
from accounts.names import fold
from accounts.permissions import is_member
from core.models import Method, Stage, Topic
from resources.querysets import LibraryPageQuerySet

FIGURES_IN_ROWS = ("invited", "selected", "completed", "hours", "cost")


def organisations_of(user):
    """The organisations this person speaks for, and the partnerships these are part of: a query of keys."""
    organisation = Affiliation._meta.get_field("organisation").related_model
    spoken_for = Affiliation.objects.verified().filter(user=user).values("organisation")
    return organisation.objects.filter(Q(pk__in=spoken_for) | Q(parts__in=spoken_for)).values("pk")


MOST_WORDS = 10  # of a search: each costs the database a look at every title


def _submissions():
    """What of an entry an organiser has to decide, at most one."""
    return WorkflowState.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id=Cast(OuterRef("pk"), CharField()),
        status=WorkflowState.STATUS_IN_PROGRESS,
    )


def speakers_for(page):
    """The members who speak for an organisation of this entry: those who may write it."""
    users = apps.get_model(settings.AUTH_USER_MODEL)
    links = apps.get_model("resources", "LibraryPage").organisations.through.objects
    named = links.filter(librarypage=page.pk).values("organisation")
    speaking = Affiliation.objects.verified().filter(
        Q(organisation__in=named) | Q(organisation__partnerships__in=named)
    )
    return users.objects.filter(
        pk__in=speaking.values("user"), is_active=True, standing="member"
    ).order_by("last_name", "first_name", "pk")


class PracticePageQuerySet(LibraryPageQuerySet):
    """Questions asked of the entries."""

    def named(self, words: str):
        """Those whose title, or a name of whose council, holds each of the words."""
        found = self
        for word in words.split()[:MOST_WORDS]:
            ours = (
                Organisation.objects.matching(word) if fold(word) else Organisation.objects.none()
            )
            found = found.filter(
                Q(title__icontains=word) | Q(pk__in=_linked("organisations", ours))
            )
        return found

    def about(self, topic="", method="", stage="", nation="", year=""):
        """Those of one topic, method, stage, nation and year; an empty one does not narrow."""
        found = self.filter(year=year) if year else self
        for field, model, slug in (
            ("topics", Topic, topic),
            ("methods", Method, method),
            ("stages", Stage, stage),
        ):
            if slug:
                found = found.filter(pk__in=_linked(field, model.objects.filter(slug=slug)))
        if nation:
            there = Organisation.objects.filter(nation=nation)
            found = found.filter(pk__in=_linked("organisations", there))
        return found

    def originals(self):
        """Each entry once: the page its authors write, not its pages in other languages."""
        return self.filter(alias_of=None, locale__language_code=settings.LANGUAGE_CODE)

    def with_what_a_page_tells(self):
        """Each with what its page needs to know of rows beside it, in the same query."""
        named = apps.get_model("resources", "Identifier").objects.filter(
            translation_key=OuterRef("translation_key")
        )
        pictures = apps.get_model("network", "PracticeImage").objects
        return self.select_related("alias_of").annotate(
            identifier_told=Subquery(named.values("value")[:1]),
            can_be_asked_told=Exists(willing_to_talk_of(OuterRef("translation_key"))),
            has_pictures_told=Exists(pictures.filter(page=OuterRef("pk"))),
        )

    def of_organisations_of(self, user):
        """The entries of organisations that this person speaks for: those they may know of before anybody else."""
        if not is_member(user):
            return self.none()
        library = apps.get_model("resources", "LibraryPage")
        links = library.organisations.through.objects.filter(
            librarypage=OuterRef("pk"), organisation__in=organisations_of(user)
        )
        return self.filter(Exists(links))

    def written_by(self, user):
        """The entries this person writes: an author of them who still speaks for one of their organisations."""
        if not is_member(user):
            return self.none()
        author = apps.get_model("network", "PracticeAuthor").objects.filter(
            page=OuterRef("pk"), member=user
        )
        return self.of_organisations_of(user).filter(Exists(author))

    def with_states(self):
        """Each with what `practice.states.state_of` asks, in the same query."""
        reviews = apps.get_model("network", "PracticeReview").objects.filter(page=OuterRef("pk"))
        newest = reviews.order_by("-at", "-pk")
        withdrawals = apps.get_model("resources", "Withdrawal").objects.filter(
            identifier__translation_key=OuterRef("translation_key")
        )
        return self.annotate(
            is_waiting=Exists(_submissions()),
            last_outcome=Subquery(newest.values("outcome")[:1]),
            last_decided_at=Subquery(newest.values("at")[:1]),
            withdrawn_at=Subquery(withdrawals.values("at")[:1]),
        )

    def waiting(self):
        """Those that were submitted and wait for an organiser, the longest first; each with `submitted_at`."""
        begun = _submissions().values("current_task_state__started_at")
        return (
            self.filter(Exists(_submissions()))
            .annotate(submitted_at=Subquery(begun[:1]))
            .order_by("submitted_at", "pk")
        )


def _linked(field: str, to):
    """The keys of library pages that name one of these, as a query."""
    through = apps.get_model("resources", "LibraryPage")._meta.get_field(field).remote_field.through
    name = to.model._meta.model_name
    return through.objects.filter(**{f"{name}__in": to.order_by().values("pk")}).values(
        "librarypage"
    )


def willing_to_talk_of(work):
    """The authors of a work (its translation key) who are willing to talk about it and still may write it."""
    authors = apps.get_model("network", "PracticeAuthor").objects.active()
    return authors.filter(is_contact=True, page__translation_key=work)


def told_in_rows():
    """What a row of a list tells of entries: their year and figures, none of their texts."""
    entries = apps.get_model("network", "PracticePage").objects
    needed = ["id", "content_type", "year", *FIGURES_IN_ROWS]
    return entries.only(*needed).prefetch_related("figure_notes")


class PracticeAuthorQuerySet(QuerySet):
    """Questions asked of the authors of entries."""

    def active(self):
        """Those who may write: members who still speak for an organisation of the entry."""
        library = apps.get_model("resources", "LibraryPage")
        named = library.organisations.through.objects.filter(librarypage=OuterRef(OuterRef("page")))
        speaking = Affiliation.objects.verified().filter(user=OuterRef("member"))
        here = speaking.filter(
            Q(organisation__in=named.values("organisation"))
            | Q(organisation__partnerships__in=named.values("organisation"))
        )
        return self.filter(Exists(here), member__is_active=True, member__standing="member")


class PracticeDraftQuerySet(QuerySet):
    """Questions asked of what is being written."""

    def of(self, page, user):
        """One person's, of one entry."""
        return self.filter(page=page, member=user)
