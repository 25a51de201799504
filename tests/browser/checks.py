"""What is asked of a page in a browser: accessibility, silence of the console, width, weight."""

from dataclasses import dataclass, field
from importlib import resources

from playwright.sync_api import BrowserContext, ConsoleMessage, Page

AXE = (resources.files("axe_playwright_python") / "axe.min.js").read_text()
# Target size (WCAG 2.2) is off in axe unless asked for.
RUN_AXE = """() => axe.run(document, {
    runOnly: {type: "tag", values: [
        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    rules: {"target-size": {enabled: true}},
    resultTypes: ["violations"],
}).then(result => result.violations.map(violation =>
    violation.id + ": " + violation.nodes.slice(0, 3).map(node =>
        node.target.join(" ") + " (" + node.any.concat(node.all, node.none)
            .map(check => check.message).join("; ") + ")").join(" | ")))"""
SIDEWAYS = """() => document.documentElement.scrollWidth - document.documentElement.clientWidth"""
# Colours that are still fading when axe looks are nobody's colours.
FINISH = """() => document.getAnimations().forEach(animation => {
    try { animation.finish() } catch { animation.cancel() } })"""

# In forced colours axe reads -webkit-text-fill-color, which Chromium reports unforced though it paints
# the forced colour: say what is painted.
SAY_FORCED_COLOURS = """() => document.querySelectorAll("body *").forEach(one => {
    if (one.style) one.style.webkitTextFillColor = getComputedStyle(one).color })"""

PLAIN = {
    "color_scheme": "light",
    "forced_colors": "none",
    "reduced_motion": "no-preference",
    "viewport": {"width": 1280, "height": 900},
}
MODES = {
    "light": PLAIN,
    "dark": PLAIN | {"color_scheme": "dark"},
    "calm": PLAIN | {"reduced_motion": "reduce"},
    "narrow": PLAIN | {"viewport": {"width": 320, "height": 800}},
    "forced": PLAIN | {"forced_colors": "active"},  # last: it leaves traces in the page
}


@dataclass
class Visit:
    """A tab that goes from page to page and remembers what the console said."""

    page: Page
    said: list[str] = field(default_factory=list)

    def __post_init__(self):
        self.page.on("console", self._listen)
        self.page.on("pageerror", lambda error: self.said.append(f"script error: {error}"))

    def _listen(self, message: ConsoleMessage) -> None:
        # The browser says of a page that is not there that it is not; that is asked for.
        asked_for = "404 (Not Found)" in message.text or "410 (Gone)" in message.text
        if message.type in ("error", "warning") and not asked_for:
            self.said.append(f"console: {message.text}")

    def faults(self, address: str, status: int = 200) -> list[str]:
        """Go to a page and look at it in every mode: what is wrong, each with its mode."""
        self.said.clear()
        self._change_to("light")
        answer = self.page.goto(address)
        if answer.status != status:
            return [f"{address}: {answer.status}"]
        self.page.evaluate(AXE)
        found = []
        for mode in MODES:
            self._change_to(mode)
            if mode == "forced":
                self.page.evaluate(SAY_FORCED_COLOURS)
            found += [f"{address} in {mode}: {fault}" for fault in self._look()]
        return found

    def _change_to(self, mode: str) -> None:
        wanted = dict(MODES[mode])
        self.page.set_viewport_size(wanted.pop("viewport"))
        self.page.emulate_media(**wanted)

    def _look(self) -> list[str]:
        self.page.evaluate(FINISH)
        found = self.page.evaluate(RUN_AXE) + self.said
        self.said.clear()
        wider = self.page.evaluate(SIDEWAYS)
        return found + ([f"scrolls sideways by {wider} px"] if wider else [])


@dataclass
class Load:
    """What came over the wire for one first view."""

    address: str
    kind: str
    size: int

    @property
    def is_editorial_image(self) -> bool:
        """Is it a picture that editors chose?"""
        return "/media/" in self.address


def first_view(context: BrowserContext, address: str) -> list[Load]:
    """Everything a cold browser loads for a page, with its size as it travelled."""
    page = context.new_page()
    client = context.new_cdp_session(page)
    client.send("Network.enable")
    client.send("Network.setCacheDisabled", {"cacheDisabled": True})
    asked, loads = {}, []
    client.on("Network.responseReceived", lambda event: asked.update({event["requestId"]: event}))
    client.on("Network.loadingFinished", lambda event: loads.append(_load(asked, event)))
    page.goto(address, wait_until="networkidle")
    page.close()
    return [load for load in loads if load]


def _load(asked: dict, event: dict) -> Load | None:
    response = asked.get(event["requestId"])
    if response is None:
        return None
    return Load(response["response"]["url"], response["type"], int(event["encodedDataLength"]))
