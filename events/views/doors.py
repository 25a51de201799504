"""Who stands before the notes of a session."""

from functools import wraps

from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from accounts.permissions import is_member
from core.refusals import refuse
from core.sent import refuse_what_is_sent
from events.models import Format, SessionPage


def for_writers(view):
    """For members, of a session that is there. What cannot be taken from a form is shown to be sent again."""

    @csrf_exempt  # refuse_what_is_sent checks it, and loses nothing
    @never_cache
    @wraps(view)
    def answer(request, slug: str, session: str, *args, **kwargs):
        page = session_at(slug, session)
        if request.method == "POST":
            if given_back := refuse_what_is_sent(request, {"text": _("Your text")}):
                return given_back
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
