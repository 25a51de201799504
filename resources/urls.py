from django.urls import path

from resources import views

urlpatterns = [
    path("search/", views.search, name="search"),
    path("search/results.csv", views.search_csv, name="search_csv"),
    path("id/<slug:identifier>/", views.permanent, name="permanent"),
    path("files/<int:document_id>/", views.document_versions, name="document_versions"),
    path("search/feed/", views.search_feed, name="search_feed"),
    path("search/suggest/", views.search_suggest, name="search_suggest"),
    path("id/<slug:identifier>/cite/", views.cite, name="cite"),
    path("id/<slug:identifier>/cite.<slug:form>", views.cite_as, name="cite_as"),
]
