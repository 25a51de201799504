"""What somebody does to join, and to leave."""

from django.db import transaction
from django.utils import timezone

from accounts.actions import address_proves, claim, end
from accounts.models import Affiliation, Standing, User
from network.mails import tell, tell_organisers
from network.models import Application, Profile


@transaction.atomic
def open_application(user: User) -> Application:
    """The application this person is writing; a new one, and a profile, if there is none."""
    User.objects.select_for_update().get(pk=user.pk)  # two browsers make one application
    Profile.objects.get_or_create(user=user)
    return Application.objects.open().get_or_create(user=user, defaults={"decided_at": None})[0]


@transaction.atomic
def join_network(application: Application) -> Application:
    """Hand in an application: a member at once where the address proves the organisation.

    Otherwise an organiser is told, and the person waits. Who is a member already stays one while
    an organiser looks at the other organisation. Safe to repeat.
    """
    user = User.objects.select_for_update().get(pk=application.user_id)
    application = Application.objects.select_for_update().get(pk=application.pk)
    if application.submitted_at or application.decided_at:
        return application
    application.user = user
    application.submitted_at = timezone.now()
    application.save()
    if application.organisation and user.standing != Standing.SUSPENDED:
        claim(user, application.organisation)
    if not decide_by_address(application):
        if user.standing not in (Standing.MEMBER, Standing.SUSPENDED):
            user.standing = Standing.WAITING
            user.save()
        tell(user, "waiting", application=application)
        tell_organisers("to_check", application=application)
    return application


def decide_by_address(application: Application) -> bool:
    """Let somebody in whose application waits and whose address proves the organisation.

    False, and nothing happens, where it does not. The person is locked by whoever calls.
    """
    user, organisation = application.user, application.organisation
    if organisation is None or not address_proves(user, organisation):
        return False
    claim(user, organisation)
    application.decided_at, application.outcome = timezone.now(), Application.Outcome.PROVED
    application.save()
    was_member = user.standing == Standing.MEMBER
    if not was_member:
        become_member(user)
    tell(user, "joined", application=application, was_member=was_member)
    return True


def become_member(user: User) -> None:
    """Give somebody their place in the network."""
    user.standing, user.member_since = Standing.MEMBER, user.member_since or timezone.now()
    user.turned_away = False
    user.save()


@transaction.atomic
def withdraw_application(application: Application) -> None:
    """Take back what was asked. Safe to repeat."""
    user = User.objects.select_for_update().get(pk=application.user_id)
    application = Application.objects.select_for_update().get(pk=application.pk)
    if application.decided_at:
        return
    application.decided_at = timezone.now()
    application.outcome = Application.Outcome.WITHDRAWN
    application.save()
    claimed = user.affiliations.live().filter(state=Affiliation.State.CLAIMED)
    for one in claimed.filter(organisation=application.organisation):
        end(one, Affiliation.Ending.LEFT)
    if user.standing == Standing.WAITING:
        user.standing = Standing.NONE
        user.save()


@transaction.atomic
def leave_network(user: User) -> None:
    """Leave, and keep the account: nobody finds this person any more. Safe to repeat."""
    user = User.objects.select_for_update().get(pk=user.pk)
    for application in user.applications.open():
        withdraw_application(application)
    for one in user.affiliations.live():
        end(one, Affiliation.Ending.LEFT)
    user.refresh_from_db()
    if user.standing in (Standing.MEMBER, Standing.WAITING, Standing.NONE):
        user.standing, user.member_since = Standing.LEFT, None
        user.save()
        tell(user, "left")
