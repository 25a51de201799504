"""What some members of the demonstration put into their own programme of its conference."""

from datetime import datetime

from django.utils import timezone
from wagtail.models import Locale

from accounts.models import User
from events.models import SavedSession, SessionPage
from home.demo.content.pages import conference

# The first one keeps two sessions that are at the same time, so that one sees how that is said.
SAVED = {
    "officer@example.org": [
        "getting-councillors-behind-it",
        "who-is-in-the-room",
        "what-members-say",
    ],
    "organiser@example.org": ["why-local-and-why-now"],
}


def load() -> None:
    """For whoever has saved nothing yet."""
    before = timezone.make_aware(datetime.fromisoformat(f"{conference.DAY_1}T08:00"))
    for email, slugs in SAVED.items():
        member = User.objects.filter(email=email).first()
        sessions = SessionPage.objects.filter(
            slug__in=slugs, locale=Locale.objects.get(language_code="en-gb")
        )
        if member is None or member.saved_sessions.exists():
            continue
        SavedSession.objects.bulk_create(
            SavedSession(member=member, work=one.translation_key, saved_at=before)
            for one in sessions
        )
