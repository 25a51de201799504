"""What somebody wrote and sent is never lost: it is taken, or given back to be sent again."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware
from django.shortcuts import render

from accounts.permissions import is_member


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


def refuse_what_is_sent(request: HttpRequest, shown: dict[str, str]) -> HttpResponse | None:
    """Give back what a form sent that cannot be taken, of somebody signed out or no member; None if it can.

    For views that are `csrf_exempt`: it checks the form itself. `shown` as in `give_back`.
    """
    if not is_from_our_page(request):
        return give_back(request, "stale", shown)
    if not request.user.is_authenticated:
        return give_back(request, "signed-out", shown)
    if not is_member(request.user):
        return give_back(request, "no-member", shown)
    return None


def give_back(request: HttpRequest, why: str, shown: dict[str, str]) -> HttpResponse:
    """What was sent, ready to be sent again. Nothing of ours is told: only what is theirs.

    `shown` are the texts, by the name of their field, with their labels; the rest goes along unseen.
    """
    names = [name for name in request.POST if name != "csrfmiddlewaretoken"]
    context = {
        "why": why,
        "texts": [(name, shown[name], request.POST[name]) for name in names if name in shown],
        "rest": [
            (name, value)
            for name in names
            if name not in shown
            for value in request.POST.getlist(name)
        ],
    }
    status = 401 if why == "signed-out" else 403
    response = render(request, "components/given_back.html", context, status=status)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
