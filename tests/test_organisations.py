"""Who takes part: the list of organisations and the page of each."""

import pytest

from accounts.models import Affiliation, Organisation
from accounts.names import fold
from tests.factories import AffiliationFactory, OrganisationFactory, ResourceFactory, UserFactory
from tests.rendered import Document

pytestmark = pytest.mark.django_db


def listed(client, query: str) -> list[str]:
    """Codes of the organisations on the first page of the list, in its order."""
    return [one.code for one in client.get(f"/network/?{query}").context["results"]]


def counts(client, query: str, group: str) -> dict[str, int]:
    facets = client.get(f"/network/?{query}").context["facets"]
    facet = next(facet for facet in facets if facet.name == group)
    return {option.value: option.count for option in facet.options}


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("Kirklees", ["KIR"]),
        ("irklee", ["KIR"]),
        ("DUD", ["DUD"]),
        ("Ynys Môn", ["AGY"]),
        ("ynys mon", ["AGY"]),
        ("  YNYS-MÔN ", ["AGY"]),
        ("Anglesey", ["AGY"]),
        ("kings lynn", ["KIN"]),
        ("King’s Lynn", ["KIN"]),
        ("mendip", ["SMT", "MEN"]),
        ("taunton deane", ["SMT", "SWT", "TAU"]),
        ("limavady", ["CCG", "NIR-B"]),
        ("council kirklees", ["KIR"]),
        ("xylophone", []),
    ],
)
def test_any_name_finds_it(client, words, codes):
    found = [one.code for one in client.get("/network/", {"q": words}).context["results"]]
    assert found == codes


def test_accents_apostrophes_and_case_make_no_difference():
    assert fold("Cyngor Sir YNYS  MÔN") == "cyngor sir ynys mon"
    assert fold("King’s Lynn & West-Norfolk") == fold("kings lynn and west norfolk")


def test_a_new_name_is_found_at_once_by_the_old_body_s_successors_too(client):
    old = Organisation.objects.get(code="MEN")
    old.name = "Xanadu District Council"
    old.save()
    assert listed(client, "q=xanadu") == ["SMT", "MEN"]


def test_former_bodies_are_listed_only_for_those_who_ask_for_them_by_name(client):
    assert client.get("/network/").context["results"].paginator.count == 404
    assert "MEN" not in listed(client, "kind=district&region=south-west")


def test_boxes_of_one_group_widen_and_groups_narrow(client):
    assert set(counts(client, "nation=wales", "kind")) == {"welsh-council"}
    wales = counts(client, "", "nation")["wales"]
    scotland = counts(client, "", "nation")["scotland"]
    both = client.get("/network/?nation=wales&nation=scotland").context["results"]
    assert both.paginator.count == wales + scotland == 22 + 32
    assert listed(client, "nation=wales&kind=scottish-council") == []


def test_each_count_is_what_ticking_the_box_shows(client):
    for value, count in counts(client, "nation=england", "region").items():
        shown = client.get(f"/network/?nation=england&region={value}").context["results"]
        assert shown.paginator.count == count, value


def test_the_whole_state_is_in_the_address(client):
    html = client.get("/network/?q=council&nation=wales&page=2").content.decode()
    page = Document(html)
    chosen = [box.get("value") for box in page.all("input") if "checked" in box.attrib]
    assert chosen == ["wales"]
    assert "?q=council&nation=wales&page=1" in page.attributes("href")
    assert "?q=council#results" in page.attributes("href")


def test_taking_part_begins_with_the_first_verified_member(client):
    council = OrganisationFactory(name="Xanadu Council", nation="wales")
    AffiliationFactory(organisation=council, state="claimed", proof="", verified_at=None)
    assert listed(client, "q=xanadu&part=yes") == []
    AffiliationFactory(organisation=council)
    assert listed(client, "q=xanadu&part=yes") == [council.code]
    assert listed(client, "q=xanadu&part=no") == []


def test_a_page_says_how_many_and_never_who(client):
    council = OrganisationFactory()
    people = [
        AffiliationFactory(
            organisation=council,
            user=UserFactory(first_name=f"Planted{number}", last_name="Person"),
        ).user
        for number in range(2)
    ]
    AffiliationFactory(organisation=council, user=UserFactory(is_active=False))
    html = client.get(council.get_absolute_url()).content.decode()
    assert "2 people speak for it." in html
    for person in people:
        assert person.email not in html
        assert person.first_name not in html


def test_somebody_who_left_no_longer_counts(client):
    speaks = AffiliationFactory()
    speaks.state, speaks.ending = Affiliation.State.ENDED, Affiliation.Ending.LEFT
    speaks.ended_at = speaks.verified_at
    speaks.save()
    html = client.get(speaks.organisation.get_absolute_url()).content.decode()
    assert "Nobody from here takes part yet." in html


def test_a_page_lists_what_this_reader_may_see(client):
    council = OrganisationFactory()
    ResourceFactory(title="For everybody", organisations=[council])
    ResourceFactory(title="For members only", organisations=[council], visibility="members")
    ResourceFactory(title="Not yet published", organisations=[council], live=False)
    address = council.get_absolute_url()
    assert [item.title for item in client.get(address).context["items"]] == ["For everybody"]
    client.force_login(UserFactory())
    assert {item.title for item in client.get(address).context["items"]} == {
        *("For everybody", "For members only")
    }


def test_a_former_body_leads_to_its_successor_and_the_successor_names_it(client):
    former = client.get("/network/organisations/MEN/").content.decode()
    assert "This organisation ended on 1 April 2023." in former
    assert 'href="/network/organisations/SMT/"' in former
    assert "Mendip District Council" in client.get("/network/organisations/SMT/").content.decode()


def test_layers_link_both_ways(client):
    def links(code: str) -> set[str]:
        html = client.get(f"/network/organisations/{code}/").content.decode()
        found = Document(html).attributes("href")
        return {link.split("/")[-2] for link in found if "/network/organisations/" in link}

    assert {"CAB", "GCP", "CPCA"} <= links("CAM")
    assert {"CAM", "GCP", "CPCA"} <= links("CAB")
    assert {"CAM", "CAB", "SCA"} <= links("GCP")
    assert {"CAM", "CAB"} <= links("CPCA")


def test_both_names_stand_on_a_page_each_in_its_language(client):
    english = client.get("/network/organisations/AGY/").content.decode()
    assert "<h1>Isle of Anglesey County Council</h1>" in english
    assert '<p class="lead" lang="cy">Cyngor Sir Ynys Môn</p>' in english
    welsh = client.get("/cy/network/organisations/AGY/").content.decode()
    assert "<h1>Cyngor Sir Ynys Môn</h1>" in welsh
    assert '<p class="lead" lang="en-GB">Isle of Anglesey County Council</p>' in welsh


def test_a_code_in_other_letters_leads_to_the_page(client):
    response = client.get("/network/organisations/dud/")
    assert (response.status_code, response["Location"]) == (301, "/network/organisations/DUD/")
    assert client.get("/network/organisations/NOBODY/").status_code == 404


def test_an_item_links_to_its_organisations(client):
    council = Organisation.objects.get(code="DUD")
    item = ResourceFactory(organisations=[council])
    assert 'href="/network/organisations/DUD/"' in client.get(item.url).content.decode()


def test_search_engines_find_the_organisations_of_today(client):
    text = client.get("/sitemap.xml").content.decode()
    assert "/network/organisations/DUD/" in text
    assert "/cy/network/organisations/DUD/" in text
    assert "/network/organisations/MEN/" not in text
