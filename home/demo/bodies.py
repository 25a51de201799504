"""From the plain notation of `content/` to the blocks of a body."""

import re
from uuid import NAMESPACE_URL, uuid5

from wagtail.models import Page

from core.blocks import BodyBlock
from home.demo.content.sources import find_report


class Links:
    """What a text refers to by name: pages by slug, documents and the film by key."""

    def __init__(self):
        self.pages: dict[str, Page] = {}
        self.documents: dict[str, object] = {}
        self.film: dict = {}

    def in_html(self, html: str) -> str:
        """Turn `page:SLUG` into the editor's own kind of link; drop a link to what is not there."""

        def replace(match):
            page = self.pages.get(match["slug"])
            if not page:
                return match["text"]
            return f'<a linktype="page" id="{page.pk}">{match["text"]}</a>'

        return re.sub(r'<a href="page:(?P<slug>[\w-]+)">(?P<text>.*?)</a>', replace, html)


def make_body(blocks: list, links: Links) -> list[dict]:
    """The raw stream of a body; each block keeps its id from one loading to the next."""
    stream = []
    for position, (kind, value) in enumerate(blocks):
        made = MAKERS.get(kind, lambda value, links: (kind, value))(value, links)  # noqa: B023
        if made is not None:
            name, raw = made
            key = str(uuid5(NAMESPACE_URL, f"{position}:{name}:{value!r}"))
            stream.append({"type": name, "value": raw, "id": key})
    # Once through each block itself, so that the items of lists have ids too: translations need them.
    body = BodyBlock().to_python(stream)
    for block in body:
        block.value  # noqa: B018  (read, so that it is written anew and not passed on as it came)
    return body.get_prep_value()


def _text(html, links):
    return "text", links.in_html(html)


def _steps(value, links):
    steps = [step | {"text": links.in_html(step["text"])} for step in value["steps"]]
    return "steps", value | {"steps": steps}


def _facts(value, _links):
    facts = [fact | {"source_url": find_report(fact.get("source", ""))} for fact in value["facts"]]
    return "facts", value | {"facts": facts}


def _table(value, _links):
    columns = [{"type": "text", "heading": heading} for heading in value["columns"]]
    rows = [{"values": row} for row in value["rows"]]
    return "table", {"columns": columns, "rows": rows, "caption": value["caption"]}


def _call_to_action(value, links):
    link = {"label": value["label"], "page": links.pages[value["page"]].pk, "url": ""}
    return "call_to_action", {"title": value["title"], "text": value["text"], "link": link}


def _related(value, links):
    pages = [links.pages[slug].pk for slug in value["pages"] if slug in links.pages]
    return "related_pages", {"title": value["title"], "pages": pages}


def _downloads(_value, links):
    documents = [
        {"document": document.pk, "description": description}
        for document, description in links.documents.values()
    ]
    return "downloads", {"title": "", "documents": documents}


def _video(_value, links):
    return ("video", links.film) if links.film else None


MAKERS = {
    "text": _text,
    "steps": _steps,
    "facts": _facts,
    "table": _table,
    "call_to_action": _call_to_action,
    "related": _related,
    "downloads": _downloads,
    "video": _video,
}
