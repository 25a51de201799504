"""The way in: one thing on each page, kept as one goes, in force only once it is handed in."""

from functools import wraps

from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.core import ratelimit
from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from accounts.actions import open_account
from accounts.domains import had_before
from accounts.forms import JOINING
from accounts.models import Organisation
from accounts.names import fold
from network import actions
from network.forms.joining import (
    AboutForm,
    AnswerForm,
    EmailForm,
    OrganisationForm,
    VisibilityForm,
    given,
)
from network.journey import SEEN, Journey

MOST_FOUND = 10
LONGEST_SEARCH = 200


def step(name: str):
    """A page of somebody signed in; whoever opens it too early is led to where they are."""

    def decorate(view):
        @wraps(view)
        @never_cache
        def open_step(request):
            if not request.user.is_authenticated:
                return redirect("join_email")
            journey = Journey(request)
            if not journey.may_open(name):
                return redirect(journey.next_step)
            return view(request, journey)

        return open_step

    return decorate


def _sent(request):
    return request.POST if request.method == "POST" else None


def _show(request, name: str, form, **context):
    """The page of a step; with what is wrong where the form was refused."""
    status = 422 if form is not None and form.errors else 200
    context |= {"form": form, "from_check": request.GET.get("from") == "check"}
    return render(request, f"network/join/{name}.html", context, status=status)


@never_cache
def email(request):
    """Where the code goes. One answer for every address, known or not."""
    if request.user.is_authenticated:
        return redirect(Journey(request).next_step)
    form = EmailForm(_sent(request), initial={"email": request.session.get(JOINING)})
    if request.method == "POST" and form.is_valid():
        if not form.is_from_a_robot:
            _send_code(request, form.cleaned_data["email"])
        query = urlencode({"next": reverse("join_organisation")})
        return redirect(f"{reverse('account_confirm_login_code')}?{query}")
    return _show(request, "email", form)


def _send_code(request, address: str) -> None:
    user = open_account(address, get_language())
    request.session[JOINING] = address
    LoginCodeVerificationProcess.initiate(
        request=request, user=user if user.is_active else None, email=address
    )


@step("join_organisation")
def organisation(request, journey):
    """For whom one works: offered by the address, found by name, or not listed."""
    words = request.GET.get("q", "").strip()[:LONGEST_SEARCH]
    found = _find(words)
    offered = [one for one in journey.offered if one not in journey.speaks_for]
    found_too = [one for one in found[:MOST_FOUND] if one not in offered]
    form = OrganisationForm(
        _sent(request),
        offered=offered + found_too,
        initial=given(journey.application) or journey.proposal,
    )
    if request.method == "POST" and form.is_valid():
        form.save(actions.open_application(request.user))
        return _go_on(request, journey, "join_about")
    only = journey.match.only
    context = {"journey": journey, "words": words, "found": found, "most": MOST_FOUND}
    context["former"] = had_before(request.user.email, only) if only else None
    return _show(request, "organisation", form, offered=offered, **context)


def _find(words: str) -> list[Organisation]:
    """The organisations of today by these words, one more than are shown."""
    if not fold(words):
        return []
    return list(Organisation.objects.current().matching(words).order_by("name")[: MOST_FOUND + 1])


def _go_on(request, journey, following: str):
    """To the next page, or back to the answers of whoever came from there or was here before."""
    back = request.GET.get("from") == "check" or request.user.member_since
    return redirect("join_check" if back else following)


@step("join_about")
def about(request, journey):
    """Name, role, topics."""
    form = AboutForm(_sent(request), profile=journey.profile)
    if request.method == "POST" and form.is_valid():
        form.save()
        return _go_on(request, journey, "join_visibility")
    return _show(request, "about", form)


@step("join_visibility")
def visibility(request, journey):
    """Who sees what, and which mails come."""
    form = VisibilityForm(_sent(request), profile=journey.profile)
    if request.method == "POST" and form.is_valid():
        form.save()
        request.session[SEEN] = True
        return _go_on(request, journey, "join_check")
    return _show(request, "visibility", form)


@step("join_check")
def check(request, journey):
    """Everything once more; then it is handed in."""
    form = forms.Form(_sent(request))
    if request.method == "POST" and form.is_valid():
        if ratelimit.consume(request, action="join", user=request.user):
            actions.join_network(journey.application)
            return redirect("join_done")
        form.add_error(
            None,
            _("You have applied several times already. Try again in an hour: nothing is lost."),
        )
    topics = journey.profile.topics_in_language()
    return _show(request, "check", form, journey=journey, topics=topics)


@login_required
@never_cache
def done(request):
    """Where one stands: a member, waiting, or turned away, and what one can do now."""
    journey = Journey(request)
    if journey.next_step != "join_done" and not journey.is_member:
        return redirect(journey.next_step)
    waiting = journey.application if journey.is_waiting else None
    questions = waiting.questions.all() if waiting else []
    forms_of = [AnswerForm(_sent(request), question=one) for one in questions]
    if waiting and request.method == "POST":
        if request.POST.get("action") == "withdraw":
            actions.withdraw_application(waiting)
            messages.success(request, _("Your application is withdrawn."))
            return redirect("join_done")
        if _answer(request, forms_of):
            return redirect("join_done")
    wrong = next((form for form in forms_of if form.errors), None)
    return _show(request, "done", wrong, journey=journey, waiting=waiting, answers=forms_of)


def _answer(request, sent: list[AnswerForm]) -> bool:
    """Keep the answer that was sent; False where none was, or it is no answer."""
    for form in sent:
        if form.is_sent and form.is_valid():
            actions.answer_question(form.question, form.cleaned_data["answer"])
            messages.success(request, _("Your answer is with the organisers."))
            return True
    return False
