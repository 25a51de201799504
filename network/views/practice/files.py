"""Sources, files, pictures and licence of an entry, as its authors put them together."""

from django.contrib import messages
from django.core import signing
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_safe

from core.downloads import send_document
from core.models import SiteImage
from network.actions.practice import attaching as actions
from network.forms.practice.files import (
    MOST_IN_ALL,
    LicenceForm,
    PictureForm,
    RenameForm,
    SourceForm,
    UploadForm,
    key_of,
)
from network.models import PracticeImage, PracticeSource
from network.practice.checklist import comments_beside
from network.practice.working import working_copy
from network.views.practice.doors import for_authors
from resources.models import Attachment

KEPT = "practice-picture"
KEPT_FOR = 24 * 60 * 60  # seconds
SHOWN = {
    "title": gettext_lazy("Title"),
    "alt": gettext_lazy("What it shows"),
    "caption": gettext_lazy("Caption"),
}


def _show(request, page, name: str, status=200, **context):
    context |= {"entry": page, "identifier": page.identifier}
    return render(request, f"network/practice/files/{name}.html", context, status=status)


def _back(page, key=None):
    """To the list; where one has just changed something, to that."""
    address = reverse("practice_files", args=[page.identifier])
    return redirect(f"{address}#part-{key}" if key else address)


@for_authors(shown=lambda: SHOWN)
def listing(request, page):
    """All of them, with what can be done at once: put in order, rename, choose the licence."""
    copy = working_copy(page)
    sent = request.POST if request.method == "POST" else None
    if sent and (way := {"up": -1, "down": 1}.keys() & sent.keys()):
        name = way.pop()
        key = _known(copy, sent[name])
        actions.move(page, request.user, key, -1 if name == "up" else 1)
        return _back(page, key)
    rename = _known(copy, sent["rename"]) if sent and "rename" in sent else None
    naming = RenameForm(sent, auto_id="id_rename_%s") if rename else None
    if naming and naming.is_valid():
        actions.change_part(page, request.user, rename, **naming.cleaned_data)
        return _back(page, rename)
    chosen = sent if sent and "licence" in sent else None
    licence = LicenceForm(chosen, initial={"licence": copy.licence})
    if chosen and licence.is_valid():
        actions.change_licence(page, request.user, licence.cleaned_data["licence"])
        messages.success(request, _("The licence is saved."))
        return _back(page)
    return _list(request, page, copy, licence=licence, rename=rename, naming=naming)


def _list(request, page, copy, licence, rename, naming):
    wrong = licence if licence.errors else naming
    parts = {relation: actions.in_order(copy, relation) for relation in actions.RELATIONS}
    context = {"licence": licence, "rename": rename, "naming": naming, "wrong": wrong} | parts
    context["comments"] = comments_beside(page, "files")
    return _show(request, copy, "list", 422 if wrong and wrong.errors else 200, **context)


def _known(copy, text: str):
    """The key of a part that is there."""
    key = key_of(text)
    if key is None or actions.part_of(copy, key) is None:
        raise Http404
    return key


def _part(copy, key, model: type):
    """The part of that kind with this key; None for a new one."""
    part = actions.part_of(copy, key) if key else None
    if key and not isinstance(part, model):
        raise Http404
    return part


@for_authors(shown=lambda: SHOWN)
def source(request, page, key=None):
    """Name a source, or change what is said of it."""
    copy = working_copy(page)
    part = _part(copy, key, PracticeSource)
    form = SourceForm(
        request.POST if request.method == "POST" else None,
        copy=copy,
        initial=_said_of(copy, part) if part else {},
    )
    if form.is_bound and not part and copy.sources.count() >= MOST_IN_ALL:
        form.add_error(None, _("An entry has room for no more sources than these."))
    if form.is_valid():
        if part:
            actions.change_part(page, request.user, key, **form.cleaned_data)
        else:
            actions.add_source(page, request.user, **form.cleaned_data)
        messages.success(request, _("The source is saved."))
        return _back(page, key)
    return _show(request, copy, "source", 422 if form.errors else 200, form=form, part=part)


