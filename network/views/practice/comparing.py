from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from network.practice.comparing import Comparison, as_csv


@require_safe
def compare(request):
    """Up to four entries side by side; those that the address names and this reader may see."""
    comparison = Comparison(request.GET, request.user)
    answer = render(request, "network/practice/compare.html", {"comparison": comparison})
    answer["X-Robots-Tag"] = "noindex"  # there is one for each choice of entries
    return answer


@require_safe
def csv(request):
    """The same as a table for a spreadsheet."""
    rows = as_csv(Comparison(request.GET, request.user))
    answer = HttpResponse(rows, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="comparison.csv"'
    answer["X-Robots-Tag"] = "noindex"
    return answer
