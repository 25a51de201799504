"""Finding a member, and looking after them."""

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch, Q
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic.base import BaseListingView

from accounts.models import Affiliation, Organisation, Standing, User
from accounts.permissions import may_suspend
from core.admin import HOME
from network.admin import facts
from network.admin.forms import (
    DistrustForm,
    EndForm,
    RestoreForm,
    SuspendForm,
    TrustForm,
    VerifyForm,
)
from network.admin.pages import MEMBERS, bodies_of_today, look_after_members, page

DEEDS = {
    "verify": VerifyForm,
    "end": EndForm,
    "suspend": SuspendForm,
    "restore": RestoreForm,
    "trust": TrustForm,
    "distrust": DistrustForm,
}
LONGEST_SEARCH, MOST_WORDS = 200, 10
NOT_JOINED = "none"  # in an address; an empty word would be no filter


class StandingFilter(WagtailFilterSet):
    """Those with one place in the network."""

    standing = django_filters.ChoiceFilter(
        label=gettext_lazy("Place in the network"),
        choices=[(value or NOT_JOINED, label) for value, label in Standing.choices],
        method="of_standing",
    )

    class Meta:
        model = User
        fields = ["standing"]

    def of_standing(self, people, name, value):
        return people.filter(standing="" if value == NOT_JOINED else value)


@method_decorator(look_after_members, name="dispatch")
class MemberList(BaseListingView):
    """Everybody with an account, found by name, address or organisation."""

    model = User
    page_title = MEMBERS[1]
    header_icon = "group"
    breadcrumbs_items = [HOME]
    index_url_name = "people:members"
    index_results_url_name = "people:members_results"
    is_searchable = True
    paginate_by = 50
    default_ordering = "name"
    filterset_class = StandingFilter
    verbose_name_plural = gettext_lazy("people")
    columns = [
        TitleColumn(
            "name",
            label=gettext_lazy("Name"),
            accessor=str,
            get_url=lambda user: reverse("people:member", args=[user.pk]),
        ),
        Column("email", label=gettext_lazy("E-mail address"), sort_key="email"),
        Column(
            "organisations",
            label=gettext_lazy("Speaks for"),
            accessor=lambda user: ", ".join(str(one.organisation) for one in user.speaks_for),
        ),
        Column(
            "standing",
            label=gettext_lazy("Place in the network"),
            accessor="get_standing_display",
            sort_key="standing",
        ),
        DateColumn("member_since", label=gettext_lazy("Member since"), sort_key="member_since"),
        DateColumn("last_login", label=gettext_lazy("Last sign-in"), sort_key="last_login"),
    ]

    def get_base_queryset(self):
        verified = Affiliation.objects.filter(state=Affiliation.State.VERIFIED)
        return User.objects.prefetch_related(
            Prefetch("affiliations", verified.select_related("organisation"), "speaks_for")
        )

    def order_queryset(self, queryset):
        if self.ordering == "name":
            return queryset.order_by("last_name", "first_name", "email")
        return super().order_queryset(queryset)

    def search_queryset(self, queryset):
        for word in self.search_query[:LONGEST_SEARCH].split()[:MOST_WORDS]:
            there = Affiliation.objects.live().filter(
                organisation__in=Organisation.objects.matching(word)
            )
            names = Q(first_name__icontains=word) | Q(last_name__icontains=word)
            queryset = queryset.filter(
                names | Q(email__icontains=word) | Q(pk__in=there.values("user"))
            )
        return queryset


@look_after_members
def member(request, pk: int):
    """Everything that is known about one person, and what can be done."""
    return _show(request, pk)


@look_after_members
def do(request, pk: int, what: str):
    """Do it, and say whether there was anything to do."""
    person = get_object_or_404(User, pk=pk)
    if request.method != "POST":
        return redirect("people:member", pk)
    if what == "suspend" and not may_suspend(request.user, person):
        raise PermissionDenied
    form = DEEDS[what](request.POST, person=person)
    if not form.is_valid():
        return _show(request, pk, what, form)
    if form.carry_out(by=request.user):
        messages.success(request, form.done % {"person": person})
    else:
        messages.warning(request, _("Nothing was changed: it was done before, or is not possible."))
    return redirect("people:member", pk)


def _show(request, pk: int, what: str = "", form=None):
    person = get_object_or_404(facts.people(), pk=pk)
    forms = {"verify": VerifyForm(person=person), "suspend": SuspendForm(person=person)}
    return page(
        request,
        "member",
        str(person),
        MEMBERS,
        form,
        person=person,
        known=facts.Known(person),
        forms=forms | ({what: form} if form else {}),
        may=_possible(request.user, person),
        bodies=bodies_of_today(),
    )


def _possible(organiser: User, person: User) -> dict[str, bool]:
    """What this organiser can do with this person now."""
    belongs = person.standing in (Standing.MEMBER, Standing.WAITING)
    return {
        "verify": belongs,
        "end": True,
        "suspend": may_suspend(organiser, person) and (belongs or person.standing == Standing.LEFT),
        "restore": person.standing in (Standing.SUSPENDED, Standing.REFUSED),
        "trust": person.standing == Standing.MEMBER,
        "edit": organiser.has_perm("accounts.change_user"),
    }
