"""Hands out a document, whole or in the part a player or reader asks for."""

from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from wagtail.documents.models import document_served
from whitenoise.middleware import WhiteNoiseFileResponse
from whitenoise.responders import MissingFileError, StaticFile

from core.models import DocumentVersion, SiteDocument


def send_document(
    request: HttpRequest, document: SiteDocument | DocumentVersion
) -> HttpResponseBase:
    """The answer that holds the file: 200, 206 for a byte range, or 304; 404 where it is gone.

    Wagtail's own answer holds no ranges, without which Safari plays no film.
    """
    try:
        answer = _from_this_machine(request, document)
    except NotImplementedError:  # the storage is elsewhere: whole files only
        answer = FileResponse(document.file.open("rb"), headers=dict(_headers(document)))
    except MissingFileError as error:
        raise Http404 from error
    if isinstance(document, SiteDocument):
        document_served.send(sender=SiteDocument, instance=document, request=request)
    return answer


def _from_this_machine(request, document) -> WhiteNoiseFileResponse:
    headers = [("Accept-Ranges", "bytes"), *_headers(document)]
    answer = StaticFile(document.file.path, headers).get_response(request.method, request.META)
    response = WhiteNoiseFileResponse(answer.file or (), status=answer.status)
    for name, value in answer.headers:
        response[name] = value
    return response


def _headers(document) -> list[tuple[str, str]]:
    return [
        ("Cache-Control", "private, no-cache"),
        ("Content-Disposition", str(document.content_disposition)),
        ("Content-Security-Policy", "default-src 'none'"),
        ("Content-Type", document.content_type),
        ("X-Content-Type-Options", "nosniff"),
    ]
