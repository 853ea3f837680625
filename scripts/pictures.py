"""Take the pictures of the demo page that stand in docs/pictures, with headless Chromium.

python -m scripts.pictures
"""

from __future__ import annotations

import shutil
import sys

from playwright.sync_api import Page, sync_playwright

from scripts.servers import ROOT, ServeError, servers

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
# file, width and height, and what is asked before the picture is taken
PICTURES = (
    ("demo.png", 1000, 800, ("how much do they make in california", "and per hour?")),
    ("demo-phone.png", 390, 780, ("do I need a degree?",)),
)


def ask(page: Page, question: str) -> None:
    """Type a question and wait until its answer stands there."""
    box = page.get_by_role("textbox")
    sources = page.get_by_text("Source", exact=False)
    before = sources.count()
    box.fill(question)
    box.press("Enter")
    sources.nth(before).wait_for()


def main() -> int:
    """Take the pictures; return the exit code."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        print("No Chromium on this machine: install Debian's package chromium.", file=sys.stderr)
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    try:
        with servers() as running, sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=browser, args=FLAGS)
            for name, width, height, questions in PICTURES:
                page = chromium.new_page(viewport={"width": width, "height": height})
                page.goto(f"{running.url}/chat/demo")
                page.get_by_text("Hello!").wait_for()
                for question in questions:
                    ask(page, question)
                page.wait_for_timeout(500)
                page.screenshot(path=FOLDER / name)
                page.close()
            chromium.close()
    except ServeError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"Took {len(PICTURES)} pictures into docs/pictures.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
