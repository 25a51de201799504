"""Which answers are a download by a person: once, whole or its beginning, and not by a robot.

Robots are those of the COUNTER Code of Practice, by which libraries and repositories count.
"""

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.crypto import salted_hmac

from core.models import SiteDocument
from resources.robots import is_robot

DOUBLE_CLICK = 5 * 60  # seconds in which the same person asking again counts as once


def is_new_download(request: HttpRequest, answer: HttpResponseBase, document: SiteDocument) -> bool:
    """Does this answer count? Asking is remembered, so ask once for each."""
    return (
        request.method == "GET"
        and _has_the_beginning(answer)
        and not is_robot(request)
        and cache.add(_fingerprint(request, document), 1, DOUBLE_CLICK)
    )


def _has_the_beginning(answer: HttpResponseBase) -> bool:
    """The whole, or the first of several parts: players and readers of PDF fetch the others later."""
    if answer.status_code == 206:
        return answer.headers.get("Content-Range", "").startswith("bytes 0-")
    return answer.status_code == 200


def _fingerprint(request: HttpRequest, document: SiteDocument) -> str:
    """The same for the same device and document; nobody can tell from it who asked.

    It stands in the cache only, for minutes, and is made with the site's secret key.
    """
    try:
        address = get_adapter().get_client_ip(request)
    except PermissionDenied:  # where no address is known, nobody is told apart
        address = ""
    agent = request.headers.get("User-Agent", "")
    asked = f"{document.pk} {request.user.pk} {address} {agent}"
    return "download-" + salted_hmac("resources.downloads", asked, algorithm="sha256").hexdigest()
