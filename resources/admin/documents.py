"""Which documents can be searched: in the list of documents, and in a report of those that cannot."""

import django_filters
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.documents.views.documents import IndexView
from wagtail.permissions import policy_registry

from core.models import SiteDocument
from resources.models import Extraction

CAN_BE_SEARCHED = _("Can be searched")
State = Extraction.State


def answer(document: SiteDocument) -> str:
    """Can this document be searched?"""
    extraction = getattr(document, "extraction", None)
    return extraction.get_state_display() if extraction else State.WAITING.label


class DocumentIndexView(IndexView):
    """Wagtail's list of documents, with a column more."""

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("extraction")

    @cached_property
    def columns(self):
        columns = list(super().columns)
        columns.insert(3, Column("extraction", label=CAN_BE_SEARCHED, accessor=answer))
        return columns


class UnsearchableFilterSet(WagtailFilterSet):
    state = django_filters.MultipleChoiceFilter(
        label=CAN_BE_SEARCHED,
        choices=[choice for choice in State.choices if choice[0] != State.READ],
    )

    class Meta:
        model = Extraction
        fields = ["state"]


class UnsearchableReport(ReportView):
    """Documents that cannot be searched, or in part, and what to do about each."""

    model = Extraction
    page_title = _("Files that cannot be searched")
    header_icon = "search"
    index_url_name = "unsearchable_documents"
    index_results_url_name = "unsearchable_documents_results"
    filterset_class = UnsearchableFilterSet
    any_permission_required = ["add", "change", "delete"]
    list_export = ["document.title", "document.filename", "get_state_display", "advice"]
    export_headings = {
        "document.title": _("Title"),
        "document.filename": _("File"),
        "get_state_display": CAN_BE_SEARCHED,
        "advice": _("What to do"),
    }
    columns = [
        TitleColumn(
            "title",
            label=_("Title"),
            accessor="document.title",
            url_name="wagtaildocs:edit",
            id_accessor="document_id",
        ),
        Column("file", label=_("File"), accessor="document.filename"),
        Column("state", label=CAN_BE_SEARCHED, accessor="get_state_display"),
        Column("advice", label=_("What to do"), accessor="advice"),
    ]

    @cached_property
    def permission_policy(self):
        return policy_registry.get_by_type(SiteDocument)

    def get_queryset(self):
        shown = Extraction.objects.not_searchable().manageable_by(self.request.user)
        self.queryset = shown.select_related("document").order_by("document__title", "pk")
        return super().get_queryset()
