from django.http import Http404


def feed(request, *args, **kwargs):
    raise Http404


def what_happened(request, *args, **kwargs):
    raise Http404


def feed_of_entry(request, *args, **kwargs):
    raise Http404
