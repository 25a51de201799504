from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ResourcesConfig(AppConfig):
    name = "resources"
    verbose_name = _("Resources")

    def ready(self):
        from resources import receivers  # noqa: F401 (it listens from now on)
        from resources.search import changes  # noqa: F401 (it listens too)
