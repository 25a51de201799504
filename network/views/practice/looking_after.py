"""From draft to public and back, as its authors do it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from network.actions.practice import reviewing
from network.actions.practice.minimum import missing_for_submission
from network.forms.practice.reviewing import WithdrawForm
from network.models import PracticeDraft
from network.models.practice.sections import BY_SLUG
from network.permissions import may_publish_at_once, may_withdraw
from network.practice.states import state_of
from network.practice.working import working_copy
from network.views.practice.doors import for_authors

SAID = {
    "published": gettext_lazy("It is public now: everybody can read it."),
    "submitted": gettext_lazy("It is submitted. An organiser reads it, and you hear by e-mail."),
    "waiting": gettext_lazy("It was submitted already, and an organiser reads it."),
}


@for_authors
def submit(request, page):
    """What submitting means, and what is missing; then do it."""
    if request.method == "POST":
        outcome = reviewing.submit(page, request.user)
        if outcome in SAID:
            messages.success(request, SAID[outcome])
            return redirect("practice_entry", page.identifier)
    copy = working_copy(page)
    missing = missing_for_submission(copy)
    drafts = PracticeDraft.objects.of(page.pk, request.user)
    context = {
        "entry": page,
        "copy": copy,
        "state": state_of(page),
        "missing": [(BY_SLUG[one.section], one.words) for one in missing],
        "drafts": [BY_SLUG[one.section] for one in drafts],
        "at_once": may_publish_at_once(request.user, page),
        "nothing_new": page.live and not page.has_unpublished_changes,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "network/practice/submit.html", context, status=status)


@for_authors
def take_back(request, page):
    """Take a submission back, when that is confirmed."""
    if request.method == "POST":
        if reviewing.take_back(page, request.user):
            messages.success(request, _("It is yours again: nobody reads it before you submit it."))
        else:
            messages.info(request, _("Nothing was submitted, or it was decided meanwhile."))
        return redirect("practice_entry", page.identifier)
    context = {"entry": page, "copy": working_copy(page), "state": state_of(page)}
    return render(request, "network/practice/take_back.html", context)


@for_authors(reads=True, shown=lambda: {"reason": _("Reason")})
def withdraw(request, page):
    """Take what is public back, with a reason."""
    if not may_withdraw(request.user, page):
        raise Http404
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    if page.live and form.is_bound and form.is_valid():
        if reviewing.withdraw(page, request.user, form.cleaned_data["reason"]):
            words = _("It is withdrawn. Whoever follows a link to it reads your reason.")
            messages.success(request, words)
        return redirect("practice_history", page.identifier)
    context = {"entry": page, "copy": page, "form": form, "state": state_of(page)}
    status = 422 if form.errors else 200
    return render(request, "network/practice/withdraw.html", context, status=status)
