"""Samples for `/styleguide/`: every component in every state."""

from datetime import date
from types import SimpleNamespace

from django.core.paginator import Paginator

from accounts.models import Kind as OrganisationKind
from accounts.models import Nation, Organisation
from core.blocks import BodyBlock
from events.forms.notes import SectionForm
from events.models import EventPage
from home.forms import ContactForm
from network.browse import Facet, Option
from resources.forms import BrowseForm
from resources.models import Attachment, LibraryPage
from resources.models.kind import Kind

COLOURS = [
    "brand",
    "brand-deep",
    "brand-block",
    "tint",
    "ink",
    "ink-soft",
    "bright",
    "wrong",
    "right",
]
BODY = [
    {"type": "heading", "value": {"text": "A section", "level": "h2"}, "id": "sg-1"},
    {
        "type": "text",
        "id": "sg-2",
        "value": "<p>Running text with <b>strong</b> and <i>stressed</i> words and "
        '<a href="/">a link</a>.</p><ul><li>A list</li><li>of things</li></ul>',
    },
    {"type": "heading", "value": {"text": "A part of it", "level": "h3"}, "id": "sg-3"},
    {
        "type": "quote",
        "id": "sg-4",
        "value": {"text": "A sentence worth pulling out.", "attribution": "Who said it"},
    },
    {
        "type": "facts",
        "id": "sg-5",
        "value": {
            "title": "A facts panel",
            "facts": [
                {"label": "With a source", "value": "10,000", "source": "A report, page 10"},
                {"label": "Without", "value": "A longer value in words", "source": ""},
            ],
        },
    },
    {
        "type": "steps",
        "id": "sg-6",
        "value": {
            "title": "Steps",
            "steps": [
                {"title": "First", "text": "<p>Do this.</p>"},
                {"title": "Then", "text": "<p>Do that.</p>"},
            ],
        },
    },
    {
        "type": "table",
        "id": "sg-7",
        "value": {
            "columns": [{"type": "text", "heading": head} for head in ("What", "How many")],
            "rows": [{"values": ["Letters", "10,000"]}, {"values": ["Replies", "702"]}],
            "caption": "A table has a caption and header cells",
        },
    },
    {
        "type": "video",
        "id": "sg-8",
        "value": {
            "title": "A video before it is played",
            "duration": "8 minutes",
            "url": "https://vimeo.com/000000000",
            "transcript": "<p>What is said.</p>",
            "captions": [],
        },
    },
    {
        "type": "call_to_action",
        "id": "sg-9",
        "value": {
            "title": "A call to action",
            "text": "One thing to do next.",
            "link": {"label": "Do it", "page": None, "url": "https://www.example.org/"},
        },
    },
]


def context(request) -> dict:
    """Everything the page shows; items and events are the newest real ones."""
    wrong = ContactForm({"name": "", "email": "not an address", "about": "", "message": ""})
    wrong.is_valid()
    document = SimpleNamespace(title="A file", url="#files", format="PDF", file_size=1_234_567)
    return {
        "colours": COLOURS,
        "body": BodyBlock().to_python(BODY),
        "form": ContactForm(auto_id="empty_%s"),
        "writing": SectionForm(kind="discussion", initial={"text": "## A heading\n\n- A list"}),
        "wrong": wrong,
        "filters": BrowseForm({}, kinds=Kind.choices),
        "document": document,
        "attachment": _attachment(document),
        "replaced": _replaced(),
        "items": LibraryPage.objects.visible_to(request.user).newest_first()[:2],
        "events": EventPage.objects.visible_to(request.user)[:2],
        "organisations": [
            _organisation("A council that takes part", 3),
            _organisation("Another", 0),
        ],
        "facet": Facet(
            "part",
            "A group",
            [Option("a", "Chosen", 12, True), Option("b", "Not chosen", 3, False)],
        ),
        "pages": Paginator(range(300), 10).get_page(15),
        "notices": [("success", "check"), ("info", "info"), ("error", "circle-alert")],
    }


def _attachment(document) -> SimpleNamespace:
    """A file of an item with all that can be told of it."""
    extraction = SimpleNamespace(length_in_words="34 pages", is_hard_to_read=True)
    document = SimpleNamespace(extraction=extraction)
    return SimpleNamespace(
        document=document,
        role="appendix",
        get_role_display=Attachment.Role.APPENDIX.label,
        downloads=1_234,
    )


def _replaced() -> SimpleNamespace:
    """A file in its second version."""
    file = {"url": "#versions", "format": "PDF", "file_size": 1_234_567}
    earlier = SimpleNamespace(number=1, since=date(2026, 3, 2), note="", **file)
    return SimpleNamespace(
        version_number=2,
        version_since=date(2026, 11, 22),
        version_note="What changed, in a few words.",
        earlier_versions=SimpleNamespace(all=[earlier]),
        **file,
    )


def _organisation(name: str, members: int) -> Organisation:
    """An invented council, not kept anywhere."""
    one = Organisation(code="DUD", name=name, kind=OrganisationKind.WELSH, nation=Nation.WALES)
    one.members = members
    return one
