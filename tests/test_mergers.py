"""A body is replaced by another: people, library items and domains follow, and the trail shows."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import ModelLogEntry, PageLogEntry

from accounts.actions import record_merger
from accounts.domains import organisations_for
from accounts.models import Affiliation, EmailDomain, Organisation, Succession
from accounts.register.loading import import_organisations
from network import actions
from network.models import DepartureReport
from tests.factories import (
    AffiliationFactory,
    EmailDomainFactory,
    OrganisationFactory,
    ResourceFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

DAY = date(2026, 4, 1)


@pytest.fixture
def old() -> Organisation:
    """A council with somebody who speaks for it, a domain, and something in the library."""
    council = OrganisationFactory(name="Old Council")
    AffiliationFactory(organisation=council)
    EmailDomainFactory(organisation=council, domain="old.gov.uk")
    ResourceFactory(organisations=[council], title="What we learned")
    return council


@pytest.fixture
def new() -> Organisation:
    return OrganisationFactory(name="New Council")


def speaking_for(organisation: Organisation) -> list:
    return [one.user for one in organisation.affiliations.live().order_by("pk")]


def everything() -> list:
    models = (Organisation, Succession, EmailDomain, Affiliation, ModelLogEntry, PageLogEntry)
    return [list(model.objects.order_by("pk").values()) for model in models]


def test_people_items_and_domains_follow(old, new):
    people = speaking_for(old)
    item = old.librarypage_set.get()
    record_merger(old, new, on=DAY)
    assert speaking_for(new) == people
    assert speaking_for(old) == []
    assert list(item.specific.organisations.all()) == [new]
    assert organisations_for("a.person@old.gov.uk").only == new


def test_the_trail_stays(old, new):
    organiser = UserFactory()
    record_merger(old, new, on=DAY, by=organiser)
    ended = old.affiliations.get()
    assert (ended.state, ended.ending) == ("ended", "replaced")
    assert new.affiliations.get().continues == ended
    assert [(one.domain, one.active) for one in old.email_domains.all()] == [("old.gov.uk", False)]
    assert new.email_domains.get().source == EmailDomain.Source.SUCCESSION
    for body in (old, new):
        entry = ModelLogEntry.objects.for_instance(body).get(action="accounts.merge")
        assert entry.user == organiser
        assert "New Council replaces Old Council." in entry.data["steps"]
    page = new.librarypage_set.get()
    assert PageLogEntry.objects.filter(page=page.pk, action="accounts.merge").count() == 1


def test_somebody_is_as_sure_there_as_they_were_here(old, new):
    claim = AffiliationFactory(organisation=old, state="claimed", proof="", verified_at=None)
    verified = old.affiliations.get(state="verified")
    record_merger(old, new, on=DAY)
    assert new.affiliations.get(user=claim.user).state == "claimed"
    moved = new.affiliations.get(user=verified.user)
    assert (moved.state, moved.proof) == ("verified", verified.proof)
    assert moved.verified_at == verified.verified_at


def test_somebody_who_speaks_for_both_speaks_for_the_new_one_once(old, new):
    both = AffiliationFactory(organisation=new, user=speaking_for(old)[0])
    record_merger(old, new, on=DAY)
    assert speaking_for(new) == [both.user]


def test_a_draft_moves_too_so_publishing_it_does_not_bring_the_old_body_back(old, new):
    page = old.librarypage_set.get().specific
    page.title = "A draft"
    page.save_revision()
    record_merger(old, new, on=DAY)
    page.refresh_from_db()
    page.latest_revision.publish()
    assert list(new.librarypage_set.values_list("title", flat=True)) == ["A draft"]
    assert not old.librarypage_set.exists()


def said_to_have_left(organisation: Organisation, about=None) -> DepartureReport:
    about = about or AffiliationFactory(organisation=organisation).user
    return DepartureReport.objects.create(about=about, organisation=organisation)


def where_reports_stand() -> list[tuple]:
    found = DepartureReport.objects.order_by("pk")
    return [(one.organisation.name, one.decided_at is None, one.was_right) for one in found]


@pytest.mark.usefixtures("nobody_else")
def test_a_report_that_somebody_left_goes_on_with_the_successor(old, new):
    decided = said_to_have_left(old)
    DepartureReport.objects.update(decided_at=timezone.now(), was_right=True)
    open_one = said_to_have_left(old)
    said_to_have_left(new, said_to_have_left(old).about)
    merger = record_merger(old, new, on=DAY)
    assert where_reports_stand() == [
        ("Old Council", False, True),
        ("New Council", True, None),
        ("Old Council", False, False),
        ("New Council", True, None),
    ]
    assert merger.steps[-2:] == [
        "1 report that somebody has left Old Council goes on with what came after it.",
        "1 report that somebody has left Old Council is settled: nobody speaks for it any more.",
    ]
    actions.decide_report(open_one, by=UserFactory(), was_right=True)
    assert open_one.about not in speaking_for(new)
    assert decided.about in speaking_for(new)


def test_after_a_split_a_report_is_settled_without_a_mail(old, new):
    organiser, report = UserFactory(), said_to_have_left(old)
    record_merger(old, new, OrganisationFactory(), on=DAY, by=organiser)
    report.refresh_from_db()
    assert (report.was_right, report.decided_by) == (False, organiser)
    assert report.decided_at
    assert mail.outbox == []


def test_recording_it_twice_changes_nothing(old, new):
    record_merger(old, new, on=DAY)
    before = everything()
    assert record_merger(old, new, on=DAY).changes_nothing
    assert everything() == before


def test_a_dry_run_says_what_would_happen_and_changes_nothing(old, new):
    before = everything()
    merger = record_merger(old, new, on=DAY, dry_run=True)
    assert everything() == before
    assert merger.steps == [
        "Old Council ends on 1 April 2026.",
        "New Council replaces Old Council.",
        "1 person now speaks for New Council.",
        "old.gov.uk belongs to New Council.",
        "1 library item of Old Council now stands with New Council.",
    ]
    assert record_merger(old, new, on=DAY).steps == merger.steps


def test_after_a_split_each_person_chooses(old, new):
    other = OrganisationFactory(name="Other Council")
    record_merger(old, new, other, on=DAY)
    assert speaking_for(old) == speaking_for(new) == speaking_for(other) == []
    match = organisations_for("a.person@old.gov.uk")
    assert (match.organisations, match.proves) == ([new, other], True)
    assert new.librarypage_set.get() == other.librarypage_set.get()


def test_an_import_leaves_a_recorded_merger_alone():
    kirklees, leeds = Organisation.objects.get(code="KIR"), Organisation.objects.get(code="LDS")
    record_merger(kirklees, leeds, on=DAY)
    report = import_organisations()
    assert report.kept == ["KIR"]
    assert (report.added, report.changed) == ([], [])
    kirklees.refresh_from_db()
    assert (kirklees.ends, kirklees.replaced_by.get()) == (DAY, leeds)
    assert organisations_for("a.person@kirklees.gov.uk").only == leeds


def test_what_cannot_be_true_is_refused(old, new):
    def refused(*bodies, on=DAY):
        with pytest.raises(ValidationError):
            record_merger(*bodies, on=on)

    refused(old)
    refused(old, old)
    refused(old, new, on=timezone.localdate() + timedelta(days=1))
    record_merger(old, new, on=DAY)
    refused(new, old)
    refused(old, OrganisationFactory())


def test_the_command_says_what_would_happen_then_does_it(old, new):
    def said(*flags: str) -> list[str]:
        out = StringIO()
        call_command("record_merger", old.code, new.code, "--on", "2026-04-01", *flags, stdout=out)
        return out.getvalue().splitlines()

    rehearsed = said("--dry-run")
    assert rehearsed[0] == "This is what would happen; nothing was changed."
    assert said() == rehearsed[1:]
    assert said() == ["This is recorded already: nothing to do."]


def test_the_command_names_a_code_that_nobody_has(old):
    with pytest.raises(CommandError, match="NOBODY"):
        call_command("record_merger", old.code, "NOBODY", "--on", "2026-04-01")
