from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language
from wagtail import hooks
from wagtail.documents.views.serve import serve

from core.downloads import send_document
from core.models import SiteDocument
from resources.forms import SearchForm
from resources.models import ResourceIndexPage
from resources.querysets import titled, visible_pages


def search(request):
    """Pages whose title holds the words, for this reader and in this language."""
    form = SearchForm(request.GET)
    words = form.cleaned_data["q"].strip() if form.is_valid() else ""
    pages = visible_pages(request.user).filter(locale__language_code=get_language())
    found = titled(pages, words) if words else pages.none()
    results = Paginator(found, 20).get_page(request.GET.get("page"))
    library = pages.type(ResourceIndexPage).first()
    context = {"form": form, "q": words, "results": results, "library": library}
    return render(request, "resources/search.html", context)


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
