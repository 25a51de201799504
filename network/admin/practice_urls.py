"""Everything under `/admin/practice/`."""

from django.urls import path

from network.admin import practice

app_name = "practice_review"
urlpatterns = [
    path("", practice.index, name="index"),
    path("<int:pk>/", practice.entry, name="entry"),
]
