"""Beginning an entry, finding one's own, and seeing what is missing in one."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from accounts.permissions import is_member
from core.refusals import refuse
from core.sent import refuse_what_is_sent
from network.actions.practice import post_practice
from network.actions.practice.minimum import empty_before_submission
from network.forms.practice.sections import labels
from network.forms.practice.short import ShortForm, spoken_for
from network.models import PracticeAuthor, PracticeIndexPage, PracticePage, PracticeReview
from network.models.practice.sections import BY_SLUG
from network.permissions import may_write
from network.practice.checklist import checklist
from network.practice.states import state_of
from network.practice.working import working_copy
from network.views.practice.doors import for_authors
from resources.citing.record import Record
from resources.models import Identifier

A_PAGE = 25


@csrf_exempt  # refuse_what_is_sent checks it, and loses nothing
@never_cache
def new(request):
    """The short form; whoever speaks for no organisation is told how to get there."""
    if request.method == "POST":
        if given_back := refuse_what_is_sent(request, labels()):
            return given_back
    elif not request.user.is_authenticated:
        return refuse(request)
    if not is_member(request.user):
        return render(request, "network/practice/new_not_yet.html", status=403)
    if not PracticeIndexPage.objects.exists():  # an organiser took the whole list away
        raise Http404
    if not spoken_for(request.user).exists():
        return render(request, "network/practice/new_not_yet.html", {"member": True})
    form = ShortForm(request.POST if request.method == "POST" else None, by=request.user)
    if form.is_bound and form.is_valid():
        page = post_practice(request.user, **form.cleaned_data)
        messages.success(
            request,
            _("Your entry is there, as a draft: nobody but you and your colleagues sees it."),
        )
        return redirect("practice_entry", page.identifier)
    context = {"form": form}
    return render(request, "network/practice/new.html", context, status=422 if form.errors else 200)


@never_cache
def mine(request):
    """The entries somebody writes, and the others of their organisations."""
    if not is_member(request.user):
        return refuse(request)
    known = (
        PracticePage.objects.originals()
        .of_organisations_of(request.user)
        .with_states()
        .prefetch_related("organisations")
        .order_by("-latest_revision_created_at", "-pk")
    )
    own = PracticePage.objects.written_by(request.user).values("pk")
    written = list(known.filter(pk__in=own))
    others = Paginator(known.exclude(pk__in=own), A_PAGE).get_page(request.GET.get("page"))
    names = Identifier.objects.names_of([*written, *others])
    for page in [*written, *others]:
        page.identifier = names[page.translation_key]
        page.state = state_of(page)
    may_post = spoken_for(request.user).exists()
    context = {"written": written, "others": others, "may_post": may_post}
    return render(request, "network/practice/mine.html", context)


@for_authors(reads=True)
def entry(request, page: PracticePage):
    """An entry as it is being written: its sections, what is missing, who writes it, what comes next."""
    copy = working_copy(page)
    parts = checklist(copy, request.user)
    newest = PracticeReview.objects.filter(page=page).first()
    writes = may_write(request.user, page)
    state = state_of(page)
    needed = empty_before_submission(copy) if writes else []
    is_new = not page.live or page.has_unpublished_changes
    context = {
        "entry": page,
        "copy": copy,
        "state": state,
        "review": newest if newest and newest.reason else None,
        "parts": parts,
        "missing": sum(len(part.missing) for part in parts),
        "complete": sum(not part.missing for part in parts),
        "needed": [(BY_SLUG[one.section], one.words) for one in needed],
        "to_submit": writes and is_new and not needed and not state.is_waiting,
        "authors": PracticeAuthor.objects.active().filter(page=page).select_related("member"),
        "writes": writes,
    }
    return render(request, "network/practice/entry.html", context)


@for_authors(reads=True)
def preview(request, page: PracticePage):
    """The entry as others will see it once it is published."""
    copy = working_copy(page)
    copy.live = True  # as it will be; this copy is never saved
    context = copy.get_context(request) | {"entry": page, "record": Record(copy)}
    return render(request, "network/practice/preview.html", context)
