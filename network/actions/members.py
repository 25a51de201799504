"""What members do with one another, and with what they say of themselves."""

from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import Organisation, User
from network.mails import tell, tell_organisers
from network.models import Audience, Block, DepartureReport, Profile, SentMessage
from network.querysets import speaks_for

DAY = timedelta(days=1)


@transaction.atomic
def send_message(sender: User, to: Profile, words: str) -> None:
    """Pass on what a member writes to another; neither the words nor the address of `to` are told to anybody else.

    The other one gets name, organisation and address of the sender, and may answer directly. Raises
    ValidationError, in words for the sender, where they take no messages or the day's are used up.
    """
    sender = User.objects.select_for_update().get(
        pk=sender.pk
    )  # one after the other: they are counted
    open_to = Profile.objects.visible_to(sender).taking_messages_from(sender)
    if not open_to.filter(pk=to.pk).exists():
        raise ValidationError(_takes_no_messages(to))
    if (
        sender.messages_sent.filter(sent_at__gt=timezone.now() - DAY).count()
        >= settings.MESSAGES_A_DAY
    ):
        raise ValidationError(_too_many())
    SentMessage.objects.create(sender=sender, recipient=to.user)
    # The mail leads to blocking its sender, by the key of a profile. Writing alone lists nobody.
    unlisted = {"seen_by": Audience.NOBODY}
    profile = Profile.objects.get_or_create(user=sender, defaults=unlisted)[0]
    tell(
        to.user,
        "message",
        reply_to=[sender.email],
        sender=profile,
        organisations=speaks_for(sender),
        words=words,
    )


def _takes_no_messages(profile: Profile) -> str:
    """The same words whether somebody wants no messages at all, or none from this sender."""
    return _("%(name)s takes no messages through the network at the moment.") % {
        "name": profile.name
    }


def _too_many() -> str:
    words = ngettext(
        "You have sent %(n)s message in the last 24 hours, which is as many as one may. "
        "Try again tomorrow: your text is below.",
        "You have sent %(n)s messages in the last 24 hours, which is as many as one may. "
        "Try again tomorrow: your text is below.",
        settings.MESSAGES_A_DAY,
    )
    return words % {"n": settings.MESSAGES_A_DAY}


def block(owner: User, blocked: User) -> None:
    """No more messages from this person. Safe to repeat."""
    Block.objects.get_or_create(owner=owner, blocked=blocked)


def unblock(owner: User, blocked: User) -> None:
    """Messages from this person are welcome again. Safe to repeat."""
    Block.objects.filter(owner=owner, blocked=blocked).delete()


@transaction.atomic
def report_departure(about: User, organisation: Organisation, by: User, words: str = "") -> bool:
    """Say that somebody no longer works there, and let organisers look.

    False, and nothing happens, where that was said before and is not decided yet.
    """
    User.objects.select_for_update().get(pk=about.pk)  # two reporters make one report
    report, is_new = DepartureReport.objects.get_or_create(
        about=about,
        organisation=organisation,
        decided_at=None,
        defaults={"reported_by": by, "words": words},
    )
    if is_new:
        tell_organisers("report", report=report, words=words)
    return is_new


def confirm_details(user: User) -> None:
    """What the profile says is right today."""
    Profile.objects.filter(user=user).update(confirmed_at=timezone.now())


def remind_members() -> int:
    """Ask each member once a year whether their details are right; returns how many were asked.

    Safe to repeat, and to stop in the middle: each one is remembered together with their mail.
    """
    keys = list(Profile.objects.to_remind().values_list("pk", flat=True))
    return sum(_remind(key) for key in keys)


@transaction.atomic
def _remind(key: int) -> bool:
    """Ask one of them, unless another run did meanwhile."""
    profile = Profile.objects.to_remind().select_for_update(of=("self",)).filter(pk=key).first()
    if profile is None:
        return False
    profile.reminded_at = timezone.now()
    profile.save(update_fields=["reminded_at"])
    tell(profile.user, "reminder", profile=profile)
    return True
