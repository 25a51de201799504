"""What members say about others who have left their organisation."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from network import actions
from network.admin import facts
from network.admin.forms import ReportForm
from network.admin.pages import DEPARTURES, look_after_members, page
from network.models import DepartureReport

PER_PAGE = 50


@look_after_members
def departures(request):
    """Every report that nobody has decided, the oldest first."""
    reports = Paginator(facts.departures(), PER_PAGE).get_page(request.GET.get("p"))
    return page(request, "departures", DEPARTURES[1], reports=reports)


@look_after_members
def decide(request, pk: int):
    """It is right, or it is wrong; and say whether somebody else was quicker."""
    report = get_object_or_404(DepartureReport, pk=pk)
    form = ReportForm(request.POST)
    if request.method == "POST" and form.is_valid():
        if not actions.decide_report(report, request.user, form.cleaned_data["right"]):
            messages.warning(request, _("Nothing was changed: this is decided already."))
        elif form.cleaned_data["right"]:
            words = _("%(person)s no longer speaks for %(organisation)s and has been told.")
            about = {"person": report.about, "organisation": report.organisation}
            messages.success(request, words % about)
        else:
            words = _("The report about %(person)s is put aside. Nothing else has changed.")
            messages.success(request, words % {"person": report.about})
    return redirect("people:departures")
