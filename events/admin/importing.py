"""Importing a schedule: upload it, read the differences, confirm. Nothing happens before that."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET
from wagtail.admin import messages

from core.admin import admin_page
from events.admin.pages import first_tab, for_event, page
from events.forms.importing import ScheduleForm
from events.importing import report, table, uploads
from events.importing.comparing import Plan
from events.importing.planting import Otherwise
from events.models import EventPage, ScheduleUpload
from events.permissions import may_add_events, may_organise

TAB = "organise:import"


@for_event
def upload(request, event: EventPage):
    """Into an event that is there."""
    form = _form(request)
    if form.is_valid():
        return _keep(request, event, form)
    return page(request, "import", _("Import a schedule"), event, TAB, form, upload=form)


def upload_new(request):
    """As a new event."""
    if not may_add_events(request.user):
        raise PermissionDenied
    form = _form(request)
    if form.is_valid():
        return _keep(request, None, form)
    title = _("Import a schedule as a new event")
    return _without_event(request, "import", title, form=form)


def _form(request) -> ScheduleForm:
    return ScheduleForm(request.POST, request.FILES) if request.method == "POST" else ScheduleForm()


def _without_event(request, name: str, title: str, form=None, **context):
    above = [{"url": reverse("organise:index"), "label": _("Events")}]
    context |= {"upload": form, "event": None}
    return admin_page(request, f"events/{name}", title, above, "calendar", form, **context)


def _keep(request, event: EventPage | None, form: ScheduleForm):
    name = form.cleaned_data["file"].name
    kept = uploads.keep(request.user, event, name, form.content, form.options)
    return redirect("organise:import_report", kept.pk)


def differences(request, pk: int):
    """What the file would change; a POST is the word that it may."""
    kept = ScheduleUpload.objects.filter(pk=pk, user=request.user).first()
    if kept is None:
        messages.warning(
            request,
            _("This import is done already, or was left for more than a day. Upload it again."),
        )
        return redirect("organise:index")
    _refuse_others(request.user, kept)
    if request.method == "POST":
        return _confirm(request, kept)
    plan = uploads.look(kept)
    context = {"plan": plan, "kept": kept, "says": _says(plan)}
    title = _("What the import would change")
    if plan.event and kept.event:
        return page(request, "import_report", title, plan.event, TAB, **context)
    return _without_event(request, "import_report", title, into=plan.event, **context)


def _refuse_others(user, kept: ScheduleUpload) -> None:
    event = uploads.event_of(kept, uploads.schedule_of(kept))
    if not (may_organise(user, event) if event else may_add_events(user)):
        raise PermissionDenied


def _says(plan: Plan) -> dict:
    """The difference in words."""
    return {
        "heading": report.heading(plan),
        "figures": [(what, n) for what, n in report.figures(plan) if n],
        "warnings": report.warnings(plan),
        "new": sorted(plan.new, key=lambda entry: (entry.starts, entry.title)),
        "changed": [(one.session, list(report.changes(one))) for one in plan.changed],
        "gone": plan.gone,
        "of_gone": report.what_becomes_of_gone(plan),
    }


def _confirm(request, kept: ScheduleUpload):
    try:
        plan = uploads.confirm(kept, request.user)
    except Otherwise:
        messages.warning(
            request,
            _(
                "The event has changed since you saw this list, so nothing was imported. This is the list now."
            ),
        )
        return redirect("organise:import_report", kept.pk)
    except ScheduleUpload.DoesNotExist:  # sent twice: the first one did it
        return redirect("organise:index")
    told = {"new": len(plan.new), "changed": len(plan.changed), "unchanged": plan.unchanged}
    words = ngettext(
        "%(new)s session is new, %(changed)s changed, %(unchanged)s as before.",
        "%(new)s sessions are new, %(changed)s changed, %(unchanged)s as before.",
        told["new"],
    )
    messages.success(request, words % told)
    return redirect(first_tab(plan.event))


@require_GET
def template(request):
    """A table to begin with."""
    answer = HttpResponse("\ufeff" + table.template(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="schedule.csv"'
    return answer
