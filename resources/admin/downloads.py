"""How often files are downloaded: sums of days, from which nobody can tell who it was."""

from datetime import timedelta

from django.db.models import Q, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import policy_registry

from core.models import SiteDocument
from resources.querysets import documents_of

LATELY = 30  # days


class DownloadReport(ReportView):
    """The documents, those with most downloads first."""

    model = SiteDocument
    page_title = pgettext_lazy("how often files were", "Downloads")
    header_icon = "download"
    index_url_name = "download_report"
    index_results_url_name = "download_report_results"
    any_permission_required = ["add", "change", "delete"]
    default_ordering = ["-in_all", "title"]
    list_export = ["title", "filename", "lately", "in_all"]
    export_headings = {
        "title": _("Title"),
        "filename": _("File"),
        "lately": _("In the last 30 days"),
        "in_all": _("In all"),
    }
    columns = [
        TitleColumn("title", label=_("Title"), url_name="wagtaildocs:edit"),
        Column("file", label=_("File"), accessor="filename"),
        Column("lately", label=_("In the last 30 days"), accessor="lately"),
        Column("in_all", label=_("In all"), accessor="in_all"),
    ]

    @cached_property
    def permission_policy(self):
        return policy_registry.get_by_type(SiteDocument)

    def get_queryset(self):
        lately = Q(download_days__day__gt=timezone.localdate() - timedelta(days=LATELY))
        self.queryset = (
            documents_of(self.request.user)
            .annotate(
                in_all=Coalesce(Sum("download_days__number"), 0),
                lately=Coalesce(Sum("download_days__number", filter=lately), 0),
            )
            .filter(in_all__gt=0)
            .order_by("-in_all", "title")
        )
        return super().get_queryset()
