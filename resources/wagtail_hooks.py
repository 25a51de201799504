from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.models import Page
from wagtail.permissions import policy_registry, register_permission_policy

from core.models import SiteDocument
from core.refusals import refuse
from resources.admin.documents import DocumentIndexView, UnsearchableReport
from resources.admin.downloads import DownloadReport
from resources.admin.questions import NotFoundReport, QuestionsReport
from resources.admin.withdrawn import OnlyReasons, WithdrawalViewSet, ask_why
from resources.citing.record import Record
from resources.links import SiteLinkHandler
from resources.models import LibraryPage, SynonymGroup, Withdrawal
from resources.permissions import may_download


@hooks.register("before_serve_document")
def ask_who_may_have_it(document, request):
    """Files are as visible as the pages that offer them, at every download. One of a withdrawn item
    leads to what is left of it: to sign in would not bring it back.
    """
    if may_download(request.user, document):
        return None
    withdrawal = Withdrawal.objects.gone().offering(document).order_by("-at").first()
    return redirect(withdrawal.identifier) if withdrawal else refuse(request)


@hooks.register("on_serve_page")
def say_what_it_is(serve):
    """An item's page carries its record: in its headers, and for its template."""

    def answer(page, request, args, kwargs):
        response = serve(page, request, args, kwargs)
        if isinstance(page, LibraryPage) and hasattr(response, "context_data"):
            record = Record(page)
            response.context_data["record"] = record
            response["Link"] = record.links
        return response

    return answer


@hooks.register("register_rich_text_features", order=10)
def use_our_links(features):
    features.register_link_type(SiteLinkHandler)


@hooks.register("register_admin_urls", order=-1)
def register_what_can_be_searched():
    """The reports; and our list of documents at the address of Wagtail's, which comes after it."""
    documents = DocumentIndexView
    return [
        path("documents/", documents.as_view()),
        path("documents/results/", documents.as_view(results_only=True)),
        *_addresses("unsearchable", UnsearchableReport),
        *_addresses("downloads", DownloadReport),
    ]


def _addresses(name: str, report) -> list:
    """Where a report and its list alone are."""
    return [
        path(f"reports/{name}/", report.as_view(), name=report.index_url_name),
        path(
            f"reports/{name}/results/",
            report.as_view(results_only=True),
            name=report.index_results_url_name,
        ),
    ]


class DocumentReportMenuItem(MenuItem):
    """Shown to those who look after documents."""

    def is_shown(self, request):
        policy = policy_registry.get_by_type(SiteDocument)
        return policy.user_has_any_permission(
            request.user, UnsearchableReport.any_permission_required
        )


@hooks.register("register_reports_menu_item")
def register_unsearchable_report():
    return DocumentReportMenuItem(
        _("Files that cannot be searched"),
        reverse(UnsearchableReport.index_url_name),
        name="unsearchable",
        icon_name="search",
        order=1200,
    )


@hooks.register("register_reports_menu_item")
def register_download_report():
    return DocumentReportMenuItem(
        DownloadReport.page_title,
        reverse(DownloadReport.index_url_name),
        name="downloads",
        icon_name="download",
        order=1100,
    )


register_permission_policy(Withdrawal, OnlyReasons(Withdrawal))


@hooks.register("register_admin_viewset")
def register_withdrawals():
    return WithdrawalViewSet("withdrawn")


@hooks.register("after_unpublish_page")
@hooks.register("after_delete_page")
def ask_why_it_is_withdrawn(request, page):
    return ask_why(request, [page])


@hooks.register("after_bulk_action")
def ask_why_they_are_withdrawn(request, action_type, objects, action_class_instance):
    pages = [one for one in objects if isinstance(one, Page)]
    return ask_why(request, pages) if action_type in ("delete", "unpublish") else None


@hooks.register("register_admin_urls")
def register_questions_asked():
    return [
        path(f"reports/{address}/{results}", report.as_view(results_only=bool(results)), name=name)
        for report, address in ((QuestionsReport, "questions"), (NotFoundReport, "not-found"))
        for results, name in (
            ("", report.index_url_name),
            ("results/", report.index_results_url_name),
        )
    ]


class QuestionsMenuItem(MenuItem):
    """Shown to those who may read what people look for."""

    def is_shown(self, request):
        return request.user.has_perm("resources.view_questionasked")


def _register_questions(report, order: int):
    @hooks.register("register_reports_menu_item")
    def register_menu_item():
        address = reverse(report.index_url_name)
        name = report.index_url_name.replace("_", "-")
        return QuestionsMenuItem(
            report.page_title, address, name=name, icon_name=report.header_icon, order=order
        )


_register_questions(QuestionsReport, 1300)
_register_questions(NotFoundReport, 1310)


class SynonymGroupViewSet(ModelViewSet):
    """Words of the field that find each other: one list, a line for each group."""

    model = SynonymGroup
    icon = "search"
    menu_label = _("Words that mean the same")
    menu_order = 800
    add_to_settings_menu = True
    list_display = ["words"]
    search_fields = ["words"]


@hooks.register("register_admin_viewset")
def register_synonyms():
    return SynonymGroupViewSet("synonyms")
