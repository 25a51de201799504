"""What templates of every app need."""

from urllib.parse import urlsplit

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

from core.blocks.body import anchored
from core.models import words_are_in

register = template.Library()


@register.simple_tag
def icon(name: str):
    """A drawn sign beside words; never the only carrier of meaning."""
    return format_html(
        '<svg class="icon" width="24" height="24" aria-hidden="true" focusable="false">'
        '<use href="{}#{}"/></svg>',
        static("icons/sprite.svg"),
        name,
    )


@register.filter
def language_tag(code: str) -> str:
    """The code as HTML wants it: "en-gb" is "en-GB"."""
    language, _, region = code.partition("-")
    return f"{language}-{region.upper()}" if region else language


@register.filter
def language_name(code: str) -> str:
    """A language in its own words: "Cymraeg"."""
    return get_language_info(code)["name_local"].split(" (")[0].replace("British ", "")


@register.filter
def language_in_words(code: str) -> str:
    """A language in the reader's words: "Saesneg" on a Welsh page."""
    return dict(settings.LANGUAGES)[code]


@register.filter
def sections(body) -> list[tuple[str, str]]:
    """The second-level headings of a body: `(anchor, text)`."""
    return [
        (anchor, block.value["text"])
        for block, anchor in anchored(body)
        if anchor and block.value.depth == 2
    ]


@register.simple_tag(takes_context=True)
def heading_level(context, depth: int) -> int:
    """A heading's level; further down by `shift` where its page stands inside another."""
    return min(depth + context.get("shift", 0), 6)


@register.simple_tag
def foreign(item):
    """A `lang` attribute for words that are not in the reader's language, otherwise nothing."""
    written_in = getattr(item, "written_in", None) or words_are_in(item)
    if written_in == get_language():
        return ""
    return format_html(' lang="{}"', language_tag(written_in))


@register.filter
def in_its_language(page) -> str:
    """The title of a page to stand within a sentence, marked where it is not in the reader's language."""
    lang = foreign(page)
    return format_html("<span{}>{}</span>", lang, page.title) if lang else page.title


@register.filter
def quoted(words: str) -> str:
    """Each line of a mail marked as somebody else's: nothing in it can pass for ours."""
    return "\n".join(f"> {line}".rstrip() for line in words.splitlines())


@register.simple_tag
def page_range(items) -> list:
    """The numbers to show for a page of a paginator: the ends, this one, its neighbours, and gaps."""
    return [*items.paginator.get_elided_page_range(items.number, on_each_side=1, on_ends=1)]


@register.simple_tag(takes_context=True)
def address_with(context, **changes) -> str:
    """This address with some of its parameters changed; an empty one is dropped."""
    query = context["request"].GET.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value not in ("", None):
            query[name] = value
    return f"?{query.urlencode()}" if query else "?"


BROWSERS = {"Edg": "Edge", "Firefox": "Firefox", "Chrome": "Chrome", "Safari": "Safari"}
DEVICES = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "Windows": "Windows",
    "Mac OS": "Mac",
    "Linux": "Linux",
}


@register.filter
def browser(user_agent: str) -> str:
    """What a browser says it is, short enough to know it again: "Firefox, Windows"."""
    found = [
        next((words[sign] for sign in words if sign in user_agent), "")
        for words in (BROWSERS, DEVICES)
    ]
    return ", ".join(filter(None, found)) or _("A browser we do not know")


@register.filter
def separated(number) -> str:
    """A number as people read it, in both languages alike: "217,232", and no decimals."""
    return f"{number:,.0f}"


@register.filter
def host(url: str) -> str:
    """An address as one would say it: "dudley.gov.uk"."""
    return urlsplit(url).netloc.removeprefix("www.")
