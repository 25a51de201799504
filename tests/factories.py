"""Things for tests to look at, each valid and no more than that."""

from datetime import UTC, datetime, timedelta

import factory
import wagtail_factories
from django.utils import timezone
from wagtail.models import Locale

from accounts.models import Affiliation, EmailDomain, Organisation, User
from events.models import Contribution, EventIndexPage, EventPage, SessionPage
from home.models import HomePage
from network.models import PracticeIndexPage, PracticePage
from resources.models import ChapterPage, GuidePage, ResourceIndexPage, ResourcePage


class UserFactory(factory.django.DjangoModelFactory):
    """A member who speaks for nobody in particular."""

    class Meta:
        model = User

    email = factory.Sequence(lambda n: f"person{n}@example.org")
    standing = "member"
    member_since = factory.LazyFunction(timezone.now)


class OrganisationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Organisation

    code = factory.Sequence(lambda n: f"TEST-{n}")
    name = factory.Sequence(lambda n: f"Invented Council {n}")


class EmailDomainFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = EmailDomain

    domain = factory.Sequence(lambda n: f"invented{n}.gov.uk")
    organisation = factory.SubFactory(OrganisationFactory)


class AffiliationFactory(factory.django.DjangoModelFactory):
    """Somebody who was verified by an organiser."""

    class Meta:
        model = Affiliation

    user = factory.SubFactory(UserFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    state = Affiliation.State.VERIFIED
    proof = Affiliation.Proof.ORGANISER
    verified_at = factory.LazyFunction(timezone.now)


class ResourceFactory(wagtail_factories.PageFactory):
    class Meta:
        model = ResourcePage

    title = factory.Sequence(lambda n: f"Resource {n}")
    parent = factory.LazyFunction(
        lambda: ResourceIndexPage.objects.get(locale__language_code="en-gb")
    )


class GuideFactory(ResourceFactory):
    class Meta:
        model = GuidePage

    title = factory.Sequence(lambda n: f"Guide {n}")


class PracticeFactory(wagtail_factories.PageFactory):
    """A published entry of nobody in particular; `organisations=[…]` says whose it is."""

    class Meta:
        model = PracticePage

    title = factory.Sequence(lambda n: f"Assembly {n}")
    year = 2024
    parent = factory.LazyFunction(
        lambda: PracticeIndexPage.objects.get(locale__language_code="en-gb")
    )

    @factory.post_generation
    def organisations(page, create, organisations):
        if organisations:
            page.organisations = organisations
            page.save()


class ChapterFactory(wagtail_factories.PageFactory):
    class Meta:
        model = ChapterPage

    title = factory.Sequence(lambda n: f"Chapter {n}")
    body = [("text", "<p>Some words.</p>")]


class EventFactory(wagtail_factories.PageFactory):
    class Meta:
        model = EventPage

    title = factory.Sequence(lambda n: f"Event {n}")
    kind = EventPage.Kind.WEBINAR
    starts_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=10))
    ends_at = factory.LazyAttribute(lambda event: event.starts_at + timedelta(hours=1))
    parent = factory.LazyFunction(lambda: EventIndexPage.objects.get(locale__language_code="en-gb"))


class ProgrammeFactory(EventFactory):
    """A conference of two days whose programme is out."""

    title = factory.Sequence(lambda n: f"Conference {n}")
    kind = EventPage.Kind.CONFERENCE
    starts_at = datetime(2031, 3, 4, 9, tzinfo=UTC)
    ends_at = datetime(2031, 3, 5, 17, tzinfo=UTC)
    programme_is_out = True


class SessionFactory(wagtail_factories.PageFactory):
    """An hour on the first day of a conference."""

    class Meta:
        model = SessionPage

    title = factory.Sequence(lambda n: f"Session {n}")
    parent = factory.SubFactory(ProgrammeFactory)
    starts_at = datetime(2031, 3, 4, 10, tzinfo=UTC)
    ends_at = factory.LazyAttribute(lambda session: session.starts_at + timedelta(hours=1))


def named(model: type, *names: str) -> list:
    """Rooms or tracks of these names, in this order; for `ProgrammeFactory(rooms=[…])`."""
    locale = Locale.objects.get(language_code="en-gb")
    return [model(name=name, sort_order=n, locale=locale) for n, name in enumerate(names)]


def person(name: str, **fields) -> Contribution:
    """Somebody who speaks, has confirmed and agreed to be named; for `SessionFactory(contributions=[…])`."""
    return Contribution(name=name, **{"is_confirmed": True, "may_be_named": True} | fields)


def front_page() -> HomePage:
    """The front page in English."""
    return HomePage.objects.get(locale__language_code="en-gb")
