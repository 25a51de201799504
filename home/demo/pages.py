"""The pages of the demonstration: first all of them empty, then filled, since they refer to each other."""

from datetime import datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from django.utils import timezone
from wagtail.models import Page, Site

from accounts.models import Organisation
from core.models import Method, Stage, Topic
from events.models import EventIndexPage, EventPage, SessionPage
from home.demo import conference
from home.demo.bodies import Links, make_body
from home.demo.content import guide
from home.demo.content.guide import introduction, slides
from home.demo.content.pages import (
    about,
    accessibility,
    case_studies,
    contact,
    cookies,
    evaluation,
    events,
    handbook,
    home,
    join,
    privacy,
    programme,
    resources_extra,
    terms,
    vocabulary,
)
from home.demo.content.pages import (
    conference as words_of_conference,
)
from home.models import ContactPage, HomePage, SiteSettings, StandardPage
from network.models import JoinPage, PracticeIndexPage
from resources.models import Attachment, ChapterPage, GuidePage, ResourceIndexPage, ResourcePage

ORGANISERS_ADDRESS = "organisers@example.org"
LIBRARY = {
    "title": "Resources",
    "slug": "resources",
    "summary": "Guides, case studies, templates and slides on involving people in local decisions.",
}
EVENTS = {
    "title": "Events",
    "slug": "events",
    "summary": "Where people of the network meet, and what came of it.",
}
PRACTICE = {
    "title": "Practice",
    "slug": "practice",
    "summary": "What councils did, what it cost, who came, what was recommended, and what came of it.",
}
OURS = {"licence": "CC-BY-4.0", "authors": "Peer Learning Network"}
STANDARD = [programme, handbook, about, privacy, cookies, accessibility, terms]
ASSEMBLY = {"methods": ["citizens-assembly"], "organisations": ["DUD", "TES", "GCP"]}
RESOURCES = [
    case_studies.PAGE
    | ASSEMBLY
    | {
        "kind": "case-studies",
        "date": "2026-11-02",
        "topics": ["town-centres", "transport", "air-quality"],
        "stages": ["deciding", "recruiting", "running", "responding"],
        "document": "case-studies",
    },
    evaluation.PAGE
    | ASSEMBLY
    | {
        "kind": "evaluation",
        "date": "2026-10-26",
        "stages": ["evaluating", "following-up"],
        "document": "evaluation",
    },
    {
        "title": slides.SLIDES["title"],
        "slug": "slides",
        "summary": "A slide deck with speaker notes for a cabinet or scrutiny meeting: take it and change it.",
        "kind": "slides",
        "date": "2026-10-12",
        "methods": ["citizens-assembly"],
        "stages": ["deciding"],
        "body": [],
        "document": "slides",
        "event": "writing-the-question-webinar",
    },
    *resources_extra.RESOURCES,
]
GUIDE_ABOUT = {
    "methods": ["citizens-assembly"],
    "stages": [stage["slug"] for stage in vocabulary.STAGES],
    "document": "handbook",
}
MAIN_MENU = [
    ("programme", "Programme", "Y rhaglen"),
    ("handbook", "How to run one", "Sut i gynnal un"),
    ("resources", "", "Adnoddau"),
    ("practice", "", "Arferion"),
    ("events", "", "Digwyddiadau"),
    ("about", "About", "Amdanom ni"),
]
FOOTER_MENU = [
    ("accessibility", "Accessibility", "Hygyrchedd"),
    ("privacy", "", "Preifatrwydd"),
    ("cookies", "", "Cwcis"),
    ("terms", "", "Telerau ac ymddygiad"),
]


