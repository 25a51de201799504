"""Navigation: the menus, the trail of pages above this one, the other language."""

from django import template
from django.conf import settings
from django.urls import translate_url
from django.utils.translation import get_language
from wagtail.models import Page

from home.models import ContactPage, SiteSettings

register = template.Library()


@register.simple_tag(takes_context=True)
def site_settings(context) -> SiteSettings:
    """The settings of the site that was asked for."""
    return SiteSettings.for_request(context["request"])


@register.simple_tag(takes_context=True)
def menu(context, items) -> list[dict]:
    """The live pages of a menu in the reader's language: `url`, `label`, `current`.

    One query, however long the menu is; a page without a twin in this language is shown in its own.
    """
    request, here = context["request"], context.get("page")
    here_path = getattr(here, "path", "") or ""
    chosen = {item.value["page"].pk: item.value for item in items if item.value["page"]}
    pages = {pk: twins for pk, twins in _in_language(list(chosen)).items() if twins is not None}
    return [
        {
            "url": pages[pk].get_url(request),
            "label": _label(value) or pages[pk].title,
            "current": bool(here_path) and here_path.startswith(pages[pk].path),
            "exact": here_path == pages[pk].path,
        }
        for pk, value in chosen.items()
        if pk in pages
    ]


def _label(value) -> str:
    return value["label_cy"] if get_language() == "cy" else value["label"]


def _in_language(keys: list[int]) -> dict[int, Page]:
    """Live pages by the number of the page chosen, in the reader's language where there is one."""
    chosen = dict(Page.objects.filter(pk__in=keys).values_list("pk", "translation_key"))
    twins = Page.objects.live().public().filter(translation_key__in=chosen.values())
    by_key = {}
    for page in twins.select_related("locale"):
        if page.translation_key not in by_key or page.locale.language_code == get_language():
            by_key[page.translation_key] = page
    return {pk: by_key[key] for pk, key in chosen.items() if key in by_key}


@register.simple_tag(takes_context=True)
def trail(context) -> list[dict]:
    """The pages above this one, from the home page down."""
    page, request = context.get("page"), context["request"]
    if not page or not page.pk or page.depth <= 2:
        return []
    above = page.get_ancestors().filter(depth__gt=1).live()
    return [{"url": one.get_url(request), "title": one.title} for one in above]


@register.simple_tag(takes_context=True)
def languages(context) -> list[dict]:
    """This page in each language: `code`, `url`, `current`."""
    request, page = context.get("request"), context.get("page")
    twins = {}
    if page is not None and page.pk:
        found = Page.objects.live().filter(translation_key=page.translation_key)
        twins = {twin.locale.language_code: twin for twin in found.select_related("locale")}
    links = []
    for code, _name in settings.LANGUAGES:
        twin = twins.get(code)
        url = twin.get_url(request) if twin else translate_url(request.get_full_path(), code)
        links.append({"code": code, "url": url, "current": code == get_language()})
    return links


@register.simple_tag(takes_context=True)
def pageurl_home(context) -> str:
    """The front page in the reader's language."""
    return "/" if get_language() == settings.LANGUAGE_CODE else f"/{get_language()}/"


@register.simple_tag(takes_context=True)
def contact_url(context) -> str:
    """The contact page in the reader's language, or the front page where there is none.

    Several parts of a page lead there: it is looked up once for each request and language.
    """
    request, language = context["request"], get_language()
    known = request.__dict__.setdefault("_contact_urls", {})
    if language not in known:
        page = ContactPage.objects.live().filter(locale__language_code=language).first()
        known[language] = page.get_url(request) if page else pageurl_home(context)
    return known[language]
