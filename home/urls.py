from django.urls import path

from home import views

urlpatterns = [
    path("display/", views.display, name="display"),
    path("styleguide/", views.show_styleguide, name="styleguide"),
    path("outbox/", views.outbox, name="outbox"),
]
