"""What organisers decide about those who are members. Every decision stands in the audit log."""

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from accounts.actions import end, verify
from accounts.models import Affiliation, Organisation, Standing, User
from network.actions.deciding import approve
from network.actions.joining import become_member
from network.mails import tell
from network.models import Application, DepartureReport, Profile


@transaction.atomic
def suspend(user: User, by: User, reason: str) -> bool:
    """Take a member's place away for now; they can still sign in and take their data.

    False where there is nothing to suspend.
    """
    user = User.objects.select_for_update().get(pk=user.pk)
    if user.standing not in (Standing.MEMBER, Standing.WAITING, Standing.LEFT):
        return False
    user.standing, user.turned_away = Standing.SUSPENDED, True
    user.save()
    log(user, "network.suspend", user=by, data={"reason": reason})
    tell(user, "suspended", reason=reason)
    return True


@transaction.atomic
def restore(user: User, by: User) -> bool:
    """Give a suspended person the place they had, and a refused one a place. False where they are neither."""
    user = User.objects.select_for_update().get(pk=user.pk)
    if user.standing not in (Standing.SUSPENDED, Standing.REFUSED):
        return False
    if user.standing == Standing.REFUSED or user.member_since:
        become_member(user)
    else:
        waits = Application.objects.waiting().filter(user=user).exists()
        user.standing = Standing.WAITING if waits else Standing.NONE
        user.turned_away = False
        user.save()
    log(user, "network.restore", user=by)
    tell(user, "restored", is_member=user.standing == Standing.MEMBER)
    return True


@transaction.atomic
def verify_affiliation(user: User, organisation: Organisation, by: User) -> bool:
    """An organiser knows that a member speaks for this organisation, and tells them.

    Who waits becomes a member by it. False for everybody else, and where it is known already.
    """
    user = User.objects.select_for_update().get(pk=user.pk)
    known = user.affiliations.filter(organisation=organisation, state=Affiliation.State.VERIFIED)
    if user.standing not in (Standing.MEMBER, Standing.WAITING) or known.exists():
        return False
    asked = Application.objects.waiting().filter(user=user, organisation=organisation).first()
    if asked:
        return approve(asked, by)
    verify(user, organisation, by=by)
    if user.standing == Standing.WAITING:
        become_member(user)
    log(user, "network.verify", user=by, data={"organisation": str(organisation)})
    tell(user, "verified", organisation=organisation)
    return True


@transaction.atomic
def end_affiliation(affiliation: Affiliation, by: User) -> bool:
    """An organiser knows that somebody no longer speaks for an organisation, and tells them.

    Who then speaks for nobody waits. False where it has ended already.
    """
    user = User.objects.select_for_update().get(pk=affiliation.user_id)
    affiliation = user.affiliations.live().filter(pk=affiliation.pk).first()
    if affiliation is None:
        return False
    log(user, "network.end", user=by, data={"organisation": str(affiliation.organisation)})
    _depart(user, affiliation.organisation)
    return True


@transaction.atomic
def decide_report(report: DepartureReport, by: User, was_right: bool) -> bool:
    """Somebody was said to have left their organisation: end that, or leave it as it is.

    Who then speaks for nobody waits until an organiser has heard where they are now.
    False where it is decided already.
    """
    # The person first, as everywhere: two who lock in two orders wait for each other for ever.
    user = User.objects.select_for_update().filter(pk=report.about_id).first()
    report = DepartureReport.objects.select_for_update().filter(pk=report.pk).first()
    if report is None or report.decided_at:
        return False
    report.decided_at, report.decided_by, report.was_right = timezone.now(), by, was_right
    report.save()
    data = {"organisation": str(report.organisation), "was_right": was_right}
    log(user, "network.departure", user=by, data=data)
    if was_right:
        _depart(user, report.organisation)
    return True


@transaction.atomic
def trust_to_post(user: User, by: User, trusted: bool) -> bool:
    """Let what a member posts of their council's practice be public at once; or have it read first again.

    False where it is so already, and for whoever is no member.
    """
    user = User.objects.select_for_update().get(pk=user.pk)
    profile = Profile.objects.filter(user=user).first() or Profile(user=user, seen_by="nobody")
    if user.standing != Standing.MEMBER or profile.is_trusted == trusted:
        return False
    profile.is_trusted = trusted
    profile.save()
    log(user, "network.trust" if trusted else "network.distrust", user=by)
    return True


def _depart(user: User, organisation: Organisation) -> None:
    for one in user.affiliations.live().filter(organisation=organisation):
        end(one, Affiliation.Ending.ORGANISER)
    if user.standing == Standing.MEMBER and not user.affiliations.verified().exists():
        user.standing = Standing.WAITING
        user.save()
    tell(user, "departed", organisation=organisation)
