"""Who stands before the pages of members: they are for members, never kept and never indexed."""

from functools import wraps

from allauth.core.internal import ratelimit
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from accounts.models import Standing
from accounts.permissions import is_member

A_MINUTE = 60  # the length of the limit, in seconds


def personal(view):
    """For somebody who is signed in; no cache and no search engine keeps it."""

    @login_required
    @never_cache
    @wraps(view)
    def guarded(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    return guarded


def for_members(view):
    """For members only, and not for many pages a minute: nobody collects the members."""

    @personal
    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not is_member(request.user):
            return _where_you_stand(request)
        if not _may_ask_again(request):
            response = render(request, "network/members/too_many.html", status=429)
            response.headers["Retry-After"] = str(A_MINUTE)
            return response
        return view(request, *args, **kwargs)

    return guarded


def for_somebody_with_a_place(view):
    """For members, and for who waits to be one; others are led to where one joins."""

    @personal
    @wraps(view)
    def guarded(request, *args, **kwargs):
        if is_member(request.user) or request.user.standing == Standing.WAITING:
            return view(request, *args, **kwargs)
        if request.user.standing == Standing.SUSPENDED:
            return _where_you_stand(request)
        return redirect(join_url())

    return guarded


def join_url() -> str:
    """Where one joins: a page that organisers write."""
    return reverse("wagtail_serve", args=["join/"])


def _where_you_stand(request):
    context = {"standing": request.user.standing, "join_url": join_url()}
    return render(request, "network/members/only.html", context, status=403)


def _may_ask_again(request) -> bool:
    # allauth's public function does not count what is only read.
    return bool(ratelimit.consume(request, app="allauth.account", action="members", limit_get=True))
