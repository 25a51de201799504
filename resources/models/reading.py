from django.db import models
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from core.models import SiteDocument
from resources.querysets import ExtractionQuerySet


class Extraction(models.Model):
    """What came of reading a document, once for each content the file has had."""

    class State(models.TextChoices):
        """The answers to "Can be searched"."""

        WAITING = "waiting", _("Not yet: waiting to be read")
        READ = "read", _("Yes")
        PARTLY = "partly", _("In part")
        PASSWORD = "password", _("No: protected by a password")
        IMAGE_ONLY = "image-only", _("No: images only")
        EMPTY = "empty", _("No: no words in it")
        DAMAGED = "damaged", _("No: damaged")
        REFUSED = "refused", _("No: not read")

    class Problem(models.TextChoices):
        """What is wrong, and what to do about it."""

        PICTURES = (
            "pictures",
            _(
                "Some pages are pictures: their words cannot be searched or read aloud. Add a text version."
            ),
        )
        IMAGE_ONLY = (
            "image-only",
            _("It holds pictures only: it cannot be searched or read aloud. Add a text version."),
        )
        EMPTY = "empty", _("There are no words in it. Check that it is the right file.")
        PASSWORD = (
            "password",
            _("It needs a password to open. Save it without one and upload it again."),
        )
        DAMAGED = (
            "damaged",
            _("It is damaged, or parts of it are. Open it, save it anew and upload it again."),
        )
        MISSING = "missing", _("The file is not where it was kept. Upload it again.")
        KIND = "kind", _("Files of this kind are not read. Add a version as PDF or as text.")
        MEDIA = "media", _("Recordings are not read. Add captions (VTT or SRT) or a transcript.")
        CONTENT = (
            "content",
            _("What is inside does not match its name. Save it anew in its format."),
        )
        MACROS = "macros", _("It holds macros, so it is not opened. Save it without them.")
        DECLARATIONS = (
            "declarations",
            _(
                "It is built in a way that office programs do not use, so it is not opened. Save it anew."
            ),
        )
        PACKED = (
            "packed",
            _("It would unpack to far too much. Make it smaller and upload it again."),
        )
        SIZE = "size", _("It is too large to be read. Split it and upload the parts.")
        LONG = "long", _("It is very long: only its first part can be searched.")
        TIME = "time", _("Reading it takes too long. Split it, or save it anew in a simpler form.")
        MEMORY = "memory", _("Reading it takes too much memory. Split it and upload the parts.")

    document = models.OneToOneField(
        SiteDocument,
        verbose_name=_("document"),
        on_delete=models.CASCADE,
        related_name="extraction",
    )
    state = models.CharField(
        _("can be searched"), max_length=10, choices=State.choices, default=State.WAITING
    )
    file_hash = models.CharField(_("SHA-1 of what was read"), max_length=40, blank=True)
    pages = models.PositiveIntegerField(_("pages, slides or sheets"), default=0)
    language = models.CharField(_("language, as far as one can guess"), max_length=2, blank=True)
    problems = models.JSONField(_("problems"), default=list, blank=True)
    characters = models.PositiveIntegerField(_("characters"), default=0)
    read_at = models.DateTimeField(_("read"), null=True)

    objects = ExtractionQuerySet.as_manager()

    class Meta:
        verbose_name = _("file")
        verbose_name_plural = _("files")

    def __str__(self):
        return f"{self.document}: {self.get_state_display()}"

    @property
    def length_in_words(self) -> str:
        """How long it is, as one counts a file of its format: "34 pages"; empty where nothing is counted."""
        if not self.pages:
            return ""
        words = {
            "pdf": ngettext("%(n)s page", "%(n)s pages", self.pages),
            "pptx": ngettext("%(n)s slide", "%(n)s slides", self.pages),
            "xlsx": ngettext("%(n)s sheet", "%(n)s sheets", self.pages),
        }
        words |= {"odp": words["pptx"], "ods": words["xlsx"]}
        return words.get(self.document.file_extension.lower(), "") % {"n": self.pages}

    @property
    def is_hard_to_read(self) -> bool:
        """Is there nothing in it that could be read aloud?"""
        return self.state == self.State.IMAGE_ONLY

    @property
    def advice(self) -> str:
        """What is wrong and what to do about it, in sentences."""
        return " ".join(str(self.Problem(code).label) for code in self.problems)


class Passage(models.Model):
    """A piece of a document with the place where it stands."""

    class Kind(models.TextChoices):
        """What its locator counts."""

        PAGE = "page", _("page")
        SLIDE = "slide", _("slide")
        HEADING = "heading", _("heading")
        TIME = "time", _("time")
        SHEET = "sheet", _("sheet")
        TEXT = "text", _("part of a text")

    extraction = models.ForeignKey(
        Extraction, verbose_name=_("reading"), on_delete=models.CASCADE, related_name="passages"
    )
    extraction.wagtail_reference_index_ignore = True  # or each passage would have a row there
    position = models.PositiveIntegerField(_("position"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    locator = models.CharField(_("locator"), max_length=200)
    heading = models.CharField(_("heading"), max_length=255, blank=True)
    text = models.TextField(_("text"))

    class Meta:
        verbose_name = _("passage")
        verbose_name_plural = _("passages")
        ordering = ["extraction", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["extraction", "position"], name="resources_passage_position_unique"
            )
        ]

    def __str__(self):
        return f"{self.extraction.document}, {self.place}"

    @property
    def seconds(self) -> int:
        """Of a time: how many seconds into the recording."""
        hours, minutes, seconds = (int(number) for number in self.locator.split(":"))
        return 3600 * hours + 60 * minutes + seconds

    @property
    def fragment(self) -> str:
        """What leads to the place, after the "#" of the file's address; "" where nothing does."""
        if self.kind == self.Kind.PAGE:
            return f"page={self.locator}"
        if self.kind == self.Kind.TIME:
            return f"t={self.seconds}"
        return f"slide={self.locator}" if self.kind == self.Kind.SLIDE else ""

    @property
    def place(self) -> str:
        """The place in words: "page 34", "slide 7", "14:32"."""
        if self.kind == self.Kind.PAGE:
            return gettext("page %(number)s") % {"number": self.locator}
        if self.kind == self.Kind.SLIDE:
            return gettext("slide %(number)s") % {"number": self.locator}
        if self.kind == self.Kind.SHEET:
            return gettext("sheet “%(name)s”") % {"name": self.locator}
        if self.kind == self.Kind.TIME:
            return self.locator.removeprefix("00:")
        return self.heading
