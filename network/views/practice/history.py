from django.http import Http404


def history(request, *args, **kwargs):
    raise Http404
