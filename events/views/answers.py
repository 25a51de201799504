"""Files for other programs: fetched again only when they changed."""

import hashlib
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag

CALENDAR = "text/calendar; charset=utf-8"


def file_answer(
    request: HttpRequest, body: bytes, content_type: str, name: str, changed: datetime
) -> HttpResponse:
    """A public file that any page of any site may read; 304 for whoever has it as it is."""
    answer = HttpResponse(body, content_type=content_type)
    answer["Content-Disposition"] = f'inline; filename="{name}"'
    answer["Access-Control-Allow-Origin"] = "*"
    answer["Cache-Control"] = "no-cache"  # kept, and asked for again: a name may have to go at once
    return conditional(request, answer, changed)


def conditional(
    request: HttpRequest, answer: HttpResponse, changed: datetime | None
) -> HttpResponse:
    """The same, or that nothing changed. Whether it did is told by every byte, never by the date alone: who is
    taken out of a programme is gone from a file whose date stays.
    """
    etag = quote_etag(hashlib.sha256(answer.content).hexdigest()[:32])
    answer["ETag"] = etag
    if changed:
        answer["Last-Modified"] = http_date(changed.timestamp())
    return get_conditional_response(request, etag, None, answer)
