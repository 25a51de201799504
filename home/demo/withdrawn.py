"""Something that was in the library once: what its permanent address says now."""

from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from resources.models import Identifier, Withdrawal

KEY = uuid5(NAMESPACE_URL, "peer-learning-demonstration/withdrawn")


def load() -> None:
    identifier, _created = Identifier.objects.get_or_create(
        translation_key=KEY, defaults={"value": "pln-first-notes"}
    )
    Withdrawal.objects.get_or_create(
        identifier=identifier,
        defaults={
            "title": "First notes on meeting by video call",
            "language": "en-gb",
            "at": datetime(2026, 9, 14, 9, tzinfo=UTC),
            "reason": "They were written in a hurry, and what they said of costs no longer holds. "
            "The guide has it now, in the chapters on designing and on running an assembly.",
        },
    )
