"""What happened to what people recommended: a page for residents, and feeds."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from wagtail.models import Page

from core.refusals import refuse
from network.feeds import all_changes_as_atom, changes_as_atom
from network.models import PracticePage
from network.practice.results import Tracker
from resources.permissions import may_see

ATOM = "application/atom+xml; charset=utf-8"


def _entry(slug: str) -> PracticePage:
    """The published entry at this address; by the slug of another language where it has none in this one."""
    here = PracticePage.objects.published().filter(locale__language_code=get_language())
    elsewhere = Page.objects.filter(slug=slug, librarypage__practicepage__isnull=False)
    keys = elsewhere.values("translation_key")
    found = here.filter(slug=slug).first() or here.filter(translation_key__in=keys).first()
    if found is None:
        raise Http404
    return found


def what_happened(request, slug: str):
    """The plain page for residents: every recommendation, what the council answered, what was done."""
    page = _entry(slug)
    if not may_see(request.user, page):
        return refuse(request)
    tracker = Tracker(page)
    if not tracker:
        return redirect(page.url)
    context = {
        "entry": page,
        "organisations": page.organisations.all(),
        "tracker": tracker,
        "changed": page.last_published_at,
    }
    return render(request, "network/practice/results/what_happened.html", context)


def feed_of_entry(request, slug: str):
    """What changed of one entry's recommendations, as a feed."""
    page = _entry(slug)
    if not may_see(request.user, page):
        return refuse(request)
    return HttpResponse(changes_as_atom(page, request.build_absolute_uri), content_type=ATOM)


def feed(request):
    """The same of all entries that everybody may see."""
    return HttpResponse(all_changes_as_atom(request.build_absolute_uri), content_type=ATOM)
