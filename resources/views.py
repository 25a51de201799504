from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.translation import get_language

from resources.forms import SearchForm
from resources.querysets import titled, visible_pages


def search(request):
    """Pages whose title holds the words, for this reader and in this language."""
    form = SearchForm(request.GET)
    words = form.cleaned_data["q"].strip() if form.is_valid() else ""
    pages = visible_pages(request.user).filter(locale__language_code=get_language())
    found = titled(pages, words) if words else pages.none()
    results = Paginator(found, 20).get_page(request.GET.get("page"))
    return render(request, "resources/search.html", {"form": form, "q": words, "results": results})
