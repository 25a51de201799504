"""What organisers do to an entry in the CMS overwrites and publishes nothing of its authors unseen."""

import pytest
from django.urls import reverse

from network.actions.practice import change, reviewing
from network.models import PracticeIndexPage, PracticePage
from network.practice.working import working_copy
from tests.practice import officer, signed_in
from tests.practice_review import author_of, entry_of, public

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry(olwen) -> PracticePage:
    """A public entry."""
    entry = entry_of()
    reviewing.submit(entry, author_of(entry))
    reviewing.approve(entry, olwen, reviewing.submission_of(entry).pk)
    return PracticePage.objects.get(pk=entry.pk)


def written(entry: PracticePage, **fields) -> None:
    """Its author goes on writing."""
    change(entry, author_of(entry), lambda copy: [setattr(copy, k, v) for k, v in fields.items()])


def form_of(organiser, entry: PracticePage) -> dict:
    """What a browser would send unchanged."""
    answer = organiser.get(reverse("wagtailadmin_pages:edit", args=[entry.pk]))
    form = answer.context["form"]
    sent = {one.html_name: one.value() for one in form if one.value() is not None}
    for formset in form.formsets.values():
        sent |= {one.html_name: one.value() or 0 for one in formset.management_form}
    newest = PracticePage.objects.get(pk=entry.pk).latest_revision
    sent |= {"loaded_revision_id": newest.pk}
    return sent | {"loaded_revision_created_at": newest.created_at.isoformat()}


def send(organiser, entry: PracticePage, form: dict, **changed):
    return organiser.post(reverse("wagtailadmin_pages:edit", args=[entry.pk]), form | changed)


def test_an_organiser_corrects_what_is_public(organiser, entry):
    send(organiser, entry, form_of(organiser, entry), title="Corrected", **{"action-publish": "1"})
    assert public(entry) == "Corrected"


def test_publishing_in_the_cms_makes_nothing_public_that_authors_did_not_submit(organiser, entry):
    written(entry, outputs="Half a sentence that")
    form = form_of(organiser, entry)
    answer = send(organiser, entry, form, title="Corrected", **{"action-publish": "1"})
    assert "they have not submitted" in answer.content.decode()
    entry.refresh_from_db()
    assert (entry.title, entry.outputs) == ("Assembly on the high street", "")


def test_many_published_at_once_in_the_cms_are_not_either(organiser, entry):
    written(entry, outputs="Half a sentence that")
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    organiser.post(f"{address}?id={entry.pk}&next=/admin/", {})
    entry.refresh_from_db()
    assert entry.outputs == ""


def test_an_organisers_draft_keeps_what_authors_wrote_and_becomes_public_with_it(
    organiser, olwen, entry
):
    written(entry, outputs="A report")
    send(organiser, entry, form_of(organiser, entry), title="Corrected")
    copy = working_copy(entry)
    assert (copy.title, copy.outputs, public(entry)) == (
        "Corrected",
        "A report",
        "Assembly on the high street",
    )


def test_what_an_author_saved_while_an_organiser_was_editing_is_not_overwritten(organiser, entry):
    form = form_of(organiser, entry)
    written(entry, summary="In better words")
    answer = send(organiser, entry, form, title="Corrected")
    assert "saved a newer version" in answer.content.decode()
    copy = working_copy(entry)
    assert (copy.title, copy.summary) == ("Assembly on the high street", "In better words")


def test_where_the_list_was_deleted_nothing_can_be_posted_and_the_rest_answers():
    for index in PracticeIndexPage.objects.order_by("-pk"):
        index.delete()
    client = signed_in(officer())
    asked = ["new/", "mine/", "compare/", "lessons/", "data/practice.csv", "recommendations/feed/"]
    found = [client.get(f"/practice/{one}").status_code for one in asked]
    assert found == [404, 200, 200, 200, 200, 200]
    assert client.post("/practice/new/", {"title": "A title"}).status_code == 404
