"""Everything under `/admin/people/`."""

from django.urls import path

from network.admin import applications, departures, members

app_name = "people"
urlpatterns = [
    path("", applications.index, name="index"),
    path("approve/", applications.approve_several, name="approve_several"),
    path("inspect/<int:pk>/", applications.inspect, name="inspect"),
    *(
        path(f"inspect/<int:pk>/{what}/", applications.decide, {"what": what}, name=what)
        for what in applications.DECISIONS
    ),
    path("members/", members.MemberList.as_view(), name="members"),
    path("members/results/", members.MemberList.as_view(results_only=True), name="members_results"),
    path("members/<int:pk>/", members.member, name="member"),
    *(
        path(f"members/<int:pk>/{what}/", members.do, {"what": what}, name=what)
        for what in members.DEEDS
    ),
    path("left/", departures.departures, name="departures"),
    path("left/<int:pk>/", departures.decide, name="decide_departure"),
]
