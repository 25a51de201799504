"""Invented people who can sign in to the demonstration."""

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.utils import timezone

from accounts.models import Affiliation, Organisation, User
from home.setup import EDITORS, ORGANISERS

PASSWORD = "a seat at the table"

# E-mail address, password, what they can do.
LOGINS = [
    ("administrator@example.org", PASSWORD, "everything, in the admin too"),
    ("organiser@example.org", PASSWORD, "publishes, moderates and answers messages"),
    ("editor@example.org", PASSWORD, "writes and publishes pages"),
    ("officer@example.org", PASSWORD, "reads what is for members"),
]
NAMES = {
    "administrator@example.org": ("Ada", "Invented"),
    "organiser@example.org": ("Olwen", "Invented"),
    "editor@example.org": ("Edwin", "Invented"),
    "officer@example.org": ("Farida", "Invented"),
}
SPEAKS_FOR = {"officer@example.org": "DUD", "editor@example.org": "GCP"}
GROUPS = {"organiser@example.org": ORGANISERS, "editor@example.org": EDITORS}


def load_people() -> None:
    """Make the invented people who are not there yet."""
    for email, password, _can in LOGINS:
        if User.objects.filter(email__iexact=email).exists():
            continue
        first, last = NAMES[email]
        make = User.objects.create_user
        if email.startswith("administrator"):
            make = User.objects.create_superuser
        user = make(email, password, first_name=first, last_name=last)
        EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
        if email in GROUPS:
            user.groups.add(Group.objects.get(name=GROUPS[email]))
        if email in SPEAKS_FOR:
            Affiliation.objects.create(
                user=user,
                organisation=Organisation.objects.get(code=SPEAKS_FOR[email]),
                state=Affiliation.State.VERIFIED,
                proof=Affiliation.Proof.ORGANISER,
                verified_at=timezone.now(),
            )
