"""The text of a session as simple HTML, without asking the database for anything it links to."""

import re
from collections.abc import Iterator

import nh3
from django.utils.html import escape, linebreaks

TAGS = {"p", "h3", "h4", "ul", "ol", "li", "b", "strong", "i", "em", "br", "blockquote", "a"}
LED_NOWHERE = re.compile(r"<a>(.*?)</a>", re.DOTALL)


def html_of(body) -> str:
    """Headings, paragraphs, lists, quotes and steps; a link into the site becomes its words."""
    html = "\n".join(part for block in body.raw_data for part in _parts(block))
    html = nh3.clean(
        html,
        tags=TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https"},
        link_rel=None,
    )
    return LED_NOWHERE.sub(r"\1", html)


def _parts(block) -> Iterator[str]:
    value = block["value"]
    match block["type"]:
        case "heading":
            yield f"<h3>{escape(value['text'])}</h3>"
        case "text":
            yield value
        case "quote":
            said = value.get("attribution") or ""
            yield f"<blockquote>{linebreaks(value['text'], autoescape=True)}{escape(said)}</blockquote>"
        case "facts":
            yield f"<h3>{escape(value['title'])}</h3>"
            rows = (f"{one['label']}: {one['value']}" for one in map(_item, value["facts"]))
            yield f"<ul>{''.join(f'<li>{escape(row)}</li>' for row in rows)}</ul>"
        case "steps":
            yield f"<h3>{escape(value['title'])}</h3>"
            for step in map(_item, value["steps"]):
                yield f"<h4>{escape(step['title'])}</h4>{step['text']}"


def _item(row: dict) -> dict:
    """A row of a list, as it is kept now or was before rows had names."""
    return row["value"] if row.get("type") == "item" else row
