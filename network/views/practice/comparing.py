from django.http import Http404


def compare(request, *args, **kwargs):
    raise Http404


def csv(request, *args, **kwargs):
    raise Http404
