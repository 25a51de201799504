"""What templates need to know of the library and of links."""

from django import template
from django.db.models import QuerySet, Value
from django.utils.translation import get_language

from core.models import Method, Stage, Topic
from resources import links
from resources.querysets import visible_pages
from resources.search.related import related

register = template.Library()


@register.simple_tag(takes_context=True)
def pages_here(context, chosen) -> list:
    """The pages an editor chose, in the language tree of the page they stand on, as far as this
    reader may see them. One query, however many there are.
    """
    keys = [page.translation_key for page in chosen if page]
    found = (
        visible_pages(context["request"].user)
        .filter(translation_key__in=keys, locale__language_code=_language_of(context))
        .select_related("alias_of")
    )
    return sorted(found, key=lambda page: keys.index(page.translation_key))


@register.simple_tag
def target_of(link) -> str:
    """Where a link block leads: a published page, an address elsewhere, or nowhere."""
    return links.target_of(link["page"].pk) if link["page"] else link["url"]


@register.tag
def linked(parser, token):
    """`{% linked STREAM %}…{% endlinked %}`: the links inside are looked up once, all together."""
    _name, stream = token.split_contents()
    inside = parser.parse(["endlinked"])
    parser.delete_first_token()
    return LinkedNode(parser.compile_filter(stream), inside)


class LinkedNode(template.Node):
    def __init__(self, stream, inside):
        self.stream, self.nodelist = stream, inside

    def render(self, context):
        with links.links_of(self.stream.resolve(context), _language_of(context)):
            return self.nodelist.render(context)


def _language_of(context) -> str:
    page = context.get("page")
    return page.language if hasattr(page, "language") else get_language()


@register.simple_tag
def terms_of(item) -> list[dict]:
    """What an item is about, in the reader's language: `parameter`, `slug`, `name`."""
    words = []
    for parameter, field, model in (
        ("topic", "topics", Topic),
        ("method", "methods", Method),
        ("stage", "stages", Stage),
    ):
        terms = model.objects.in_language().filter(translation_key__in=_works_of(item, field))
        words.append(terms.order_by().values("slug", "name", parameter=Value(parameter)))
    return list(words[0].union(*words[1:]).order_by("parameter", "name"))


def _works_of(item, field: str):
    """The works of an item's terms: part of one query, or listed where a preview has chosen others."""
    chosen = getattr(item, field).all()
    if isinstance(chosen, QuerySet):
        return chosen.order_by().values("translation_key")
    return [term.translation_key for term in chosen]


@register.simple_tag(takes_context=True)
def related_to(context, page) -> list:
    """Items like this one, as far as this reader may see them."""
    return related(page, context["request"].user)
