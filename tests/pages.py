"""One address for every kind of page. Whatever is promised of "every page" is asked of these."""

from dataclasses import dataclass

from django.apps import apps
from wagtail.models import Locale, Page

from core.models import DocumentVersion


@dataclass(frozen=True)
class Sample:
    """A kind of page: a fixed address, or the first page of a model in the demonstration."""

    name: str
    path: str = ""
    model: str = ""
    query: str = ""
    status: int = 200
    # Parts of the interface whose JavaScript a page may load: none, unless a name is given here.
    javascript: bool = False


PAGES = [
    Sample("home", model="home.HomePage"),
    Sample("programme", "/programme/"),
    Sample("handbook", "/handbook/"),
    Sample("guide", model="resources.GuidePage"),
    Sample("guide printed", model="resources.GuidePage", query="?print"),
    Sample("chapter", model="resources.ChapterPage"),
    Sample("library", model="resources.ResourceIndexPage"),
    Sample("library narrowed", model="resources.ResourceIndexPage", query="?kind=template"),
    Sample("library empty", model="resources.ResourceIndexPage", query="?kind=dataset"),
    Sample("resource", model="resources.ResourcePage"),
    Sample("versions of a file", "/files/<file>/"),
    Sample("withdrawn item", "/id/pln-first-notes/", status=410),
    Sample("cite", "/id/pln-smkgj6qbjf/cite/?page=34", javascript=True),
    Sample("practice", "/practice/dudley-peoples-panel/"),
    Sample("practice people to ask", "/practice/dudley-peoples-panel/ask/"),
    Sample("events", model="events.EventIndexPage"),
    Sample("event", model="events.EventPage"),
    Sample("conference", "/events/innovations-in-local-democracy/"),
    Sample("conference narrowed", "/events/innovations-in-local-democracy/?format=talk"),
    Sample("changes", "/events/innovations-in-local-democracy/changes/"),
    Sample("materials", "/events/innovations-in-local-democracy/materials/"),
    Sample("session", "/events/innovations-in-local-democracy/getting-councillors-behind-it/"),
    Sample("network", "/network/"),
    Sample("network searched", "/network/?q=mendip&nation=england"),
    Sample("network empty", "/network/?q=xylophone"),
    Sample("organisation", "/network/organisations/DUD/"),
    Sample("organisation in Wales", "/network/organisations/CMN/"),
    Sample("county", "/network/organisations/CAM/"),
    Sample("former organisation", "/network/organisations/MEN/"),
    Sample("practice list", model="network.PracticeIndexPage"),
    Sample(
        "practice list narrowed", model="network.PracticeIndexPage", query="?q=assembly&sort=-cost"
    ),
    Sample("practice list empty", model="network.PracticeIndexPage", query="?q=xylophone"),
    Sample(
        "compare",  # Dudley, Greater Cambridge, and one that is not there
        "/practice/compare/?entry=pln-4jdulwfxjv&entry=pln-pvaqz2qd5n&entry=pln-nothing&q=devon",
    ),
    Sample("what happened", "/practice/dudley-peoples-panel/what-happened/"),
    Sample("lessons", "/practice/lessons/"),
    Sample("lessons narrowed", "/practice/lessons/?stage=running"),
    Sample("open data", "/practice/data/"),
    Sample("contact", model="home.ContactPage"),
    Sample("join", model="network.JoinPage"),
    Sample("join email", "/join/email/"),
    Sample("accessibility", "/accessibility/"),
    Sample("privacy", "/privacy/"),
    Sample("search", "/search/?q=assembly", javascript=True),
    Sample("search without words", "/search/", javascript=True),
    Sample("search without results", "/search/?q=xylophone", javascript=True),
    Sample("sign in", "/account/login/"),
    Sample("password reset", "/account/password/reset/"),
    Sample("display", "/display/"),
    Sample("styleguide", "/styleguide/"),
    Sample("missing page", "/there-is-no-such-page/", status=404),
]
LANGUAGES = ["en-gb", "cy"]
BY_NAME = {sample.name: sample for sample in PAGES}
SAMPLES = [f"{sample.name} ({language})" for sample in PAGES for language in LANGUAGES]


def parts(sample: str) -> tuple[Sample, str]:
    """The kind of page and the language that a name like "home (cy)" stands for."""
    name, language = sample.rstrip(")").rsplit(" (", 1)
    return BY_NAME[name], language


def find_addresses() -> dict[str, str]:
    """The address of each sample, by its name."""
    return {sample: _address(*parts(sample)) for sample in SAMPLES}


def _address(sample: Sample, language: str) -> str:
    path, _, query = sample.path.partition("?")
    if "<file>" in path:
        path = path.replace("<file>", str(DocumentVersion.objects.first().document_id))
    if sample.model:
        path = first_page(apps.get_model(sample.model)).url
    if language != "en-gb":
        path = twin_address(path, language)
    return path + (sample.query or (f"?{query}" if query else ""))


def first_page(model) -> Page:
    """The first published page of a type, in English."""
    page = model.objects.live().filter(locale__language_code="en-gb").order_by("path").first()
    assert page, f"The demonstration has no {model._meta.verbose_name}."
    return page


def twin_address(path: str, language: str) -> str:
    """The same page in another language. Views stand at the same address under /cy/."""
    locale = Locale.objects.get(language_code=language)
    for page in Page.objects.live().filter(slug=path.rstrip("/").rsplit("/", 1)[-1]):
        if page.url == path:
            return page.get_translation(locale).url
    home = Page.objects.get(locale__language_code="en-gb", depth=2)
    return home.get_translation(locale).url if path == "/" else f"/{language}{path}"
