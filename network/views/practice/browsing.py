from django.http import Http404
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache

from core.refusals import refuse
from network.directory import with_details
from network.models import PracticePage, Profile
from network.practice.reading import contacts_of
from resources.permissions import may_see


@never_cache
def ask(request, slug: str):
    """Whom one can ask about an entry. Members are led to their messages, visitors to where they sign in or join."""
    here = PracticePage.objects.published().filter(locale__language_code=get_language())
    page = here.filter(slug=slug).first()
    if page is None:
        raise Http404
    if not may_see(request.user, page):
        return refuse(request)
    contacts = contacts_of(page, request.user)
    if contacts:
        known = with_details(Profile.objects.visible_to(request.user))
        contacts = known.filter(pk__in=[one.pk for one in contacts])
    response = render(request, "network/practice/ask.html", {"entry": page, "contacts": contacts})
    response.headers["X-Robots-Tag"] = "noindex"
    return response
