from allauth.core import ratelimit
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_GET

from home import styleguide
from home.actions import send_contact_message
from home.forms import ContactForm, DisplayForm
from home.models import SiteSettings
from home.outbox import read_mails
from resources.models import Identifier, LibraryPage

YEAR = 365 * 24 * 60 * 60


def answer_contact(request, page):
    """The contact page: an empty form, the same form with what is wrong, or thanks."""
    sent = request.POST if request.method == "POST" else None
    form = ContactForm(sent, initial=_begun(request))
    if request.method == "POST" and form.is_valid():
        if form.is_from_a_robot:
            return redirect(f"{page.get_url(request)}?sent")
        if ratelimit.consume(request, action="contact"):
            to = SiteSettings.for_request(request).contact_email
            send_contact_message(form.save(commit=False), to=to)
            return redirect(f"{page.get_url(request)}?sent")
        form.add_error(
            None,
            _("You have sent several messages already. Try again in an hour: your text is below."),
        )
    context = page.get_context(request) | {"form": form, "sent": "sent" in request.GET}
    status = 422 if form.errors else 200
    return TemplateResponse(request, page.get_template(request), context, status=status)


def _begun(request) -> dict:
    """What a link to the contact page has filled in: what it is about, and an item of the library."""
    begun = {"about": request.GET.get("about")}
    wanted = Identifier.objects.filter(value=request.GET.get("item", ""))
    items = LibraryPage.objects.visible_to(request.user).filter(
        translation_key__in=wanted.values("translation_key")
    )
    item = items.in_order_for(get_language()).first()
    if item:
        words = _("I would like “%(title)s” (%(address)s) in another format:")
        address = settings.BASE_URL + item.permanent.get_absolute_url()
        begun["message"] = words % {"title": item.title, "address": address} + "\n"
    return begun


def display(request):
    """Choose light or dark; the choice is kept on this device."""
    chosen = request.POST if request.method == "POST" else None
    form = DisplayForm(chosen, initial={"theme": request.COOKIES.get("theme", "")})
    if request.method == "POST" and form.is_valid():
        response = redirect("display")
        theme = form.cleaned_data["theme"]
        if theme:
            response.set_cookie(
                "theme", theme, max_age=YEAR, samesite="Lax", secure=request.is_secure()
            )
        else:
            response.delete_cookie("theme")
        messages.success(request, _("Your choice is saved on this device."))
        return response
    return render(request, "home/display.html", {"form": form})


@require_GET
def show_styleguide(request):
    """Every component in every state."""
    return render(request, "home/styleguide.html", styleguide.context(request))


@require_GET
@never_cache
def outbox(request):
    """The mails of a site that sends none. Only while developing: there are codes in them."""
    if not settings.DEBUG:
        raise Http404
    return render(request, "home/outbox.html", {"mails": read_mails()})


@require_GET
@cache_control(max_age=86400)
def robots(request):
    """What robots may read."""
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        *(
            f"Disallow: {prefix}{path}"
            for prefix in ("", "/cy")
            for path in ("/account/", "/join/*/", "/network/members/", "/search/")
        ),
        f"Sitemap: {settings.BASE_URL}{reverse('sitemap')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
