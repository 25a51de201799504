"""Who takes part, joining, the members, and what of `/account/` belongs to the network."""

from django.urls import path

from network.practice import urls as practice
from network.views import browse, data, joining, members, profile

urlpatterns = [
    path("network/", browse.network, name="network"),
    path("network/organisations/<slug:code>/", browse.organisation, name="organisation"),
    # Joining: `/join/` itself is a page that organisers write (JoinPage).
    path("join/email/", joining.email, name="join_email"),
    path("join/organisation/", joining.organisation, name="join_organisation"),
    path("join/about/", joining.about, name="join_about"),
    path("join/visibility/", joining.visibility, name="join_visibility"),
    path("join/check/", joining.check, name="join_check"),
    path("join/done/", joining.done, name="join_done"),
    path("network/members/", members.directory, name="members"),
    path("network/members/<str:key>/", members.member, name="member"),
    path("network/members/<str:key>/message/", members.message, name="member_message"),
    path("network/members/<str:key>/block/", members.block, name="member_block"),
    path("network/members/<str:key>/left/", members.report_departure, name="member_left"),
    path("account/profile/", profile.profile, name="profile"),
    path("account/profile/confirm/", profile.confirm, name="profile_confirm"),
    path("account/profile/experience/", profile.experience, name="experience"),
    path("account/profile/experience/<int:pk>/", profile.experience, name="experience_edit"),
    path("account/data/", data.my_data, name="my_data"),
    path("account/data/leave/", data.leave, name="leave"),
    path("account/data/erase/", data.erase, name="erase"),
    path("account/data/erased/", data.erased, name="erased"),
    path("account/data/<str:token>/", data.download, name="my_data_download"),
    *practice.urlpatterns,
]
