"""What stands round every page: menus, the trail above it, the other language. One query for all."""

from functools import cached_property

from django.conf import settings
from django.db.models import Q
from django.urls import reverse, translate_url
from django.utils.translation import get_language
from wagtail.models import Page, Site

from core.models import language_code, words_are_in
from home.models import SiteSettings
from resources.querysets import visible_pages


class Navigation:
    """For one request and the page it asked for; `page` is None where there is none."""

    def __init__(self, request, page: Page | None):
        self.request = request
        self.page = page if page is not None and page.pk else None
        self.language = get_language()

    @cached_property
    def site(self) -> SiteSettings:
        """What organisers decided about the site; the defaults where no site is set up."""
        if Site.find_for_request(self.request) is None:
            return SiteSettings()
        return SiteSettings.for_request(self.request)

    @cached_property
    def pages(self) -> list[Page]:
        """Every page the frame may name, as far as this reader may see it."""
        ids = [row["value"]["page"] for row in self._menu_rows if row["value"].get("page")]
        chosen = Page.objects.filter(pk__in=ids).values("translation_key")
        wanted = [Q(translation_key__in=chosen), Q(contactpage__isnull=False)]
        wanted += [Q(joinpage__isnull=False)]
        if self.page:
            above = [self.page.path[:end] for end in range(8, len(self.page.path), 4)]
            wanted += [Q(translation_key=self.page.translation_key), Q(path__in=above)]
        # A union, each part by its index: one condition with "or" would read every page there is.
        parts = [Page.objects.filter(one).order_by().values("pk") for one in wanted]
        pages = visible_pages(self.request.user).filter(pk__in=parts[0].union(*parts[1:]))
        found = list(pages.select_related("alias_of", "contactpage", "joinpage"))
        for page in found:
            if self.page and page.pk == self.page.alias_of_id:
                self.page.alias_of = page  # asked for by every untranslated page
        return found

    @property
    def _menu_rows(self) -> list[dict]:
        return [*self.site.main_menu.raw_data, *self.site.footer_menu.raw_data]

    @cached_property
    def _keys(self) -> dict[int, str]:
        """Translation key by page number, for pages and their twins in any language."""
        return {page.pk: page.translation_key for page in self.pages}

    def _in_language(self, key) -> Page | None:
        twins = [page for page in self.pages if page.translation_key == key]
        twins.sort(key=lambda page: language_code(page.locale_id) != self.language)
        return twins[0] if twins else None

    def _menu(self, stream) -> list[dict]:
        links = []
        here = self.page.path if self.page else ""
        for row in stream.raw_data:
            page = self._in_language(self._keys.get(row["value"].get("page")))
            if page is None:
                continue
            label = row["value"].get("label_cy" if self.language == "cy" else "label")
            links.append(
                self._link(page, label)
                | {"current": here.startswith(page.path), "exact": here == page.path}
            )
        return links

    def _link(self, page: Page, label: str | None = None) -> dict:
        return {
            "url": page.get_url(self.request),
            "label": label or page.title,
            "lang": self.language if label else words_are_in(page),
        }

    @property
    def main_menu(self) -> list[dict]:
        """`url`, `label`, `lang`, `current` (this page or one below it), `exact`."""
        return self._menu(self.site.main_menu)

    @property
    def footer_menu(self) -> list[dict]:
        """The same for the foot of the page."""
        return self._menu(self.site.footer_menu)

    @property
    def trail(self) -> list[dict]:
        """The pages above this one, from the front page down."""
        if not self.page:
            return []
        above = [
            page
            for page in self.pages
            if page.depth < self.page.depth and self.page.path.startswith(page.path)
        ]
        return [self._link(page) for page in sorted(above, key=lambda page: page.depth)]

    @cached_property
    def languages(self) -> list[dict]:
        """This address in each language, its filters included: `code`, `url`, `absolute`, `current`."""
        links = []
        for code, _name in settings.LANGUAGES:
            url = self._twin_url(code)
            links.append(
                {
                    "code": code,
                    "url": url,
                    "absolute": settings.BASE_URL + url.partition("?")[0],
                    "current": code == self.language,
                }
            )
        return links

    def _twin_url(self, code: str) -> str:
        if not self.page:
            return translate_url(self.request.get_full_path(), code)
        query = self.request.GET.copy()
        query.pop("play", None)  # the numbers of blocks differ between the languages
        suffix = f"?{query.urlencode()}" if query else ""
        for page in self.pages:
            is_twin = page.translation_key == self.page.translation_key
            if is_twin and language_code(page.locale_id) == code:
                return page.get_url(self.request) + suffix
        return self.home_url_in(code)

    @staticmethod
    def home_url_in(code: str) -> str:
        """The front page in one language."""
        return "/" if code == settings.LANGUAGE_CODE else f"/{code}/"

    @property
    def home_url(self) -> str:
        """The front page in the reader's language."""
        return self.home_url_in(self.language)

    @property
    def contact_url(self) -> str:
        """The contact page in the reader's language, or the front page where there is none."""
        return self._address_of_the("contactpage") or self.home_url

    @property
    def join_url(self) -> str:
        """The page about joining in the reader's language, or its first step where there is none."""
        return self._address_of_the("joinpage") or reverse("join_email")

    def _address_of_the(self, model: str) -> str:
        """Where the one page of a type stands in the reader's language; empty where there is none."""
        for page in self.pages:
            if getattr(page, model, None) and language_code(page.locale_id) == self.language:
                return page.get_url(self.request)
        return ""

    @property
    def canonical(self) -> str:
        """The one address search engines should keep: an untranslated page is its source's."""
        languages = self.languages  # fetches the twins first, the source of an alias among them
        code = words_are_in(self.page)
        return next(link["absolute"] for link in languages if link["code"] == code)

    @property
    def origin(self) -> str:
        """Scheme and host of the site, as it is known outside."""
        return settings.BASE_URL
