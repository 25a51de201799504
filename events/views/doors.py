"""Who stands before the notes of a session; and what somebody wrote is given back, whatever stood in its way."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.middleware.csrf import CsrfViewMiddleware
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from accounts.permissions import is_member
from core.refusals import refuse
from events.models import Format, SessionPage


class _Token(CsrfViewMiddleware):
    """Answers with what is wrong instead of with a page."""

    def _reject(self, request, reason):
        return reason


def is_from_our_page(request: HttpRequest) -> bool:
    """Was this form sent by a page of this site? Forms of other sites are refused outright.

    Browsers say where a form was (Sec-Fetch-Site), and no page can make them say otherwise. That holds across
    signing in again too, which makes a new token; where a browser says nothing, the token decides.
    """
    place = request.headers.get("Sec-Fetch-Site", "none")
    if place in ("cross-site", "same-site"):
        raise PermissionDenied
    if place == "same-origin":
        return True
    check = _Token(lambda _request: None)
    check.process_request(request)
    return check.process_view(request, None, (), {}) is None


def for_writers(view):
    """For members, of a session that is there. What cannot be taken from a form is shown to be sent again."""

    @csrf_exempt  # is_from_our_page checks it, and loses nothing
    @never_cache
    @wraps(view)
    def answer(request, slug: str, session: str, *args, **kwargs):
        page = session_at(slug, session)
        if request.method == "POST":
            if not is_from_our_page(request):
                return give_back(request, "stale")
            if not request.user.is_authenticated:
                return give_back(request, "signed-out")
            if not is_member(request.user):
                return give_back(request, "no-member")
        elif not is_member(request.user):
            reads = request.resolver_match.url_name == "notes"
            return redirect(published(page)) if reads and page.notes_slug else refuse(request)
        response = view(request, page, *args, **kwargs)
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    return answer


def session_at(event: str, slug: str) -> SessionPage:
    """The session of that name, in the language of the address; none that is held back, and no break."""
    found = SessionPage.objects.published().exclude(format=Format.BREAK).with_notes()
    found = found.filter(slug=slug, event__slug=event, locale__language_code=get_language())
    session = found.select_related("alias_of").first()
    if session is None:
        raise Http404
    return session


def published(session: SessionPage) -> str:
    """The address of the published notes."""
    return f"{session.url}{session.notes_slug}/"


def give_back(request, why: str):
    """The text that was sent, ready to be sent again. Nothing of the session is told: only what is theirs."""
    status = 401 if why == "signed-out" else 403
    sent = {
        name: request.POST.get(name, "") for name in ("base", "form", "named", "both", "number")
    }
    context = {"why": why, "text": request.POST.get("text", ""), "sent": sent}
    response = render(request, "events/notes/given_back.html", context, status=status)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
