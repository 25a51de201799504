from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NetworkConfig(AppConfig):
    name = "network"
    verbose_name = _("Network")

    def ready(self):
        from network import receivers  # noqa: F401 (it listens from now on)
        from network.querysets import told_in_rows
        from resources.querysets import TOLD_IN_ROWS

        TOLD_IN_ROWS["practicepage"] = told_in_rows

        from network.practice.cms_mails import leave_practice_to_us

        leave_practice_to_us()
