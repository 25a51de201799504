from collections.abc import Callable, Iterable
from uuid import UUID, uuid4, uuid5

from django.db import transaction
from django.utils.text import slugify
from wagtail.models import Page, Revision
from wagtail_localize.synctree import create_aliases_for_new_page

from accounts.models import Organisation, User
from core.models import Method, Topic
from network.models import PracticeAuthor, PracticeIndexPage, PracticePage

# Addresses below /practice/ that are no entries.
RESERVED = {"new", "mine", "entries", "text", "compare", "lessons", "data", "recommendations"}
LONGEST_SLUG = 100


@transaction.atomic
def post_practice(
    by: User,
    *,
    title: str,
    summary: str,
    organisation: Organisation,
    year: int,
    methods: Iterable[Method] = (),
    topics: Iterable[Topic] = (),
    text_language: str = "en",
    form: UUID | None = None,
) -> PracticePage:
    """Begin an entry: a draft that exists, seen by its author, their colleagues and organisers.

    `form` is the number of the form that was sent: sent twice, it makes one entry.
    """
    index = PracticeIndexPage.objects.filter(alias_of=None).order_by("pk").first()
    index = Page.objects.select_for_update().get(pk=index.pk).specific
    # The key of a work is one for all its languages; made of who sent which form, nobody else's can be meant.
    key = uuid5(form or uuid4(), f"practice by {by.pk}")
    if known := PracticePage.objects.filter(translation_key=key, locale=index.locale).first():
        return known
    page = PracticePage(
        translation_key=key,
        locale=index.locale,
        title=title,
        slug=_free_slug(index, title),
        summary=summary,
        year=year,
        text_language=text_language,
        owner=by,
        live=False,
    )
    index.add_child(instance=page)
    page.organisations = [organisation]
    page.methods, page.topics = list(methods), list(topics)
    page.save()
    page.save_revision(user=by, clean=False)
    create_aliases_for_new_page(page)
    PracticeAuthor.objects.create(page=page, member=by)
    return page


def _free_slug(index: Page, title: str) -> str:
    words = slugify(title)[:LONGEST_SLUG].strip("-") or "practice"
    taken = RESERVED | set(index.get_children().values_list("slug", flat=True))
    n, slug = 1, words
    while slug in taken:
        n += 1
        slug = f"{words}-{n}"
    return slug


@transaction.atomic
def change(page: PracticePage, by: User, alter: Callable[[PracticePage], None]) -> Revision:
    """Change an entry as it is being written: `alter` gets the newest version and changes it.

    Nobody else changes it meanwhile. What is public stays as it is until it is published.
    """
    PracticePage.objects.select_for_update(of=("self",)).get(pk=page.pk)
    page = PracticePage.objects.get(pk=page.pk)
    copy = page.get_latest_revision_as_object()
    alter(copy)
    return copy.save_revision(user=by, clean=False)
