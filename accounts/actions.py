"""What people and organisers do with organisations, and with who speaks for them."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.log_actions import LogContext, log

from accounts.addresses import normalise_address
from accounts.domains import in_place_of, organisations_for
from accounts.models import Affiliation, EmailDomain, Organisation, Standing, Succession, User
from accounts.signals import organisation_replaced


@dataclass
class Merger:
    """What recording a merger did, or would do: a sentence for each thing that moves."""

    old: Organisation
    new: list[Organisation]
    steps: list[str] = field(default_factory=list)

    @property
    def changes_nothing(self) -> bool:
        return not self.steps


def record_merger(
    old: Organisation,
    *new: Organisation,
    on: date,
    by: User | None = None,
    dry_run: bool = False,
) -> Merger:
    """One body was replaced by another, or by several: end it, and let what it has follow.

    People, library items and e-mail domains move; the old rows stay as the trail, and the audit log
    says who recorded it. Safe to repeat. A dry run does the same and takes it all back.
    Raises ValidationError where it cannot be true.
    """
    # Without a number of its own: of several entries with one number Wagtail shows the last only.
    with transaction.atomic(), LogContext(user=by, generate_uuid=False):
        old = Organisation.objects.select_for_update().get(pk=old.pk)
        _refuse_nonsense(old, list(new), on)
        merger = Merger(old, list(new), _end(old, list(new), on))
        merger.steps += move_everything(old, on=on, by=by)
        if merger.steps:
            data = {"successors": [one.code for one in new], "steps": merger.steps, "on": f"{on}"}
            for one in (old, *new):
                log(one, "accounts.merge", user=by, data=data | {"from": old.code})
        transaction.set_rollback(dry_run)
    return merger


def _refuse_nonsense(old: Organisation, new: list[Organisation], on: date) -> None:
    if not new:
        raise ValidationError(_("Name at least one successor."))
    if on > timezone.localdate():
        raise ValidationError(_("A merger is recorded when it has happened, not before."))
    if old.starts and on < old.starts:
        raise ValidationError(_("An organisation cannot end before it starts."))
    for one in new:
        if old.pk in _after(one):
            raise ValidationError(
                _("%(new)s cannot replace %(old)s: it was itself replaced by it.")
                % {"new": one, "old": old}
            )
    others = old.replaced_by.exclude(pk__in=[one.pk for one in new])
    if others.exists():
        raise ValidationError(
            _("%(old)s is recorded as replaced by %(other)s. Name all successors together.")
            % {"old": old, "other": ", ".join(map(str, others))}
        )


def _after(one: Organisation) -> set[int]:
    """This body and all that came after it."""
    found: set[int] = set()
    ahead = {one.pk}
    while ahead:
        found |= ahead
        links = Succession.objects.filter(predecessor__in=ahead)
        ahead = set(links.values_list("successor", flat=True)) - found
    return found


def _end(old: Organisation, new: list[Organisation], on: date) -> list[str]:
    """The body ends and has its successors; an import leaves that as it is."""
    steps = []
    if old.ends != on:
        old.ends = on
        steps.append(_("%(old)s ends on %(on)s.") % {"old": old, "on": date_format(on, "j F Y")})
    for one in new:
        if Succession.objects.get_or_create(predecessor=old, successor=one)[1]:
            steps.append(_("%(new)s replaces %(old)s.") % {"new": one, "old": old})
    if steps:
        old.correct("ends", "replaced_by")
        old.save()
    return steps


def move_everything(old: Organisation, on: date, by: User | None = None) -> list[str]:
    """Let people, domains and whatever other apps keep follow a body that ended.

    They go to the bodies of today, however many came between. Nothing moves while the old body
    exists, nor where nothing came after it.
    """
    new = [] if old.is_current else in_place_of([old])
    if not new:
        return []
    steps = _move_people(old, new, on) + _move_domains(old, new)
    for _receiver, moved in organisation_replaced.send(Organisation, old=old, new=new, by=by):
        steps += moved
    return steps


def _move_people(old: Organisation, new: list[Organisation], on: date) -> list[str]:
    """End what people had; with one successor it goes on there, with several each must choose."""
    living = list(old.affiliations.live().select_for_update())
    for one in living:
        state, one.ended_at = one.state, timezone.now()
        one.state, one.ending = Affiliation.State.ENDED, Affiliation.Ending.REPLACED
        one.save()
        if len(new) == 1:
            _continue(one, state, new[0], on)
    if not living:
        return []
    if len(new) == 1:
        words = ngettext(
            "%(n)s person now speaks for %(new)s.",
            "%(n)s people now speak for %(new)s.",
            len(living),
        )
        return [words % {"n": len(living), "new": new[0]}]
    words = ngettext(
        "%(n)s person no longer speaks for %(old)s and chooses a successor when signing in next.",
        "%(n)s people no longer speak for %(old)s and choose a successor when signing in next.",
        len(living),
    )
    return [words % {"n": len(living), "old": old}]


def _continue(ended: Affiliation, state: str, new: Organisation, on: date) -> None:
    """The same person, as sure as before, speaks for the successor from the day it took over."""
    there = new.affiliations.live().filter(user=ended.user).first()
    if there and (there.state == Affiliation.State.VERIFIED or state != Affiliation.State.VERIFIED):
        return
    there = there or Affiliation(user=ended.user, organisation=new, continues=ended)
    there.state, there.proof, there.verified_by = state, ended.proof, ended.verified_by
    if ended.verified_at:
        there.verified_at = max(
            ended.verified_at, timezone.make_aware(datetime.combine(on, time()))
        )
    there.save()


def _move_domains(old: Organisation, new: list[Organisation]) -> list[str]:
    """The old rows are switched off and stay; the successors have rows of their own."""
    steps = []
    for row in old.email_domains.filter(active=True):
        for one in new:
            EmailDomain.objects.get_or_create(
                domain=row.domain,
                organisation=one,
                defaults={"source": EmailDomain.Source.SUCCESSION},
            )
        row.active = False
        row.save()
        names = ", ".join(map(str, new))
        steps.append(_("%(domain)s belongs to %(new)s.") % {"domain": row.domain, "new": names})
    return steps


@transaction.atomic
def open_account(email: str, language: str) -> User:
    """The account of whoever has this address; where there is none a new one, without a password.

    It signs nobody in, and an account that exists stays as it is: two who ask at once have one account.
    Raises NotADomain.
    """
    address = normalise_address(email)
    fields = {"email": address, "password": make_password(None), "language": language}
    user = User.objects.get_or_create(email__iexact=address, defaults=fields)[0]
    if not EmailAddress.objects.filter(user=user).exists():  # or allauth asks for a second code
        EmailAddress.objects.get_or_create(user=user, email=address, defaults={"primary": True})
    return user


def forget_unproved(email: str, but: User) -> None:
    """Somebody has just shown that this address is theirs: an account that only ever claimed it goes.

    Otherwise whoever types an address at the door would keep it from its owner.
    """
    theirs = EmailAddress.objects.filter(verified=True)
    User.objects.filter(
        email__iexact=email,
        standing=Standing.NONE,
        last_login=None,
        is_superuser=False,
        groups=None,
    ).exclude(pk=but.pk).exclude(emailaddress__in=theirs).delete()


def address_proves(user: User, organisation: Organisation) -> bool:
    """Does the address alone show that this person speaks for this organisation?

    Not of somebody an organiser turned away, nor where an organiser ended what was verified before:
    a mailbox often lives longer than a job.
    """
    if user.turned_away:
        return False
    before = user.affiliations.filter(organisation=organisation, verified_at__isnull=False)
    last = before.order_by("verified_at", "pk").last()
    if last and last.ending == Affiliation.Ending.ORGANISER:
        return False
    return organisations_for(user.email).verifies(organisation)


def claim(user: User, organisation: Organisation) -> Affiliation:
    """Say that one speaks for an organisation: verified at once where the address proves it.

    Safe to repeat. The address must be confirmed: ask only for somebody who has shown its code.
    """
    proves = address_proves(user, organisation)
    one = user.affiliations.live().filter(organisation=organisation).first()
    one = one or Affiliation(user=user, organisation=organisation)
    if one.state == Affiliation.State.CLAIMED and proves:
        one.state, one.proof = Affiliation.State.VERIFIED, Affiliation.Proof.DOMAIN
        one.verified_at = timezone.now()
    one.save()
    return one


def verify(user: User, organisation: Organisation, by: User | None) -> Affiliation:
    """An organiser knows that this person speaks for this organisation. Safe to repeat."""
    one = claim(user, organisation)
    if one.state == Affiliation.State.CLAIMED:
        one.state, one.proof = Affiliation.State.VERIFIED, Affiliation.Proof.ORGANISER
        one.verified_at, one.verified_by = timezone.now(), by
        one.save()
    return one


def end(affiliation: Affiliation, ending: str) -> None:
    """This person no longer speaks for this organisation."""
    affiliation.state, affiliation.ended_at = Affiliation.State.ENDED, timezone.now()
    affiliation.ending = ending
    affiliation.save()
