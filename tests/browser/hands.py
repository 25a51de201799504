"""Who does a journey: with a mouse, with a thumb on a telephone without JavaScript, or with the keyboard alone."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.checks import AXE, FINISH, MODES, RUN_AXE, SIDEWAYS

OF_THE_DESK = RUN_AXE.replace("axe.run(document,", "axe.run('.people',")  # the rest is Wagtail's


class Mouse:
    """Does what a page asks for, and looks at each page it meets."""

    def __init__(self, page: Page):
        self.page, self.found = page, []

    def press(self, name: str, role="link", within: Locator | None = None) -> None:
        self.follow((within or self.page).get_by_role(role, name=name).first)

    def follow(self, link: Locator) -> None:
        link.click()

    def write(self, label: str, text: str) -> None:
        self.page.get_by_label(label).fill(text)

    def choose(self, label: str) -> None:
        """Tick it, or choose it among others."""
        self.page.get_by_label(label, exact=True).check()

    def look(self, ask: str = RUN_AXE) -> None:
        """WCAG 2.2 AA by axe, and whether one scrolls sideways."""
        page = self.page
        page.wait_for_load_state()  # with its styles
        page.evaluate(AXE)
        for mode in ("dark", "narrow", "light"):
            wanted = dict(MODES[mode])
            page.set_viewport_size(wanted.pop("viewport"))
            page.emulate_media(**wanted)
            page.evaluate(FINISH)
            wrong = page.evaluate(ask) + _sideways(page, ask)
            self.found += [f"{page.url} in {mode}: {one}" for one in wrong]


class Thumb(Mouse):
    """On a telephone whose browser runs no JavaScript: axe cannot run there either."""

    def look(self, ask: str = RUN_AXE) -> None:
        self.page.wait_for_load_state()
        self.found += [f"{self.page.url}: {one}" for one in _sideways(self.page, ask)]


def _sideways(page: Page, ask: str) -> list[str]:
    wider = page.evaluate(SIDEWAYS) if ask is RUN_AXE else 0
    return [f"{wider} px wider"] if wider else []


class Keyboard(Mouse):
    """Goes everywhere with the Tab key, from where it is."""

    def look(self, ask: str = RUN_AXE) -> None:
        """The mouse looked at these pages."""

    def go(self, to: Locator) -> None:
        expect(to).to_be_visible()
        for _press in range(200):
            if to.evaluate("one => one === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"The Tab key does not reach {to}.")

    def follow(self, link: Locator) -> None:
        self.go(link)
        self.page.keyboard.press("Enter")

    def write(self, label: str, text: str) -> None:
        self.go(self.page.get_by_label(label))
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.type(text)

    def choose(self, label: str) -> None:
        choice = self.page.get_by_label(label, exact=True)
        if choice.get_attribute("type") == "checkbox":
            self.go(choice)
            self.page.keyboard.press("Space")
            return
        group = choice.get_attribute("name")  # one stop: the one that is chosen
        self.go(self.page.locator(f"input[name={group}]:checked"))
        for _press in range(10):
            if choice.is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"The arrow keys do not reach {choice}.")


def about(words: str, what: str) -> re.Pattern:
    """The name of what is done with one of many; the browser may put a space before what only some hear."""
    return re.compile(f"^{re.escape(words)} ?: {re.escape(what)}$")
