"""The account pages in a real browser: a passkey under the strict policy, and every page in every mode."""

import pytest
from playwright.sync_api import expect

from home.demo.people import LOGINS
from tests.browser.checks import Visit
from tests.browser.signing_in import (
    ADDS_A_PASSKEY,
    SIGNS_IN_TWICE,
    keep_passkeys,
    say_again_who_one_is,
    sign_in,
)

EMAIL, PASSWORD, _can = LOGINS[-1]
SHOWN = [
    "/account/",
    "/account/email/",
    "/account/password/change/",
    "/account/second-factor/",
    "/account/second-factor/totp/activate/",
    "/account/second-factor/webauthn/",
    "/account/second-factor/webauthn/add/",
    "/account/sessions/",
    "/cy/account/",
    "/cy/account/second-factor/",
]


@pytest.fixture
def page(context, site):
    """A tab of a browser that can keep passkeys."""
    page = context.new_page()
    keep_passkeys(page)
    return page


def test_account_pages_have_no_fault_in_any_mode(page):
    sign_in(page, EMAIL)
    page.goto(SHOWN[4])
    say_again_who_one_is(page)
    visit = Visit(page)
    assert [fault for address in SHOWN for fault in visit.faults(address)] == []


def test_a_passkey_is_added_opens_the_admin_and_signs_in_alone(page, site):
    here = site.replace("127.0.0.1", "localhost")  # a passkey belongs to a name, not to a number
    said = []
    page.on("console", lambda message: message.type == "error" and said.append(message.text))
    sign_in(page, ADDS_A_PASSKEY, here)
    page.goto(f"{here}/admin/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Second step")
    page.get_by_role("link", name="Add a passkey").click()
    say_again_who_one_is(page)
    page.get_by_role("button", name="Add a passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Recovery codes")
    page.goto(f"{here}/admin/")
    expect(page).to_have_url(f"{here}/admin/")
    page.goto(f"{here}/account/logout/")
    page.get_by_role("main").get_by_role("button", name="Sign out").click()
    page.goto(f"{here}/account/login/")
    page.get_by_role("link", name="Sign in with a passkey").click()
    page.get_by_role("button", name="Use a passkey").click()
    expect(page.get_by_role("link", name="Your account")).to_be_visible()
    page.goto(f"{here}/admin/")
    expect(page).to_have_url(f"{here}/admin/")
    assert said == []


def test_a_passkey_is_the_second_step_after_the_password(page, site):
    here = site.replace("127.0.0.1", "localhost")
    sign_in(page, SIGNS_IN_TWICE, here)
    page.goto(f"{here}/account/second-factor/webauthn/add/")
    say_again_who_one_is(page)
    page.get_by_role("button", name="Add a passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Recovery codes")
    page.goto(f"{here}/account/logout/")
    page.get_by_role("main").get_by_role("button", name="Sign out").click()
    page.goto(f"{here}/account/login/")
    page.get_by_label("E-mail address").fill(SIGNS_IN_TWICE)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Second step")
    page.get_by_role("button", name="Use a passkey").click()
    expect(page.get_by_role("link", name="Your account")).to_be_visible()
