"""Writers for a served copy of the site: `python -m tests.writers make 20` and `python -m tests.writers tell`.

Run beside the server, with its environment: what it prints is JSON.
"""

import json
import sys

import django

SLUG = "unconference-rural-places"


def make(number: str) -> list[str]:
    """So many members, each signed in: the keys of their sessions."""
    from django.conf import settings
    from django.test import Client

    from tests.factories import UserFactory

    keys = []
    for n in range(int(number)):
        client = Client()
        client.force_login(UserFactory(first_name="Writer", last_name=f"Invented{n}"))
        keys.append(client.cookies[settings.SESSION_COOKIE_NAME].value)
    return keys


def tell() -> dict:
    """What the discussion says, what did not fit, and how many versions there are."""
    from events.models import Section

    section = Section.objects.get(session__slug=SLUG, kind="discussion")
    revisions = list(section.revisions.order_by("number"))
    return {
        "text": section.text,
        "conflicts": list(section.conflicts.values_list("text", flat=True)),
        "numbers": [one.number for one in revisions],
        "merged": sum(one.is_merged for one in revisions),
    }


if __name__ == "__main__":
    django.setup()
    print(json.dumps({"make": make, "tell": tell}[sys.argv[1]](*sys.argv[2:])))
