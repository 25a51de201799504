from django.urls import path

from network import views

urlpatterns = [
    path("network/", views.network, name="network"),
    path("network/organisations/<slug:code>/", views.organisation, name="organisation"),
]
