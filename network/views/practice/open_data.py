from functools import wraps

from django.http import StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import condition, require_safe

from network.practice import open_files
from network.practice.open_data import COLUMNS, RECOMMENDATION_COLUMNS


@require_safe
def about(request):
    """What the open data holds: its columns, and under which licence it may be reused."""
    tables = {"columns": COLUMNS, "recommendation_columns": RECOMMENDATION_COLUMNS}
    return render(request, "network/practice/data.html", tables)


def _file(write, media_type: str, name: str = ""):
    """A view that gives out a file to everybody, pages of other sites included; nothing where it is known."""

    @require_safe
    @condition(etag_func=open_files.state)
    def answer(request):
        given = StreamingHttpResponse(write(), content_type=f"{media_type}; charset=utf-8")
        if name:
            given["Content-Disposition"] = f'attachment; filename="{name}"'
        return given

    @wraps(answer)
    def open_to_all(request):
        given = answer(request)
        given["Access-Control-Allow-Origin"] = "*"
        given["Cache-Control"] = "public, no-cache"  # what was withdrawn is not given out again
        return given

    return open_to_all


csv = _file(open_files.practice_csv, "text/csv", "practice.csv")
json = _file(open_files.practice_json, "application/json")
recommendations_csv = _file(open_files.recommendations_csv, "text/csv", "recommendations.csv")
