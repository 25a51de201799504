"""A version of an entry outlives what it leads to, and costs the same however much it holds."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from PIL import Image

from core.models import SiteDocument, SiteImage, Topic
from network.actions.practice import attaching, change, reviewing
from network.models import Lesson, PracticeImage, PracticeSource, Progress, Recommendation
from network.practice.working import new_child, working_copy
from resources.models import Attachment
from tests.practice import at, signed_in
from tests.practice_review import author_of, entry_of

pytestmark = pytest.mark.django_db


def picture() -> SiteImage:
    out = BytesIO()
    Image.new("RGB", (30, 30)).save(out, "PNG")
    return attaching.keep_picture(ContentFile(out.getvalue(), "x.png"), "A picture")


def document() -> SiteDocument:
    kept = SiteDocument(title="A file")
    kept.file.save("file.txt", ContentFile(b"words"))
    return kept


def fill(entry, number: int) -> None:
    """Of each kind of part that many, each with a file of its own."""

    def alter(copy) -> None:
        for n in range(number):
            file = document()
            one = new_child(copy, Recommendation, text=f"Plant {n} trees")
            new_child(copy, Progress, recommendation=one.translation_key, words="Planted")
            new_child(copy, Lesson, claim=f"Begin early {n}")
            new_child(copy, PracticeSource, title=f"Source {n}", document=file)
            new_child(copy, PracticeImage, image=picture(), alt=f"Trees {n}")
            new_child(copy, Attachment, document=file)

    change(entry, author_of(entry), alter)


def addresses(entry) -> list[str]:
    inside = ["preview", "files", "history", "submit", "people", "recommendations", "lessons"]
    return [at(entry), *(at(entry, one) for one in inside), at(entry, "sections", "people")]


def test_a_file_or_picture_that_was_deleted_leaves_the_rest_of_the_draft():
    entry = entry_of()
    fill(entry, 2)
    copy = working_copy(entry)
    copy.images.all()[0].image.delete()
    copy.attachments.all()[0].document.delete()
    client = signed_in(author_of(entry))
    assert [client.get(one).status_code for one in addresses(entry)] == [200] * 9
    copy = working_copy(entry)
    assert [one.alt for one in copy.images.all()] == ["Trees 1"]
    assert len(copy.attachments.all()) == 1
    assert [(one.title, bool(one.document)) for one in copy.sources.all()] == [
        ("Source 0", False),
        ("Source 1", True),
    ]
    assert reviewing.submit(entry, author_of(entry)) == "submitted"


def test_what_was_submitted_can_be_published_though_its_file_was_deleted(olwen):
    entry = entry_of()
    fill(entry, 1)
    reviewing.submit(entry, author_of(entry))
    working_copy(entry).images.get().image.delete()
    assert reviewing.approve(entry, olwen, reviewing.submission_of(entry).pk)
    entry.refresh_from_db()
    assert (entry.live, entry.images.count(), entry.lessons.count()) == (True, 0, 1)


def test_a_topic_that_was_deleted_is_left_out():
    entry = entry_of()
    topics = Topic.objects.in_language("en-gb")[:2]
    change(entry, author_of(entry), lambda copy: setattr(copy, "topics", list(topics)))
    gone, stays = topics
    Topic.objects.get(pk=gone.pk).delete()
    assert list(working_copy(entry).topics.all()) == [stays]


def test_pages_of_a_draft_cost_the_same_however_much_is_in_it():
    few, many = entry_of(), entry_of()
    fill(few, 1)
    fill(many, 7)
    assert queries(few) == queries(many)


def queries(entry) -> list[int]:
    client = signed_in(author_of(entry))
    numbers = []
    for address in addresses(entry):
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
        numbers.append(len(asked))
    return numbers