class Tree:
    """The pages by slug, and which of them this loading made."""

    def __init__(self, front: HomePage):
        self.front = front
        self.links = Links()
        self.links.pages["home"] = front
        self.content: dict[str, dict] = {}
        self.chapters: list[tuple[Page, dict]] = []
        self.new: set[int] = set() if front.actions else {front.pk}

    def plant(self) -> None:
        """Put every page in its place, still without its text."""
        for module in STANDARD:
            self._plant(self.front, StandardPage, module.PAGE)
        self._plant(self.front, JoinPage, join.PAGE)
        self._plant(self.front, ContactPage, contact.PAGE)
        library = self._plant(self.front, ResourceIndexPage, LIBRARY)
        self._plant_guide(library)
        for row in RESOURCES:
            self._plant(library, ResourcePage, row, **_library_fields(row))
        self._plant(self.front, PracticeIndexPage, PRACTICE)
        meetings = self._plant(self.front, EventIndexPage, EVENTS)
        for row in events.EVENTS:
            more = conference.event_fields(row["slug"], self.front.locale)
            self._plant(meetings, EventPage, row, **_event_fields(row), **more)
        self._plant_sessions(self.links.pages[words_of_conference.SLUG])

    def fill(self) -> None:
        """Write the text of the pages that are new, and publish them."""
        for slug, row in self.content.items():
            self._fill(self.links.pages[slug], row)
        for chapter, row in self.chapters:
            self._fill(chapter, row)
        if self.front.pk in self.new:
            _fill_front(self.front, self.links)

    def _plant(self, parent: Page, model: type, row: dict, **fields) -> Page:
        # Found by a key of its own, so that a page an editor renamed or moved is still the same.
        key = uuid5(NAMESPACE_URL, f"peer-learning-demonstration/{parent.slug}/{row['slug']}")
        page = model.objects.filter(translation_key=key, locale=parent.locale).first()
        if page is None:
            # An older demonstration may hold it as another type of page.
            for other in Page.objects.filter(translation_key=key):
                other.delete()
            page = model(
                title=row["title"],
                slug=row["slug"],
                summary=row["summary"],
                translation_key=key,
                live=False,
                **fields,
            )
            parent.add_child(instance=page)
            self.new.add(page.pk)
        if model is not ChapterPage:
            self.links.pages[row["slug"]] = page
            self.content[row["slug"]] = row
        return page

    def _plant_guide(self, library: Page) -> None:
        row = introduction.GUIDE | GUIDE_ABOUT
        page = self._plant(library, GuidePage, row, published_on="2026-11-09", **OURS)
        for chapter in guide.CHAPTERS:
            self.chapters.append((self._plant(page, ChapterPage, chapter), chapter))

    def _plant_sessions(self, event: EventPage) -> None:
        """With the conference, or with one that has the same rooms: an editor may have changed them."""
        for row in words_of_conference.SESSIONS:
            fields = conference.session_fields(event, row)
            self._plant(event, SessionPage, row, **fields)

    def _fill(self, page: Page, row: dict) -> None:
        if page.pk not in self.new:
            return
        if hasattr(page, "body"):
            page.body = make_body(row.get("body", []), self.links)
        if hasattr(page, "key_points"):
            page.key_points = [("point", point) for point in row.get("key_points", [])]
        if hasattr(page, "topics"):
            _classify(page, row)
        if row.get("event"):
            page.event = self.links.pages[row["event"]]
        if row.get("document"):
            document, _description = self.links.documents[row["document"]]
            page.attachments.add(Attachment(document=document, locale=page.locale))
        page.save_revision().publish()


def _library_fields(row: dict) -> dict:
    return {"kind": row["kind"], "published_on": row["date"]} | OURS


def _event_fields(row: dict) -> dict:
    starts, ends = (_moment(row[name]) for name in ("starts", "ends"))
    if "T" not in row["ends"]:
        ends += timedelta(hours=23, minutes=59)
    return {
        "kind": row["kind"],
        "starts_at": starts,
        "ends_at": ends,
        "date_in_words": row["date_in_words"],
        "place": row["place"],
    }


def _moment(text: str) -> datetime:
    return timezone.make_aware(datetime.fromisoformat(text))


def _classify(page: Page, row: dict) -> None:
    for name, model in (("topics", Topic), ("methods", Method), ("stages", Stage)):
        terms = model.objects.filter(slug__in=row.get(name, []), locale=page.locale)
        setattr(page, name, list(terms))
    page.organisations = list(Organisation.objects.filter(code__in=row.get("organisations", [])))


def _fill_front(front: HomePage, links: Links) -> None:
    words = home.HOME
    front.title, front.summary = words["title"], words["summary"]
    front.strapline = words["strapline"]
    front.actions = [
        ("link", {"label": "Join the network", "page": links.pages["join"], "url": ""}),
        ("link", {"label": "Browse resources", "page": links.pages["resources"], "url": ""}),
    ]
    front.audience = [("card", card) for card in words["audience"]]
    front.offer = [("card", card) for card in words["offer"]]
    stages = {stage.slug: stage for stage in Stage.objects.filter(locale=front.locale)}
    front.stages = [("stage", row | {"stage": stages[row["stage"]]}) for row in words["stages"]]
    front.partners = [("partner", partner) for partner in words["partners"]]
    front.save_revision().publish()


def load_settings(front: HomePage, links: Links) -> None:
    """Name, menus and the address of the organisers, unless somebody has already chosen them."""
    site = Site.objects.get(is_default_site=True)
    chosen, _created = SiteSettings.objects.get_or_create(site=site)
    if chosen.demonstration_loaded_at or chosen.main_menu:
        return
    chosen.demonstration_loaded_at = timezone.now()
    chosen.is_demonstration = True
    chosen.name_cy = "Rhwydwaith Dysgu gan Gymheiriaid"
    chosen.contact_email = ORGANISERS_ADDRESS
    chosen.main_menu = _menu(MAIN_MENU, links)
    chosen.footer_menu = _menu(FOOTER_MENU, links)
    chosen.save()


def _menu(rows: list[tuple[str, str, str]], links: Links) -> list:
    return [
        ("item", {"page": links.pages[slug], "label": label, "label_cy": label_cy})
        for slug, label, label_cy in rows
    ]
