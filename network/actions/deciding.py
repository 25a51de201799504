"""What organisers decide about those who wait. Every decision stands in the audit log."""

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import LogContext, log

from accounts.actions import end, verify
from accounts.models import Affiliation, Organisation, Standing, User
from network.actions.joining import become_member
from network.mails import tell, tell_organisers
from network.models import Application, Question


@transaction.atomic
def approve(application: Application, by: User) -> bool:
    """Let somebody in, and say that they speak for the organisation they named.

    False, and nothing happens, where somebody else decided before, and for whoever is suspended:
    they are restored first.
    """
    application = _lock(application)
    if application is None or application.user.standing == Standing.SUSPENDED:
        return False
    user = application.user
    if application.organisation:
        verify(user, application.organisation, by=by)
    _decide(application, by, Application.Outcome.APPROVED)
    become_member(user)
    data = {"speaks_for": str(application.organisation or "")}
    log(user, "network.approve", user=by, data=data)
    tell(user, "approved", application=application)
    return True


def approve_all(applications: list[Application], by: User) -> list[Application]:
    """Approve each; those that could not be approved any more are left as they are. Returns the others."""
    # Without a number of its own: of several entries with one number Wagtail shows the last only.
    with LogContext(user=by, generate_uuid=False):
        return [one for one in applications if approve(one, by)]


@transaction.atomic
def refuse(application: Application, by: User, reason: str) -> bool:
    """Turn somebody down and mail them why. False where somebody else decided before."""
    application = _lock(application)
    if application is None:
        return False
    user = application.user
    _end_claim(application)
    _decide(application, by, Application.Outcome.REFUSED, reason)
    if user.standing == Standing.WAITING:
        user.standing = Standing.REFUSED
    user.turned_away = True
    user.save()
    data = {"speaks_for": application.speaks_for, "reason": reason}
    log(user, "network.refuse", user=by, data=data)
    tell(user, "refused", application=application, reason=reason)
    return True


@transaction.atomic
def ask_question(application: Application, by: User, text: str) -> Question | None:
    """Ask somebody who waits. None where the application is decided already."""
    application = _lock(application)
    if application is None:
        return None
    question = application.questions.create(text=text, asked_by=by)
    log(application.user, "network.ask", user=by)
    tell(application.user, "question", question=question)
    return question


@transaction.atomic
def answer_question(question: Question, answer: str) -> bool:
    """Answer what an organiser asked. False where it is answered already."""
    question = Question.objects.select_for_update().get(pk=question.pk)
    if question.answered_at:
        return False
    question.answer, question.answered_at = answer, timezone.now()
    question.save()
    tell_organisers("answered", question=question, application=question.application)
    return True


@transaction.atomic
def correct_organisation(application: Application, by: User, organisation: Organisation) -> bool:
    """Somebody who waits means this organisation. They read of it when it is decided.

    False where somebody else decided before.
    """
    application = _lock(application)
    if application is None:
        return False
    data = {"from": application.speaks_for, "to": str(organisation)}
    if application.organisation != organisation:
        _end_claim(application)
        application.organisation = organisation
        application.save()
        log(application.user, "network.correct", user=by, data=data)
    return True


def _lock(application: Application) -> Application | None:
    """The application and its person, nobody else's for now; None if it waits no longer."""
    user = User.objects.select_for_update().filter(pk=application.user_id).first()
    found = Application.objects.waiting().select_for_update().filter(pk=application.pk).first()
    if found:
        found.user = user
    return found


def _end_claim(application: Application) -> None:
    """What this application claimed, and nobody has verified, has ended."""
    claims = application.user.affiliations.live().filter(state=Affiliation.State.CLAIMED)
    for one in claims.filter(organisation=application.organisation):
        end(one, Affiliation.Ending.ORGANISER)


def _decide(application: Application, by: User, outcome: str, reason: str = "") -> None:
    application.decided_at, application.decided_by = timezone.now(), by
    application.outcome, application.reason = outcome, reason
    application.save()
