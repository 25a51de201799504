from django.urls import path

from resources import views

urlpatterns = [path("search/", views.search, name="search")]
