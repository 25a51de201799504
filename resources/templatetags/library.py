"""What templates need to know of the library."""

from django import template

from core.models import Method, Stage, Topic
from resources.querysets import visible_pages

register = template.Library()


@register.simple_tag(takes_context=True)
def pages_here(context, chosen, locale) -> list:
    """The pages an editor chose, in one language tree, as far as this reader may see them.

    Two queries and one for each type among them, however many there are.
    """
    keys = [page.translation_key for page in chosen if page]
    found = (
        visible_pages(context["request"].user)
        .filter(translation_key__in=keys, locale=locale)
        .select_related("locale", "alias_of__locale")
        .specific()
    )
    return sorted(found, key=lambda page: keys.index(page.translation_key))


@register.simple_tag
def terms_of(item) -> list[dict]:
    """What an item is about, in the reader's language: `parameter`, `slug`, `name`."""
    rows = []
    for parameter, field, model in (
        ("topic", "topics", Topic),
        ("method", "methods", Method),
        ("stage", "stages", Stage),
    ):
        slugs = [term.slug for term in getattr(item, field).all()]
        terms = model.objects.in_language().filter(slug__in=slugs)
        rows += [{"parameter": parameter, "slug": t.slug, "name": t.name} for t in terms]
    return rows
