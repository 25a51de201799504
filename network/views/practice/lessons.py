from django.http import Http404


def listing(request, *args, **kwargs):
    raise Http404


def new(request, *args, **kwargs):
    raise Http404


def one(request, *args, **kwargs):
    raise Http404


def browse(request, *args, **kwargs):
    raise Http404


def echo(request, *args, **kwargs):
    raise Http404
