"""Members for tests about members: with everything a profile can say."""

from accounts.models import User
from core.models import Method, Stage, Topic
from network.models import Experience, Profile
from tests.factories import AffiliationFactory, UserFactory

# What a profile can say, in words that stand nowhere else.
WORDS = {
    "role": "Planted role",
    "pronouns": "planted/pronouns",
    "can_help_with": "Planted help with letters",
    "looking_for": "Planted search for answers",
    "experience": "Planted experience",
    "topics": "Air quality",
    "languages": "Planted language",
    "contact_about": "Planted call",
}


def term(model, slug: str):
    return model.objects.get(slug=slug, locale__language_code="en-gb")


def member(name="Mair Planted", organisation=None, full=False, user=None, **fields) -> Profile:
    """A member with a profile, who speaks for an organisation if one is named."""
    user = user or UserFactory()
    user.give_name(name)
    user.save()
    if organisation:
        AffiliationFactory(user=user, organisation=organisation)
    if full:
        said = {part: WORDS[part] for part in WORDS if part not in ("experience", "topics")}
        fields = said | fields
    profile = Profile.objects.create(user=user, **fields)
    if full:
        profile.topics.add(term(Topic, "air-quality"))
        has_done(profile, role=WORDS["experience"])
    return profile


def has_done(profile: Profile, method="citizens-assembly", stage="recruiting", **fields):
    return Experience.objects.create(
        profile=profile, method=term(Method, method), stage=term(Stage, stage), **fields
    )


def colleague(profile: Profile) -> User:
    """Somebody who speaks for the same organisation."""
    organisation = profile.user.affiliations.get(state="verified").organisation
    return AffiliationFactory(organisation=organisation).user
