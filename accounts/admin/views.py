from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.auth import permission_required

from accounts.admin.forms import MergerForm
from accounts.models import Organisation


@permission_required("accounts.change_organisation")
def merge(request, pk: int):
    """Ask for the successors, show what would move, and only then record it."""
    old = get_object_or_404(Organisation, pk=pk)
    form = MergerForm(request.POST or None, old=old)
    merger, sure = None, "sure" in request.POST
    if request.method == "POST" and form.is_valid():
        merger = form.record(by=request.user, dry_run=not sure)
        if merger and sure:
            messages.success(request, _("The merger of %(old)s is recorded.") % {"old": old})
            return redirect("organisations:history", old.pk)
    return render(
        request, "wagtailadmin/accounts/merger.html", {"old": old, "form": form, "merger": merger}
    )
