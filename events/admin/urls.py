"""Everything under `/admin/events/`."""

from django.urls import path

from events.admin import batches, desk, desk_session, importing, index, materials, notes, releases

app_name = "organise"
urlpatterns = [
    path("", index.index, name="index"),
    path("<int:pk>/programme/", desk.desk, name="desk"),
    path("<int:pk>/programme/add/", desk.add, name="desk_add"),
    path("<int:pk>/programme/place/", desk.place, name="desk_place"),
    path("<int:pk>/programme/shift/", desk.shift, name="desk_shift"),
    path("<int:pk>/programme/swap/", desk.swap, name="desk_swap"),
    path("<int:pk>/programme/release/", releases.release, name="release"),
    path("<int:pk>/programme/<int:session>/", desk_session.session, name="desk_session"),
    path("<int:pk>/notes/", notes.overview, name="notes"),
    path("<int:pk>/notes/<int:session>/", notes.tidy, name="notes_tidy"),
    path("<int:pk>/notes/<int:session>/take-back/", notes.take_back, name="notes_take_back"),
    path("import/", importing.upload_new, name="import_new"),
    path("import/schedule.csv", importing.template, name="import_template"),
    path("import/<int:pk>/", importing.differences, name="import_report"),
    path("<int:pk>/import/", importing.upload, name="import"),
    path("<int:pk>/materials/", materials.materials, name="materials"),
    path("<int:pk>/materials/ask/", materials.ask, name="ask_speakers"),
    path("<int:pk>/materials/ask/<int:session>/", materials.ask_one, name="ask_speaker"),
    path("<int:pk>/materials/upload/<int:session>/", materials.upload_for, name="upload_for"),
    path("<int:pk>/materials/links/<int:link>/<slug:what>/", materials.do, name="do_with_link"),
    path(
        "<int:pk>/materials/sent/<int:submission>/<slug:what>/",
        materials.decide,
        name="decide_submission",
    ),
    path("<int:pk>/materials/files/", batches.choose, name="batch_choose"),
    path("<int:pk>/materials/files/<int:batch>/", batches.check, name="batch_check"),
    path("<int:pk>/materials/files/<int:batch>/undo/", batches.undo, name="batch_undo"),
]
