from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import condition, require_safe
from wagtail import hooks

from core.downloads import send_document
from core.models import SiteDocument
from resources.downloads import is_new_download
from resources.models import DownloadDay, LibraryPage, Thumbnail


def download(request, document_id, document_filename):
    """A document, in its newest or an earlier version, or a part of it, to whom it is meant for."""
    document = get_object_or_404(SiteDocument, pk=document_id)
    version = document.version_named(document_filename)
    if version is None:
        raise Http404
    refusal = _refusal(request, document)
    if refusal is not None:
        return refusal
    answer = send_document(request, version)
    answer["Link"] = _links(document, version)
    if is_new_download(request, answer, document):
        DownloadDay.objects.add(document)
    return answer


def _refusal(request, document):
    """What somebody is answered who may not have the document; None for whoever may."""
    for ask in hooks.get_hooks("before_serve_document"):
        answer = ask(document, request)
        if answer is not None:
            return answer
    return None


def _links(document, version) -> str:
    """Where the other versions are, for whoever asks by machine (RFC 5829)."""
    versions = [*reversed(document.earlier_versions.all()), document]
    here = next(place for place, one in enumerate(versions) if one.url == version.url)
    links = {"version-history": reverse("document_versions", args=[document.pk])}
    if version is not document:
        links |= {"latest-version": document.url, "successor-version": versions[here + 1].url}
    if here:
        links["predecessor-version"] = versions[here - 1].url
    return ", ".join(f'<{url}>; rel="{rel}"' for rel, url in links.items())


@require_safe
def document_versions(request, document_id):
    """A file with its versions: what changed, and when."""
    document = get_object_or_404(SiteDocument, pk=document_id)
    refusal = _refusal(request, document)
    if refusal is not None:
        return refusal
    context = {
        "document": document,
        "items": LibraryPage.objects.visible_to(request.user).offering(document),
    }
    return render(request, "resources/document_versions.html", context)


@require_safe
def first_page(request, document_id):
    """A small picture of a document's first page, to whoever may have the document."""
    thumbnail = get_object_or_404(
        Thumbnail.objects.select_related("document"), document=document_id
    )
    refusal = _refusal(request, thumbnail.document)
    if refusal is not None:
        return refusal
    answer = _picture(request, thumbnail)
    answer["Cache-Control"] = "private, no-cache"
    return answer


@condition(etag_func=lambda request, thumbnail: f'"{thumbnail.file_hash}"')
def _picture(request, thumbnail) -> HttpResponse:
    return HttpResponse(bytes(thumbnail.image), content_type="image/webp")
