"""What `manage.py check --deploy` says of a site that others can reach, beside Django's own list."""

from django.conf import settings
from django.core.cache.backends.locmem import LocMemCache
from django.core.checks import Tags, Warning, register
from django.utils.module_loading import import_string


@register(Tags.caches, deploy=True)
def limits_are_shared(**kwargs) -> list[Warning]:
    """Limits are counted in the cache: in the memory of each process they are counted for each."""
    backend = import_string(settings.CACHES["default"]["BACKEND"])
    if settings.DEBUG or not issubclass(backend, LocMemCache):
        return []
    return [
        Warning(
            "The cache is the memory of each process, so each process counts its own limits.",
            hint="Set CACHE_URL, for example to redis://host:6379/0.",
            id="core.W001",
        )
    ]
