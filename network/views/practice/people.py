"""Who writes an entry, and whom readers may ask."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from network.actions.practice import people as actions
from network.forms.practice.reviewing import AddAuthorForm
from network.permissions import may_review, may_take_over, may_write
from network.practice.states import state_of
from network.practice.working import working_copy
from network.views.practice.doors import for_authors


@for_authors(reads=True)
def people(request, page):
    """Its authors; an author adds colleagues, leaves, or says whether readers may ask them."""
    writes, reviews = may_write(request.user, page), may_review(request.user, page)
    deed = request.POST.get("do") if request.method == "POST" else None
    form = AddAuthorForm(request.POST if deed == "add" else None, page, request.user)
    if deed == "add" and (writes or reviews) and form.is_valid():
        return _add(request, page, form.cleaned_data["member"])
    if deed in DEEDS:
        return DEEDS[deed](request, page)
    authors = page.practice_authors.select_related("member").order_by("since", "pk")
    active = set(page.practice_authors.active().values_list("pk", flat=True))
    rows = [(one, one.pk in active) for one in authors]
    context = {
        "entry": page,
        "copy": working_copy(page),
        "state": state_of(page),
        "authors": rows,
        "has_authors": bool(active),
        "mine": next((one for one, is_active in rows if one.member == request.user), None),
        "writes": writes,
        "adds": writes or reviews,
        "takes_over": may_take_over(request.user, page),
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "network/practice/people.html", context, status=status)


def _add(request, page, member):
    if actions.add_author(page, member, request.user):
        words = _("%(name)s writes it too now, and is told by e-mail.")
        messages.success(request, words % {"name": member.get_full_name()})
    else:
        messages.info(
            request, _("Nothing was changed: they write it already, or left the council.")
        )
    return redirect("practice_people", page.identifier)


def _take_over(request, page):
    if actions.take_over(page, request.user):
        messages.success(request, _("You write it now."))
        return redirect("practice_entry", page.identifier)
    messages.info(request, _("Somebody writes it already."))
    return redirect("practice_people", page.identifier)


def _leave(request, page):
    if actions.leave(page, request.user):
        words = _("You no longer write it. A colleague, or an organiser, can add you again.")
        messages.success(request, words)
    return redirect("practice_people", page.identifier)


def _contact(request, page):
    willing = "is_contact" in request.POST
    actions.say_willing_to_talk(page, request.user, willing)
    words = _("Readers can ask you through the site.") if willing else _("Readers do not ask you.")
    messages.success(request, words)
    return redirect("practice_people", page.identifier)


DEEDS = {"take-over": _take_over, "leave": _leave, "contact": _contact}