def _said_of(copy, source) -> dict:
    files = actions.in_order(copy, "attachments")
    chosen = [one.translation_key for one in files if one.document_id == source.document_id]
    fields = {"title": source.title, "address": source.address, "dated": source.dated}
    return fields | {"document": chosen[0] if chosen and source.document_id else ""}


@for_authors
def upload(request, page):
    """Several files at once. What is wrong with one does not hold up the others."""
    copy = working_copy(page)
    if request.method != "POST":
        return _show(request, copy, "upload", form=UploadForm(copy=copy))
    form = UploadForm(request.POST, request.FILES, copy=copy)
    form.is_valid()
    if form.good:
        actions.attach(page, request.user, form.good)
        n = len(form.good)
        words = ngettext("One file is there now.", "%(n)s files are there now.", n) % {"n": n}
        messages.success(request, words)
    if form.errors:
        return _show(request, copy, "upload", 422, form=form)
    return _back(page)


@for_authors(reads=True)
@require_safe
def file(request, page, key):
    """A file of an entry, for those who may know of it before it is public."""
    part = actions.part_of(working_copy(page), key)
    if getattr(part, "document", None) is None:
        raise Http404
    return send_document(request, part.document)


@for_authors
def remove(request, page, key):
    """Take a source, a file or a picture off, once it is certain that this is meant."""
    copy = working_copy(page)
    part = actions.part_of(copy, key)
    if part is None:
        raise Http404
    title = str(part)  # of a file that is deleted nothing can be asked any more
    if request.method == "POST":
        actions.take_off(page, request.user, key)
        messages.success(request, _("“%(title)s” is removed.") % {"title": title})
        return _back(page)
    figures = [one for one in copy.figure_notes.all() if one.source == key]
    context = {"part": part, "figures": figures, "is_file": isinstance(part, Attachment)}
    return _show(request, copy, "remove", **context)


@for_authors(shown=lambda: SHOWN)
def picture(request, page, key=None):
    """Show a picture, or change what is said of it. A good picture is not sent twice when its words were wrong."""
    copy = working_copy(page)
    part = _part(copy, key, PracticeImage)
    sent = request.method == "POST"
    image = part.image if part else _kept(request, page)
    said = {"alt": part.alt, "caption": part.caption} if part else {}
    form = PictureForm(*((request.POST, request.FILES) if sent else ()), kept=image, initial=said)
    if sent and not part and copy.images.count() >= MOST_IN_ALL:
        form.add_error(None, _("An entry has room for no more pictures than these."))
    image = (_keep(form, page) if sent else None) or image
    if sent and not form.errors:
        if part:
            actions.change_part(page, request.user, key, **form.cleaned_data)
        else:
            actions.add_picture(page, request.user, image, **form.cleaned_data)
        messages.success(request, _("The picture is saved."))
        return _back(page, key)
    form.fields.pop("image" if image else "", None)
    kept = signing.dumps([page.pk, image.pk], salt=KEPT) if image and not part else ""
    context = {"form": form, "part": part, "image": image, "kept": kept}
    return _show(request, copy, "picture", 422 if form.errors else 200, **context)


def _keep(form, page) -> SiteImage | None:
    """The picture of a form, if it is a good one, whatever is wrong with its words."""
    form.is_valid()
    file = form.cleaned_data.pop("image", None)
    return actions.keep_picture(file, form.cleaned_data.get("alt") or page.title) if file else None


def _kept(request, page) -> SiteImage | None:
    """The picture that was sent with the same form before."""
    try:
        owner, image = signing.loads(request.POST.get("kept", ""), salt=KEPT, max_age=KEPT_FOR)
    except signing.BadSignature:
        return None
    return SiteImage.objects.filter(pk=image).first() if owner == page.pk else None
