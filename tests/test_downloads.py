"""Downloads are counted by the day: those of people, each once, and nothing of who they were."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from core.models import SiteDocument
from resources.models import Attachment, DownloadDay
from tests.factories import ResourceFactory, UserFactory

pytestmark = pytest.mark.django_db

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36"


@pytest.fixture
def document() -> SiteDocument:
    document = SiteDocument(title="Figures")
    document.file.save("figures.csv", ContentFile(b"what,how many\n"))
    document.save()
    item = ResourceFactory()
    item.attachments.add(Attachment(document=document, locale=item.locale))
    item.save()
    return document


@pytest.fixture
def fetch(client, document):
    """Ask for the file with a browser."""

    def asked(agent=FIREFOX, method="get", address=document.url, **more):
        headers = more.pop("headers", {}) | {"User-Agent": agent}
        answer = getattr(client, method)(address, headers=headers, **more)
        return answer.status_code

    return asked


def count() -> int:
    return sum(DownloadDay.objects.values_list("number", flat=True))


def test_a_download_counts(fetch, document):
    fetch()
    row = DownloadDay.objects.get()
    assert (row.document, row.day, row.number) == (document, timezone.localdate(), 1)


def test_a_double_click_counts_once(fetch):
    fetch()
    fetch()
    assert count() == 1


def test_people_are_told_apart_by_device_and_account(fetch, client):
    fetch()
    fetch(agent=CHROME)
    fetch(REMOTE_ADDR="192.0.2.7")
    client.force_login(UserFactory())
    fetch()
    assert count() == 4


def test_the_same_person_later_counts_again(fetch):
    fetch()
    cache.clear()  # the minutes are over
    fetch()
    assert DownloadDay.objects.get().number == 2


def test_every_document_counts_for_itself(fetch):
    other = SiteDocument(title="Other")
    other.file.save("other.csv", ContentFile(b"a,b\n"))
    other.save()
    item = ResourceFactory()
    item.attachments.add(Attachment(document=other, locale=item.locale))
    item.save()
    fetch()
    fetch(address=other.url)
    assert sorted(DownloadDay.objects.values_list("number", flat=True)) == [1, 1]


@pytest.mark.parametrize(
    "agent",
    [
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0.0.0 Safari/537.36",
        "curl/8.5.0",
        "python-requests/2.31",
        "",
        "Mozilla/5.0 " + "x" * 5_000,
    ],
)
def test_robots_and_programs_do_not_count(fetch, agent):
    assert fetch(agent=agent) == 200
    assert count() == 0


def test_what_a_browser_fetches_ahead_does_not_count(fetch):
    fetch(headers={"Sec-Purpose": "prefetch"})
    assert count() == 0


def test_asking_whether_it_is_there_does_not_count(fetch):
    assert fetch(method="head") == 200
    assert count() == 0


def test_of_a_file_in_parts_the_first_counts_and_the_others_do_not(fetch):
    assert fetch(headers={"Range": "bytes=5-"}) == 206
    assert count() == 0
    assert fetch(headers={"Range": "bytes=0-3"}) == 206
    assert fetch(headers={"Range": "bytes=4-"}) == 206
    assert count() == 1


def test_what_is_not_handed_out_does_not_count(fetch, document):
    page = Attachment.objects.get(document=document).page
    page.visibility = "members"
    page.save()
    assert fetch() == 302
    assert count() == 0


def test_what_the_browser_has_already_does_not_count(fetch, client, document):
    etag = client.get(document.url)["ETag"]
    assert fetch(headers={"If-None-Match": etag}) == 304
    assert count() == 0


def test_nothing_tells_who_it_was(fetch):
    fetch(REMOTE_ADDR="192.0.2.7")
    columns = {field.name for field in DownloadDay._meta.get_fields()}
    assert columns == {"id", "document", "day", "number"}
    kept = " ".join(cache._cache)
    assert "download-" in kept
    assert "192.0.2.7" not in kept
    assert "Firefox" not in kept


def test_the_item_says_how_often(fetch, client, document):
    address = Attachment.objects.get(document=document).page.url
    assert "Downloaded" not in client.get(address).content.decode()
    fetch()
    assert "Downloaded once." in client.get(address).content.decode()
    yesterday = timezone.localdate() - timedelta(days=1)
    DownloadDay.objects.create(document=document, day=yesterday, number=1_233)
    assert "Downloaded 1,234 times." in client.get(address).content.decode()


def test_organisers_see_what_is_fetched_most(client, document):
    today = timezone.localdate()
    for days, number in ((1, 5), (400, 20)):
        day = today - timedelta(days=days)
        DownloadDay.objects.create(document=document, day=day, number=number)
    client.force_login(User.objects.get(email="organiser@example.org"))
    page = client.get(reverse("download_report"))
    (row,) = page.context["object_list"]
    assert (row.title, row.lately, row.in_all) == ("Figures", 5, 25)
    table = b"".join(client.get(reverse("download_report") + "?export=csv")).decode()
    assert table.splitlines()[1] == f"Figures,{document.filename},5,25"
