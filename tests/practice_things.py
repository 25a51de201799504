"""Entries of practice for the table of permissions: one that the colleague writes, and others that they do not."""

from django.core.files.base import ContentFile

from accounts.models import User
from core.models import SiteDocument, SiteImage
from network.actions.practice import change, reviewing
from network.models import Lesson, PracticeImage, PracticePage, PracticeSource, Recommendation
from network.practice.working import new_child, working_copy
from resources.models import Attachment
from tests.factories import AffiliationFactory
from tests.practice_review import complete, entry_of


def practice_things(author: User, owner: User, organiser: User) -> dict[str, tuple]:
    """What the doors of practice lead to, by the names of the table."""
    dudley = author.affiliations.get().organisation
    draft = complete(author, dudley)
    change(draft, author, _fill)
    copy = working_copy(draft)
    return {
        "entry_of_dudley": (draft.identifier,),
        "entry_pk": (draft.pk,),
        "section": ("cost",),
        "draft_entry": (f"practice/{draft.slug}/",),
        "draft_entry_slug": (draft.slug,),
        "draft_lesson": (copy.lessons.get().translation_key,),
        "lesson_of_dudley": (draft.identifier, copy.lessons.get().translation_key),
        "recommendation": (draft.identifier, copy.recommendations.get().translation_key),
        "source": (draft.identifier, copy.sources.get().translation_key),
        "picture": (draft.identifier, copy.images.get().translation_key),
        "entry_file": (draft.identifier, copy.attachments.get().translation_key),
        "colleagues_entry": (complete(owner, dudley).identifier,),
        **_others(organiser),
    }


def _fill(copy: PracticePage) -> None:
    new_child(copy, Lesson, claim="Begin early")
    new_child(copy, Recommendation, text="Plant trees")
    new_child(copy, PracticeSource, title="Final report", address="https://example.org/")
    new_child(copy, PracticeImage, image=SiteImage.objects.first(), alt="Trees")
    document = SiteDocument(title="A file of the entry")
    document.file.save("entry.txt", ContentFile(b"words"))
    copy.attachments.add(Attachment(document=document, locale_id=copy.locale_id, sort_order=0))


def _others(organiser: User) -> dict[str, tuple]:
    """Another council’s: one that is public with a lesson, and one that was returned."""
    public, returned = entry_of(), entry_of()
    elsewhere = AffiliationFactory(organisation=public.organisations.first()).user
    change(public, elsewhere, lambda copy: new_child(copy, Lesson, claim="Begin early"))
    for entry in (public, returned):
        reviewing.submit(entry, entry.practice_authors.get().member)
    reviewing.approve(public, organiser, reviewing.submission_of(public).pk)
    waiting = reviewing.submission_of(returned).pk
    reviewing.send_back(returned, organiser, waiting, "Say more.", {})
    public = PracticePage.objects.get(pk=public.pk)
    return {
        "public_entry": (f"practice/{public.slug}/",),
        "public_entry_slug": (public.slug,),
        "lesson": (public.lessons.get().translation_key,),
        "others_entry": (returned.identifier,),
        "returned_entry": (f"practice/{returned.slug}/",),
    }
