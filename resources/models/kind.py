from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What a reader calls it."""

    HANDBOOK = "handbook", _("Handbook")
    GUIDE = "guide", _("Guide")
    CASE_STUDIES = "case-studies", _("Case studies")
    REPORT = "report", _("Report")
    EVALUATION = "evaluation", _("Evaluation")
    TOOLKIT = "toolkit", _("Toolkit")
    TEMPLATE = "template", _("Template")
    SLIDES = "slides", _("Slides")
    VIDEO = "video", _("Video")
    DATASET = "dataset", _("Dataset")
    LINK = "link", _("Link")
    SESSION = "session", _("Session")
    NOTES = "notes", _("Notes")
    PRACTICE = "practice", _("Practice")


# What has a type of page of its own is not chosen as the kind of another page.
MADE_ELSEWHERE = {Kind.SESSION, Kind.NOTES, Kind.PRACTICE}
