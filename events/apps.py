from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    name = "events"
    verbose_name = _("Events")

    def ready(self):
        from events import receivers  # noqa: F401 (it listens from now on)
        from events.querysets import no_items, no_notes
        from resources.querysets import LEFT_OUT

        LEFT_OUT.extend([no_items, no_notes])
