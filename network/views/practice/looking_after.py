from django.http import Http404


def submit(request, *args, **kwargs):
    raise Http404


def take_back(request, *args, **kwargs):
    raise Http404


def withdraw(request, *args, **kwargs):
    raise Http404
