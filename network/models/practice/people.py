from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from network.models.practice.sections import SECTIONS
from network.querysets import PracticeAuthorQuerySet, PracticeDraftQuerySet


def _member(related_name: str, **options):
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("member"),
        related_name=related_name,
        **{"on_delete": models.CASCADE} | options,
    )


class PracticeAuthor(models.Model):
    """Somebody who writes an entry. They may do so as long as they speak for one of its organisations."""

    wagtail_reference_index_ignore = True

    page = models.ForeignKey(
        "network.PracticePage", on_delete=models.CASCADE, related_name="practice_authors"
    )
    member = _member("practice_authorships")
    since = models.DateTimeField(_("since"), default=timezone.now)
    added_by = _member("+", on_delete=models.SET_NULL, null=True, blank=True)
    is_contact = models.BooleanField(_("willing to talk about it"), default=False)

    objects = PracticeAuthorQuerySet.as_manager()

    class Meta:
        verbose_name = _("author of practice")
        verbose_name_plural = _("authors of practice")
        ordering = ["since", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["page", "member"], name="network_practice_author_once")
        ]

    def __str__(self):
        return self.member.get_full_name()


class PracticeDraft(models.Model):
    """What somebody is writing in one section and has not saved, or what did not fit with what others saved.

    `data` is what the form sent, by the names of its fields; `base` is the revision it began with.
    """

    wagtail_reference_index_ignore = True

    page = models.ForeignKey(
        "network.PracticePage", on_delete=models.CASCADE, related_name="practice_drafts"
    )
    member = _member("practice_drafts")
    section = models.CharField(
        _("section"), max_length=20, choices=[(one.slug, one.title) for one in SECTIONS]
    )
    data = models.JSONField(default=dict)
    base = models.PositiveBigIntegerField(_("revision its writer began with"))
    at = models.DateTimeField(_("when"), default=timezone.now)

    objects = PracticeDraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("draft of a section of practice")
        verbose_name_plural = _("drafts of sections of practice")
        constraints = [
            models.UniqueConstraint(
                fields=["page", "member", "section"], name="network_practice_draft_once"
            )
        ]

    def __str__(self):
        return f"{self.page}: {self.get_section_display()}"
