"""Take a picture of every state of the widget, into docs/pictures, with headless Chromium.

python -m scripts.pictures            all of them
python -m scripts.pictures open busy  some, by name
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page, sync_playwright

from knowledge.occupations.queries import has_jobs
from knowledge.settings import Settings
from knowledge.store import open_store
from scripts.page_talk import ask, compared, interests, press, send, to_the_end
from scripts.ports import LOOPBACK, free_port
from scripts.servers import ROOT, ServeError, servers
from scripts.site import page as page_of
from scripts.site import site

FOLDER = ROOT / "docs" / "pictures"
# Chromium asks the network for many things of its own; here it shall only show the page.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
CENTER = {
    "ADVISOR_CENTER_NAME": "the Riverside Career Center",
    "ADVISOR_CENTER_CONTACT": "(951) 555-0100, help@riverside.example",
}
PAY = "how much do they make in california"
LEVELS = "what does level 11 pay compared with level 9?"
ALL_PAY = "show me all pay figures"
THEME = 'data-title="Riverside Advisor" data-accent="#7a2e4d" data-position="left"'
PHONE = {"viewport": {"width": 390, "height": 780}}
SMALLEST = {"viewport": {"width": 320, "height": 640}}


def bars(page: Page) -> None:
    ask(page, LEVELS)
    to_the_end(page)


def bars_as_table(page: Page) -> None:
    ask(page, LEVELS)
    press(page, "Show as a table")
    page.get_by_role("table").scroll_into_view_if_needed()


def shares(page: Page) -> None:
    ask(page, "which industries employ the most?")
    page.get_by_role("figure").scroll_into_view_if_needed()


def ranges(page: Page) -> None:
    ask(page, "ranges of level 9 and level 11")
    to_the_end(page)


def sources(page: Page) -> None:
    ask(page, PAY)
    press(page, "Sources:")
    to_the_end(page)


def voted(page: Page) -> None:
    ask(page, PAY)
    press(page, "Yes")
    page.get_by_text("Thank you.").wait_for()


def not_copied(page: Page) -> None:
    page.evaluate("() => { navigator.clipboard.writeText = async () => { throw Error('no'); }; }")
    ask(page, "I want to talk to somebody")
    press(page, "Copy chat")


def started_over(page: Page) -> None:
    ask(page, PAY)
    press(page, "Start over")


def waiting(page: Page) -> None:
    page.evaluate("() => { window.fetch = () => new Promise(() => {}); }")
    send(page, PAY)


def slow(page: Page) -> None:
    waiting(page)
    page.get_by_role("alert").get_by_role("button").wait_for()


def offline(page: Page) -> None:
    ask(page, PAY)
    page.context.set_offline(True)
    send(page, "and per hour?")


def refused(status: int, **headers: str) -> Callable[[Page], None]:
    """Return what asks and is refused with a status."""

    def ask_in_vain(page: Page) -> None:
        ask(page, PAY)
        allowed = {
            "Access-Control-Allow-Origin": "*",
            "Access-Control-Expose-Headers": "Retry-After",
        }
        page.route(
            "**/chat/webhook",
            lambda route: route.fulfill(status=status, json=[], headers={**allowed, **headers}),
        )
        send(page, "and per hour?")

    return ask_in_vain


def restarting(page: Page) -> None:
    ask(page, PAY)
    page.route("**/chat/webhook", lambda route: route.abort())
    send(page, "and per hour?")


def spanish(page: Page) -> None:
    press(page, "¿Cuánto se gana?")
    page.get_by_text("¿Le fue útil?").wait_for()


def from_the_right(page: Page) -> None:
    page.evaluate("() => { document.documentElement.dir = 'rtl'; }")
    ask(page, LEVELS)


def pay(page: Page) -> None:
    ask(page, PAY)


def all_pay(page: Page) -> None:
    ask(page, ALL_PAY)


def follow_up(page: Page) -> None:
    ask(page, PAY)
    ask(page, "and per hour?")


def two_questions(page: Page) -> None:
    ask(page, "what do they earn in California and which certifications help?")


def nothing(page: Page) -> None:
    """Leave it as it opens."""


@dataclass(frozen=True)
class Picture:
    """A state: what brings it about, on which page, and how the browser is set up for it."""

    act: Callable[[Page], None] = nothing
    options: dict[str, Any] = field(default_factory=dict)
    attributes: str = ""
    language: str = "en"
    is_open: bool = True
    is_demo: bool = False
    needs_data: bool = False  # on every occupation: docs/public-data.md


PICTURES = {
    "demo": Picture(follow_up, is_demo=True),
    "demo-phone": Picture(pay, PHONE, is_demo=True),
    "compared": Picture(compared, needs_data=True),
    "interests": Picture(interests, needs_data=True),
    "closed": Picture(is_open=False),
    "closed-phone": Picture(options=PHONE, is_open=False),
    "open": Picture(),
    "open-phone": Picture(options=PHONE),
    "answer": Picture(pay),
    "two-questions": Picture(two_questions),
    "list": Picture(all_pay),
    "bars": Picture(bars),
    "bars-phone": Picture(bars, PHONE),
    "bars-320": Picture(bars, SMALLEST),
    "table": Picture(bars_as_table),
    "table-320": Picture(bars_as_table, SMALLEST),
    "shares": Picture(shares),
    "ranges": Picture(ranges),
    "sources": Picture(sources),
    "sources-phone": Picture(sources, PHONE),
    "helpful": Picture(voted),
    "copy": Picture(not_copied),
    "started-over": Picture(started_over),
    "waiting": Picture(waiting),
    "slow": Picture(slow),
    "offline": Picture(offline),
    "restarting": Picture(restarting),
    "busy": Picture(refused(429, **{"Retry-After": "5"})),
    "expired": Picture(refused(401)),
    "empty": Picture(refused(200)),
    "spanish": Picture(spanish, language="es"),
    "theme": Picture(pay, attributes=THEME),
    "from-the-right": Picture(from_the_right),
    "zoom": Picture(pay, {"viewport": {"width": 500, "height": 400}, "device_scale_factor": 2}),
    "forced-colours": Picture(bars, {"forced_colors": "active", "color_scheme": "dark"}),
}


def take(page: Page, name: str, picture: Picture, url: str) -> None:
    """Bring a state about on a page and take its picture."""
    page.goto(url)
    if not picture.is_demo:
        launcher = page.locator("career-advisor .launcher")
        launcher.wait_for()
        if picture.is_open:
            launcher.click()
    if picture.is_open:
        page.locator("career-advisor .answer").first.wait_for()
        picture.act(page)
    page.wait_for_timeout(600)  # what scrolls comes to rest
    page.screenshot(path=FOLDER / f"{name}.png")


def main() -> int:
    """Take the pictures; return the exit code."""
    wanted = sys.argv[1:] or list(PICTURES)
    unknown = [name for name in wanted if name not in PICTURES]
    if unknown:
        print(f"No picture is called {', '.join(unknown)}: {', '.join(PICTURES)}.", file=sys.stderr)
        return 1
    with open_store(Settings.from_env().database_url)() as session:
        with_data = has_jobs(session)
    left = [name for name in wanted if PICTURES[name].needs_data and not with_data]
    wanted = [name for name in wanted if name not in left]
    if left:
        print(f"Without public data on every occupation, left as they are: {', '.join(left)}.")
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        print("No Chromium on this machine: install Debian's package chromium.", file=sys.stderr)
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    origin = f"http://{LOOPBACK}:{free_port()}"
    os.environ.update(CENTER, ADVISOR_CHAT_ORIGINS=origin)
    pages: dict[str, str] = {}
    try:
        with (
            servers() as running,
            site(origin, running.url, pages),
            sync_playwright() as playwright,
        ):
            chromium = playwright.chromium.launch(executable_path=browser, args=FLAGS)
            for name in wanted:
                picture = PICTURES[name]
                src = f"{running.url}/chat/widget.js"
                script = f'<script src="{src}" defer {picture.attributes}></script>'
                pages["/"] = page_of(script, language=picture.language)
                size = {"viewport": {"width": 1000, "height": 780}}
                context = chromium.new_context(**{**size, **picture.options})
                url = f"{running.url}/chat/demo" if picture.is_demo else f"{origin}/"
                take(context.new_page(), name, picture, url)
                context.close()
            chromium.close()
    except ServeError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"Took {len(wanted)} pictures into docs/pictures.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
