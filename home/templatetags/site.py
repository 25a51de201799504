from django import template

from home.navigation import Navigation

register = template.Library()


@register.simple_tag(takes_context=True)
def navigation(context) -> Navigation:
    """What stands round the page that is being answered with."""
    return Navigation(context["request"], context.get("page"))
