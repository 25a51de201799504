from django.http import Http404


def section(request, *args, **kwargs):
    raise Http404


def draft(request, *args, **kwargs):
    raise Http404


def text_preview(request, *args, **kwargs):
    raise Http404
