"""Lessons: writing them, finding them across all practice, and saying what one saw oneself."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from accounts.permissions import is_member
from core.refusals import refuse
from core.sent import refuse_what_is_sent
from network.actions.practice import answer_lesson, take_answer_back
from network.forms.practice.lessons import EchoForm, LessonForm, LessonsForm
from network.models import Lesson, LessonEcho, PracticePage
from network.practice.checklist import comments_beside
from network.practice.lessons import found_lessons, lessons_among, lessons_of
from network.practice.working import working_copy
from network.querysets import speaks_for
from network.views.practice.doors import for_authors
from network.views.practice.parts import add_one, change_one, move, part_of, show, take_out

PER_PAGE = 20


def _list(page: PracticePage) -> str:
    return reverse("practice_lessons_of", args=[page.identifier])


@for_authors
def listing(request, page: PracticePage):
    """The lessons of an entry in their order; `up` and `down` move one."""
    if request.method == "POST":
        return move(request, page, Lesson, _list(page))
    context = {
        "lessons": lessons_of(working_copy(page)),
        "comments": comments_beside(page, "lessons"),
    }
    return show(request, "lessons/list.html", page, **context)


@for_authors(shown=LessonForm.labels)
def new(request, page: PracticePage):
    """Add one."""
    form = LessonForm(request.POST or None, base=page.latest_revision_id)
    if add_one(request, page, form, Lesson):
        return redirect(_list(page))
    return show(request, "lessons/one.html", page, form)


@for_authors(shown=LessonForm.labels)
def one(request, page: PracticePage, key: UUID):
    """Change one, or take it out."""
    if request.method == "POST" and "remove" in request.POST:
        return take_out(request, page, Lesson, key, _list(page))
    there, _copy = part_of(request, page, "lessons", key)
    form = LessonForm(request.POST or None, instance=there, base=page.latest_revision_id)
    if change_one(request, page, form, Lesson, key):
        return redirect(_list(page))
    add = reverse("practice_lesson_new", args=[page.identifier])
    return show(request, "lessons/one.html", page, form, one=there, add_address=add)


def browse(request):
    """What was learned, across all entries: by topic, stage, method and words."""
    form = LessonsForm(request.GET)
    found = found_lessons(form, request.user)
    items = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "items": items,
        "lessons": lessons_among(items.object_list),
        "chosen": form.chosen_labels(),
    }
    return render(request, "network/practice/lessons/browse.html", context)


@csrf_exempt  # refuse_what_is_sent checks it, and loses nothing
@never_cache
def echo(request, key: UUID):
    """“We saw this too” or “not here, because”: an organisation answers once, and may change it."""
    if request.method == "POST":
        labels = {"words": EchoForm.base_fields["words"].label}
        if given_back := refuse_what_is_sent(request, labels):
            return given_back
    elif not is_member(request.user):
        return refuse(request)
    lesson = _lesson_for(key)
    own = PracticePage.objects.of_organisations_of(request.user)
    is_own = own.filter(translation_key=lesson.page.translation_key).exists()
    organisations = [] if is_own else speaks_for(request.user)
    given = LessonEcho.objects.filter(lesson=key, organisation__in=organisations)
    given = [*given.select_related("organisation")]
    sends = request.method == "POST" and organisations
    answer = _answer(request, lesson, organisations, given) if sends else None
    return answer or _ask(request, lesson, organisations, given, is_own)


def _lesson_for(key: UUID) -> Lesson:
    """The public lesson in the language of the address. Members, who alone get further, may see all of them."""
    entries = PracticePage.objects.published().filter(locale__language_code=get_language())
    lessons = Lesson.objects.filter(translation_key=key).select_related("page__alias_of")
    found = lessons.filter(page__in=entries.values("pk")).first()
    if found is None:
        raise Http404
    return found


def _answer(request, lesson: Lesson, organisations: list, given: list[LessonEcho]):
    """Keep what a form says; None where it cannot be taken, and the form is shown again."""
    back = f"{lesson.page.url}#{lesson.anchor}"
    if "take_back" in request.POST:
        for echo in given:
            if str(echo.organisation_id) == request.POST["take_back"]:
                take_answer_back(lesson.translation_key, echo.organisation)
                messages.success(request, _("What you said of this lesson is taken back."))
        return redirect(back)
    form = EchoForm(request.POST, organisations=organisations)
    if not form.is_valid():
        return None
    sent = form.cleaned_data
    organisation = next(one for one in organisations if str(one.pk) == sent["organisation"])
    key = lesson.page.translation_key
    page = PracticePage.objects.originals().get(translation_key=key)
    answer_lesson(
        page,
        lesson.translation_key,
        organisation,
        request.user,
        sent["agrees"],
        sent["words"],
    )
    messages.success(request, _("Thank you: this stands below the lesson now."))
    return redirect(back)


def _ask(request, lesson: Lesson, organisations: list, given: list[LessonEcho], is_own: bool):
    initial = {}
    if given:
        initial = {
            "organisation": str(given[0].organisation_id),
            "agrees": "yes" if given[0].agrees else "no",
            "words": given[0].words,
        }
    elif len(organisations) == 1:
        initial = {"organisation": str(organisations[0].pk)}
    sent = request.POST if request.method == "POST" and organisations else None
    form = EchoForm(sent, organisations=organisations, initial=initial)
    context = {
        "lesson": lesson,
        "entry": lesson.page,
        "form": form,
        "given": given,
        "is_own": is_own,
        "may_answer": bool(organisations),
    }
    status = 422 if form.errors else 403 if request.method == "POST" else 200
    return render(request, "network/practice/lessons/echo.html", context, status=status)
