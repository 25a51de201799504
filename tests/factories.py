"""Things for tests to look at, each valid and no more than that."""

from datetime import timedelta

import factory
import wagtail_factories
from django.utils import timezone

from accounts.models import Affiliation, EmailDomain, Organisation, User
from events.models import EventIndexPage, EventPage
from home.models import HomePage
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


def front_page() -> HomePage:
    """The front page in English."""
    return HomePage.objects.get(locale__language_code="en-gb")
