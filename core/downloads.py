"""Hands out a document, whole or in the part a player or reader asks for."""

from django.http import HttpRequest
from wagtail.documents.models import document_served
from whitenoise.middleware import WhiteNoiseFileResponse
from whitenoise.responders import StaticFile

from core.models import SiteDocument


def send_document(request: HttpRequest, document: SiteDocument) -> WhiteNoiseFileResponse | None:
    """The answer that holds the file: 200, 206 for a byte range, or 304.

    None where the file is not on this machine: Wagtail then knows the way to the storage. Wagtail's
    own answer holds no ranges, without which Safari plays no film.
    """
    try:
        path = document.file.path
    except NotImplementedError:
        return None
    headers = [
        ("Accept-Ranges", "bytes"),
        ("Cache-Control", "private, no-cache"),
        ("Content-Disposition", str(document.content_disposition)),
        ("Content-Security-Policy", "default-src 'none'"),
        ("Content-Type", document.content_type),
        ("X-Content-Type-Options", "nosniff"),
    ]
    answer = StaticFile(path, headers).get_response(request.method, request.META)
    response = WhiteNoiseFileResponse(answer.file or (), status=answer.status)
    for name, value in answer.headers:
        response[name] = value
    document_served.send(sender=SiteDocument, instance=document, request=request)
    return response
