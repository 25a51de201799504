"""What people search for, for organisers: everything, and what was not found."""

import django_filters
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from resources.models import QuestionAsked


def language_in_words(row: dict) -> str:
    return dict(settings.LANGUAGES).get(row["language"], row["language"])


class QuestionFilterSet(WagtailFilterSet):
    """The days that count."""

    day = django_filters.DateFromToRangeFilter(label=_("Asked"), widget=DateRangePickerWidget)
    language = django_filters.ChoiceFilter(label=_("Language"), choices=settings.LANGUAGES)

    class Meta:
        model = QuestionAsked
        fields = ["day", "language"]


class QuestionsReport(ReportView):
    """Each question once, the most frequent first."""

    model = QuestionAsked
    page_title = _("What people look for")
    header_icon = "search"
    index_url_name = "questions_asked"
    index_results_url_name = "questions_asked_results"
    filterset_class = QuestionFilterSet
    permission_policy = ModelPermissionPolicy(QuestionAsked)
    any_permission_required = ["view"]
    list_export = ["text", "language", "asked", "finds", "last"]
    export_headings = {
        "text": _("Words"),
        "language": _("Language"),
        "asked": _("Times asked"),
        "finds": _("Items found"),
        "last": _("Last asked"),
    }
    columns = [
        Column("text", label=_("Words")),
        Column("language", label=_("Language"), accessor=language_in_words),
        Column("asked", label=_("Times asked")),
        Column("finds", label=_("Items found")),
        Column("last", label=_("Last asked")),
    ]

    def get_queryset(self):
        self.queryset = self.questions()
        return super().get_queryset()

    def questions(self):
        return QuestionAsked.objects.summed().order_by("-asked", "text", "language")


class NotFoundReport(QuestionsReport):
    """What was asked and not found: what the library lacks, or calls by another name."""

    page_title = _("Asked and not found")
    index_url_name = "questions_not_found"
    index_results_url_name = "questions_not_found_results"

    def questions(self):
        return super().questions().filter(finds=0)
