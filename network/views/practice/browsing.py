from django.http import Http404


def ask(request, *args, **kwargs):
    raise Http404
