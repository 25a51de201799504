"""The practice of the demonstration: every figure is one of a report, and what is invented says so."""

import csv
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation

from accounts.models import Organisation
from home.demo import practice
from home.demo.content.practice.entries import ENTRIES, INVENTED, UNSEEN
from home.demo.content.practice.facts import FACTS, PROGRAMME, REPORTS, Fact
from home.demo.content.sources import find_report
from network.models import PracticeAuthor, PracticeIndexPage, PracticePage, Precision
from network.models.practice.figures import FIGURES
from network.practice.glance import Glance
from network.practice.words import amount
from resources.models import Withdrawal

pytestmark = pytest.mark.django_db

COLLECTION = Path(settings.BASE_DIR).parent / "shared" / "facts"
WORDS = {
    Precision.EXACT: (),
    Precision.OVER: ("over",),
    Precision.ABOUT: ("some", "around", "about"),
    Precision.UNDER: ("nearly",),
}
VAGUE = [word for words in WORDS.values() for word in words]
EACH = [
    pytest.param(slug, fact, id=f"{slug}-{fact.figure}") for slug in FACTS for fact in FACTS[slug]
]


def entries():
    made = {row["slug"] for row in ENTRIES}
    return PracticePage.objects.originals().filter(slug__in=made)


def entry(slug: str) -> PracticePage:
    return entries().get(slug=slug)


def test_there_are_at_least_twelve_entries_on_assemblies_that_took_place():
    assert entries().live().count() == len(ENTRIES)
    assert len(REPORTS) >= 12
    assert set(FACTS) == {row["slug"] for row in ENTRIES}


def test_every_figure_shown_is_one_of_the_table():
    shown = {
        (page.slug, name): getattr(page, name)
        for page in entries()
        for name in FIGURES
        if getattr(page, name) is not None
    }
    table = {(slug, fact.figure): fact.value for slug, fact in _facts() if fact.value is not None}
    assert shown == table


def _facts() -> list[tuple[str, Fact]]:
    return [(slug, fact) for slug, facts in FACTS.items() for fact in facts]


@pytest.mark.parametrize(("slug", "fact"), EACH)
def test_every_figure_shows_how_exact_it_is_and_its_source(slug, fact):
    with translation.override("en-gb"):
        lines = {one.label: one for group in Glance(entry(slug)).groups for one in group.lines}
        line = lines[str(FIGURES[fact.figure].label)]
        if fact.value is None:
            assert (line.value, bool(fact.note)) == ("not stated", True)
        else:
            assert line.value == amount(fact.figure, fact.value, fact.precision)
    if fact.source == PROGRAMME:
        assert line.source == practice.PROGRAMME_FACTS
        return
    title = REPORTS[slug][1]
    address = find_report(title)
    assert line.source == f"{title}, page {fact.page}"
    assert line.address == (f"{address}#page={fact.page}" if address else "")


# -- the table and the collection of facts it was written from -------------------------------------


@pytest.fixture(scope="module")
def collection() -> dict[tuple[str, str], dict]:
    file = COLLECTION / "assemblies.csv"
    if not file.exists():
        pytest.skip("The collection of facts is not beside the project: nothing to compare with.")
    with file.open(encoding="utf-8", newline="") as lines:
        return {(row["register_id"], row["fact"]): row for row in csv.DictReader(lines)}


@pytest.mark.parametrize(("slug", "fact"), EACH)
def test_the_table_says_what_the_report_says(slug, fact, collection):
    if fact.source == PROGRAMME:
        said = (COLLECTION / "programme.md").read_text(encoding="utf-8")
        assert fact.named in said
        return
    key, title = REPORTS[slug]
    row = collection[key, fact.named]
    assert int(row["pdf_page"]) == fact.page
    assert row["report_url"] == find_report(title)
    if fact.value is None:
        return
    said = row["value"].replace(",", "").split()
    assert str(fact.value) in said
    assert {*said} & {*VAGUE} == {*said} & {*WORDS[fact.precision]}
    assert bool({*said} & {*VAGUE}) == bool(fact.precision)


def test_the_questions_are_those_of_the_reports(collection):
    asked = {slug: collection.get((key, "question")) for slug, (key, _title) in REPORTS.items()}
    rows = {row["slug"]: row for row in ENTRIES}
    for slug, row in asked.items():
        assert rows[slug].get("question", "") == (row["value"] if row else "")


# -- what is invented, and who sees what -----------------------------------------------------------


def test_what_no_report_says_is_marked_as_invented():
    for page in entries():
        said = [one.reason for one in page.recommendations.all()]
        said += [one.words for one in page.progress.all()]
        said += [one.happened for one in page.lessons.all()]
        said += filter(None, [page.differently, page.advice])
        assert [one for one in said if not one.startswith(INVENTED)] == []
    by_hand = {row["slug"]: row for row in ENTRIES if row.get("recommendations")}
    from_facts = [
        slug for slug, row in by_hand.items() if not row.get("recommendations_are_invented")
    ]
    assert (len(by_hand), from_facts) == (3, ["dudley-peoples-panel"])
    for slug in set(by_hand) - {*from_facts}:
        texts = [one.text for one in entry(slug).recommendations.all()]
        assert [one for one in texts if not one.endswith(f"({INVENTED})")] == []


def test_its_authors_speak_for_its_council():
    ours = PracticeAuthor.objects.filter(page__in=entries())
    assert ours.count() >= 12
    assert ours.active().count() == ours.count()


def test_a_draft_a_submitted_and_a_withdrawn_entry_are_nowhere(client):
    unseen = PracticePage.objects.originals().filter(slug__in=[row["slug"] for row in UNSEEN])
    assert {page.slug: page.live for page in unseen} == {row["slug"]: False for row in UNSEEN}
    dudley = Organisation.objects.get(code="DUD")
    assert all(dudley in page.organisations.all() for page in unseen)
    pages = [f"/practice/{page.slug}/" for page in unseen]
    assert {client.get(one).status_code for one in pages} == {404}
    told = Withdrawal.objects.get(title="A survey in bus shelters")
    assert client.get(told.identifier.get_absolute_url()).status_code == 410


def test_loading_it_again_changes_nothing():
    before = list(PracticePage.objects.order_by("pk").values_list("pk", "latest_revision"))
    practice.load(PracticeIndexPage.objects.get(locale__language_code="en-gb"))
    assert list(PracticePage.objects.order_by("pk").values_list("pk", "latest_revision")) == before
