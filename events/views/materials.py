"""The materials of an event in one list and one download; and the private pages where speakers upload."""

from functools import wraps

from allauth.core import ratelimit
from django.core.exceptions import ValidationError
from django.http import Http404, QueryDict, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from events.actions import inviting as actions
from events.archive import chapters_of, pieces
from events.forms.materials import SubmissionForm
from events.models import EventPage, UploadInvitation
from events.programme import Programme
from events.views.places import programme_at


def _programme(request, slug: str) -> tuple[EventPage, Programme]:
    event = programme_at(slug)
    return event, Programme(event, request.user, QueryDict())


@require_safe
def event_materials(request, slug):
    """Every file and link of an event that this reader may have, session by session."""
    event, programme = _programme(request, slug)
    context = {"event": event, "programme": programme}
    return render(request, "events/event_materials.html", context)


@require_safe
@never_cache
def event_materials_zip(request, slug):
    """The same files in one archive."""
    event, programme = _programme(request, slug)
    chapters = chapters_of(programme.materials)
    answer = StreamingHttpResponse(pieces(event, chapters), content_type="application/zip")
    answer["Content-Disposition"] = f'attachment; filename="{event.slug}-materials.zip"'
    answer["X-Robots-Tag"] = "noindex"
    return answer


def by_link(view):
    """A page for whoever has a private link: no cache and no search engine keeps it, no other site learns it.

    A link that is unknown leads nowhere (404); one that has stopped working says so (410).
    """

    @never_cache
    @wraps(view)
    def guarded(request, token: str):
        invitation = UploadInvitation.find(token)
        if invitation is None or not invitation.session.live:
            raise Http404
        if invitation.is_open:
            response = view(request, invitation)
        else:
            response = _show(request, "over", invitation, status=410)
        response["X-Robots-Tag"] = "noindex"
        # Not "no-referrer": browsers then call their own form a stranger's, and it would be refused.
        response["Referrer-Policy"] = "same-origin"
        return response

    return guarded


def _show(request, name: str, invitation: UploadInvitation, status=200, **context):
    session = invitation.session
    context |= {"invitation": invitation, "session": session, "event": session.event_page}
    return render(request, f"events/upload/{name}.html", context, status=status)


@by_link
def upload(request, invitation: UploadInvitation):
    """Where a speaker sends what there is; it waits for an organiser."""
    begun = {"licence": invitation.session.licence, "recording": invitation.session.recording}
    form = SubmissionForm(initial=begun)
    if request.method == "POST":
        form = SubmissionForm(request.POST, request.FILES)
        if form.is_valid() and _hand_in(request, invitation, form):
            return redirect(invitation.get_absolute_url())
    elif request.method == "GET":
        actions.note_opening(invitation)
    status = 422 if form.errors else 200
    earlier = invitation.submissions.prefetch_related("files__document")
    return _show(request, "upload", invitation, status, form=form, earlier=earlier)


def _hand_in(request, invitation: UploadInvitation, form: SubmissionForm) -> bool:
    if not ratelimit.consume(request, action="upload", key=invitation.key):
        words = _("You have sent a lot in a short time. Try again in an hour: your text is below.")
        form.add_error(None, words)
        return False
    try:
        actions.hand_in(invitation, **form.cleaned_data)
    except ValidationError as error:  # it stopped working while they wrote
        form.add_error(None, error)
        return False
    return True


@by_link
def upload_decline(request, invitation: UploadInvitation):
    """Where a speaker says that there is nothing. To open it says nothing yet: scanners of mail open links."""
    if request.method == "POST":
        try:
            actions.decline(invitation)
        except ValidationError:
            return _show(request, "over", invitation, status=410)
        return redirect("upload_decline", invitation.token)
    return _show(request, "decline", invitation)
