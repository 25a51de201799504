from django.http import Http404


def about(request, *args, **kwargs):
    raise Http404


def csv(request, *args, **kwargs):
    raise Http404


def json(request, *args, **kwargs):
    raise Http404


def recommendations_csv(request, *args, **kwargs):
    raise Http404
