from django.http import Http404
from django.shortcuts import get_object_or_404
from wagtail import hooks
from wagtail.documents.views.serve import serve

from core.downloads import send_document
from core.models import SiteDocument


def download(request, document_id, document_filename):
    """A document, or a part of it, to whom it is meant for."""
    document = get_object_or_404(SiteDocument, pk=document_id)
    if document.filename != document_filename:
        raise Http404
    for ask in hooks.get_hooks("before_serve_document"):
        refusal = ask(document, request)
        if refusal is not None:
            return refusal
    answer = send_document(request, document)
    return answer or serve(request, document_id, document_filename)
