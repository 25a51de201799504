from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.admin.widgets import Button

from accounts.admin import views
from accounts.admin.forms import KnownDomainForm, NewDomainForm, OrganisationForm
from accounts.models import EmailDomain, Organisation

MERGE = _("Record a merger")


class OrganisationIndexView(generic.IndexView):
    def get_list_more_buttons(self, instance):
        buttons = super().get_list_more_buttons(instance)
        if self.user_has_permission("change"):
            url = reverse("organisations:merge", args=[instance.pk])
            buttons.append(MenuItem(MERGE, url=url, icon_name="arrow-right-full", priority=25))
        return buttons


class OrganisationEditView(generic.EditView):
    @cached_property
    def header_more_buttons(self):
        url = reverse("organisations:merge", args=[self.object.pk])
        merge = Button(MERGE, url=url, icon_name="arrow-right-full", priority=15)
        return [*super().header_more_buttons, merge]


class OrganisationViewSet(ModelViewSet):
    """Look up a body, correct it, record what came after it."""

    model = Organisation
    name = "organisations"
    icon = "home"
    menu_label = _("Organisations")
    index_view_class = OrganisationIndexView
    edit_view_class = OrganisationEditView
    list_display = ["name", "code", "kind", "nation", "ends"]
    list_filter = ["kind", "nation", "region"]
    search_fields = ["name", "name_cy", "code", "search_text"]
    ordering = ["name"]
    list_per_page = 50

    def get_form_class(self, for_update=False):
        return OrganisationForm

    def get_urlpatterns(self):
        return [*super().get_urlpatterns(), path("merge/<int:pk>/", views.merge, name="merge")]


class EmailDomainViewSet(ModelViewSet):
    """Which domain belongs to whom."""

    model = EmailDomain
    name = "email-domains"
    icon = "mail"
    menu_label = _("E-mail domains")
    list_display = ["domain", "organisation", "source", "active"]
    list_filter = ["source", "active"]
    search_fields = ["domain", "organisation__name"]
    ordering = ["domain"]
    list_per_page = 50

    def get_form_class(self, for_update=False):
        return KnownDomainForm if for_update else NewDomainForm


class OrganisationsGroup(ModelViewSetGroup):
    """The register, kept by organisers."""

    items = (OrganisationViewSet, EmailDomainViewSet)
    menu_label = _("Organisations")
    menu_icon = "home"
    menu_order = 205
