from django.http import Http404


def new(request, *args, **kwargs):
    raise Http404


def mine(request, *args, **kwargs):
    raise Http404


def entry(request, *args, **kwargs):
    raise Http404


def preview(request, *args, **kwargs):
    raise Http404
