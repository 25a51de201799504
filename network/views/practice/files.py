from django.http import Http404


def listing(request, *args, **kwargs):
    raise Http404


def source(request, *args, **kwargs):
    raise Http404


def upload(request, *args, **kwargs):
    raise Http404


def file(request, *args, **kwargs):
    raise Http404


def remove(request, *args, **kwargs):
    raise Http404


def picture(request, *args, **kwargs):
    raise Http404
