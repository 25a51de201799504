from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_path, get_language_from_request
from django.views.decorators.http import require_safe

from core.refusals import refuse
from resources.models import Identifier, LibraryPage, Withdrawal


@require_safe
def permanent(request, identifier):
    """The page of a work in the reader's language, or what is left of it: never nothing, once given."""
    identifier = get_object_or_404(Identifier, value=identifier)
    pages = LibraryPage.objects.filter(translation_key=identifier.translation_key)
    published = pages.published()
    if not published.exists():
        return _answer_without(request, identifier, pages)
    visible = published.visible_to(request.user).in_order_for(_language_of(request))
    if not visible:
        return refuse(request)
    answer = redirect(visible[0].get_url(request))
    answer["Cache-Control"] = "private, no-cache"  # it depends on who asks, and in which language
    patch_vary_headers(answer, ["Accept-Language", "Cookie"])
    return answer


def _language_of(request) -> str:
    """The language of the address if it names one, otherwise what the browser asks for."""
    return get_language_from_path(request.path) or get_language_from_request(request)


def _answer_without(request, identifier, drafts):
    """The tombstone of a work; nothing at all for one that was never published, or is held back."""
    if drafts.live().exists():
        raise Http404
    withdrawal = Withdrawal.objects.filter(identifier=identifier).first()
    if withdrawal is None and drafts and not drafts.exclude(first_published_at=None):
        raise Http404
    if withdrawal and withdrawal not in Withdrawal.objects.visible_to(request.user):
        return refuse(request)
    context = {"withdrawal": withdrawal, "identifier": identifier}
    return render(request, "resources/tombstone.html", context, status=410)
