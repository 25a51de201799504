import hashlib
from datetime import timedelta

from django.conf import settings
from django.core.files.storage import storages
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from network.querysets import DataExportQuerySet


def export_storage():
    """Where the copies wait: no address leads there, and each is handed out once."""
    return storages["exports"]


class DataExport(models.Model):
    """A copy of everything somebody gave, asked for, made, and fetched once.

    The token of its link stands in the mail only; kept is what it hashes to.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        on_delete=models.CASCADE,
        related_name="data_exports",
    )
    token_hash = models.CharField(max_length=64, blank=True, db_index=True, editable=False)
    asked_at = models.DateTimeField(_("asked for"), auto_now_add=True)
    ready_at = models.DateTimeField(_("made"), null=True, blank=True)
    fetched_at = models.DateTimeField(_("fetched"), null=True, blank=True)
    file = models.FileField(_("file"), storage=export_storage, blank=True)

    objects = DataExportQuerySet.as_manager()

    class Meta:
        verbose_name = _("copy of somebody's data")
        verbose_name_plural = _("copies of somebody's data")
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user"],
                condition=models.Q(fetched_at=None),
                name="network_dataexport_one_open",
            )
        ]

    def __str__(self):
        return f"{self.user}, {self.asked_at:%Y-%m-%d}"

    @staticmethod
    def hash(token: str) -> str:
        """What is kept of a token."""
        return hashlib.sha256(token.encode(errors="replace")).hexdigest()

    @property
    def expires_at(self):
        """Until when the link works."""
        return self.asked_at + timedelta(days=settings.RETENTION["data_exports"])

    @property
    def is_on_its_way(self) -> bool:
        """Was it asked for so lately that asking again would bring nothing?"""
        lately = self.asked_at > timezone.now() - timedelta(hours=1)
        return lately and self.fetched_at is None

    def drop_file(self) -> None:
        """Let the file go once the transaction is kept. Does not save."""
        if self.file:
            storage, name = self.file.storage, self.file.name
            self.file = ""
            transaction.on_commit(lambda: storage.delete(name))
