"""Practice that was submitted: who waits, and the page where one entry is read and decided."""

from django import forms
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from core.forms import TOO_LONG, Words
from network.actions.practice import reviewing
from network.admin.pages import look_after_members, page
from network.models import PracticePage
from network.models.practice.sections import SECTIONS
from network.practice.differences import differences
from network.practice.states import state_of
from network.practice.versions import publications_of
from network.practice.working import as_it_was

QUEUE = ("practice_review:index", gettext_lazy("Practice to read"))
PER_PAGE = 50
LONGEST_NUMBER = 2**63 - 1  # that a database takes for a number
DONE = {
    "approve": gettext_lazy("It is public now, and its authors are told."),
    "return": gettext_lazy("Its authors are told what to change."),
    "refuse": gettext_lazy("It is refused, and its authors are told why."),
}


class DecisionForm(forms.Form):
    """What an organiser decides about one submission: a comment for each section, a reason, and which of three."""

    submission = forms.IntegerField(max_value=LONGEST_NUMBER, widget=forms.HiddenInput)
    decision = forms.ChoiceField(
        choices=[(name, name) for name in DONE], widget=forms.HiddenInput, required=False
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=3000,
        required=False,
        widget=Words(4),
        help_text=gettext_lazy(
            "For returning and refusing. It is e-mailed to all authors as you write it, without your name."
        ),
        error_messages={"max_length": TOO_LONG},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for section in SECTIONS:
            self.fields[f"comment_{section.slug}"] = forms.CharField(
                label=_("Comment on “%(section)s”") % {"section": section.title},
                max_length=2000,
                required=False,
                widget=Words(2),
                error_messages={"max_length": TOO_LONG},
            )

    @property
    def comments(self) -> dict[str, str]:
        """What is said of sections, by their slug."""
        found = {one.slug: self.cleaned_data.get(f"comment_{one.slug}") for one in SECTIONS}
        return {slug: text for slug, text in found.items() if text}

    def clean(self):
        cleaned = super().clean()
        decision, reason = cleaned.get("decision"), cleaned.get("reason")
        if not decision:
            raise forms.ValidationError(_("Choose what is to become of it."))
        if decision == "approve" and (reason or self.comments):
            self.add_error(
                "reason",
                _(
                    "Approving sends no reason and no comments. Return it with them, or empty the boxes and approve it."
                ),
            )
        elif decision == "refuse" and not reason:
            self.add_error("reason", _("Say why it is refused: its authors read it."))
        elif decision == "return" and not reason and not self.comments:
            self.add_error("reason", _("Say what is to change, here or beside a section."))
        return cleaned

    def carry_out(self, entry: PracticePage, by) -> bool:
        """False where it was decided, taken back or submitted anew since it was read."""
        given, submission = self.cleaned_data, self.cleaned_data["submission"]
        if given["decision"] == "approve":
            return reviewing.approve(entry, by, submission)
        if given["decision"] == "refuse":
            return reviewing.refuse(entry, by, submission, given["reason"])
        return reviewing.send_back(entry, by, submission, given["reason"], self.comments)


@look_after_members
def index(request):
    """Every entry that was submitted, the longest waiting first."""
    waiting = PracticePage.objects.waiting().with_states().prefetch_related("organisations")
    entries = Paginator(waiting, PER_PAGE).get_page(request.GET.get("p"))
    for one in entries.object_list:
        one.state = state_of(one)
    return page(request, "practice_queue", QUEUE[1], entries=entries)


@look_after_members
def entry(request, pk: int):
    """One submission: what it says or what changed, beside each section a comment; then the decision."""
    if pk > LONGEST_NUMBER:
        return redirect("practice_review:index")
    one = get_object_or_404(PracticePage.objects.originals(), pk=pk)
    form = DecisionForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        if form.carry_out(one, request.user):
            messages.success(request, DONE[form.cleaned_data["decision"]])
            return redirect("practice_review:index")
        messages.warning(
            request,
            _(
                "Nothing was done: somebody decided meanwhile, or its authors took it back. See below."
            ),
        )
        return redirect("practice_review:entry", pk)
    return _show(request, one, form)


def _show(request, one: PracticePage, form: DecisionForm):
    waiting = reviewing.submission_of(one)
    published = publications_of(one)
    sections = []
    if waiting:
        before = as_it_was(one, published[-1].revision) if published else None
        changed = {change.section.slug: change for change in differences(before, _read(waiting))}
        sections = [
            (section, changed.get(section.slug), form[f"comment_{section.slug}"])
            for section in SECTIONS
            if section.slug in changed or form[f"comment_{section.slug}"].errors
        ]
    return page(
        request,
        "practice_entry",
        one.draft_title,
        QUEUE,
        form,
        entry=one,
        state=state_of(one),
        waiting=waiting,
        is_new=not published,
        published=published[-1] if published else None,
        sections=sections,
        decision=form,
        authors=one.practice_authors.active().select_related("member"),
        decisions=one.reviews.select_related("by").prefetch_related("comments"),
    )


def _read(waiting) -> PracticePage:
    return waiting.revision.as_object()
