from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField


class WithMaterials(models.Model):
    """What there will be of a session, said even where there is nothing: silence could mean anything."""

    class Recording(models.TextChoices):
        NOT_SAID = "", _("Not said")
        YES = "yes", _("May be recorded")
        NO = "no", _("Not recorded")

    class MaterialsState(models.TextChoices):
        NOT_SAID = "", _("Not said: after the session the page says that nothing was shared")
        AWAITED = "awaited", _("Expected")
        DECLINED = "declined", _("Not shared")
        NONE = "none", _("Nothing was planned")

    recording = models.CharField(
        _("recording"), max_length=5, choices=Recording.choices, blank=True, default=""
    )
    materials_state = models.CharField(
        _("materials that are not there"),
        max_length=10,
        choices=MaterialsState.choices,
        blank=True,
        default="",
        help_text=_("Said to readers as long as there is nothing."),
    )
    materials_expected_by = models.DateField(_("expected by"), null=True, blank=True)

    materials_fields = [
        SynchronizedField("recording", overridable=False),
        SynchronizedField("materials_state", overridable=False),
        SynchronizedField("materials_expected_by", overridable=False),
    ]
    materials_panel = MultiFieldPanel(
        [
            FieldPanel("recording"),
            FieldRowPanel([FieldPanel("materials_state"), FieldPanel("materials_expected_by")]),
        ],
        _("Materials"),
    )

    class Meta:
        abstract = True

    @property
    def missing_in_words(self) -> str:
        """What is said where nothing is there; before the session only if something is known."""
        state, day = self.materials_state, self.materials_expected_by
        if state == self.MaterialsState.AWAITED:
            if day and day >= timezone.localdate():
                return gettext("expected by %(day)s") % {"day": date_format(day, "j F Y")}
            return gettext("not shared yet")
        if state == self.MaterialsState.NONE:
            return gettext("no materials planned")
        if state == self.MaterialsState.DECLINED or self.ends_at < timezone.now():
            return gettext("not shared")
        return ""
