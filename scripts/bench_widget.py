"""Measure the widget in Chromium: its size as it is sent, when it can be used, when it answers.

scripts.bench prints these beside the servers' figures; alone: python -m scripts.bench_widget
"""

from __future__ import annotations

import shutil
import statistics
import sys

from playwright.sync_api import Browser, sync_playwright

from channels.files import read_files
from channels.web import WIDGET
from scripts.pictures import FLAGS
from scripts.servers import ServeError, servers

LOADS = 15
# As many questions as a session may ask at once, each in conversations of their own.
CONVERSATIONS = 3
QUESTIONS = (
    "how much do production managers make in california",
    "what degree do i need",
    "what is the job outlook",
    "which industries employ the most of them",
    "is the work stressful",
    "What does level 11 pay compared with level 9?",
)
# Notes when the field to type in is on the page; the script's arrival is the browser's own note.
WATCH_START = """
customElements.whenDefined('career-advisor').then(() => { window.usable = performance.now(); });
"""
START = """() => {
    const files = performance.getEntriesByType('resource');
    const script = files.find(({ name }) => name.endsWith('widget.js'));
    return [usable - script.responseEnd, usable];
}"""
# Sends a question as Enter does, and returns the ms until its answer has been painted.
ASK = """question => new Promise(resolve => {
    const root = document.querySelector('career-advisor').shadowRoot;
    const [log, input] = [root.querySelector('.log'), root.querySelector('textarea')];
    const before = root.querySelectorAll('.answer').length;
    let sent;
    new MutationObserver((_, watch) => {
        if (root.querySelectorAll('.answer').length === before) return;
        watch.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - sent));
    }).observe(log, { childList: true });
    input.value = question;
    sent = performance.now();
    input.form.requestSubmit();
})"""


def size_row() -> tuple[str, str]:
    """Return the size of the script as it is sent, plain and gzipped."""
    script = read_files(WIDGET)["widget.js"]
    plain, gzipped = len(script.plain), len(script.gzipped)
    return "widget.js, plain and gzipped", f"{plain / 1e3:.1f} / {gzipped / 1e3:.2f} kB"


def starts(browser: Browser, url: str) -> tuple[list[float], list[float]]:
    """Return the ms from the script's arrival, and from the first click, until one can type."""
    after_script, after_click = [], []
    for _ in range(LOADS):
        context = browser.new_context()
        context.add_init_script(WATCH_START)
        page = context.new_page()
        page.goto(f"{url}/chat/demo", wait_until="load")
        script, click = page.evaluate(START)
        after_script.append(script)
        after_click.append(click)
        context.close()
    return after_script, after_click


def answers(browser: Browser, url: str) -> list[float]:
    """Return the ms from sending a question until its answer is shown."""
    taken = []
    for _ in range(CONVERSATIONS):
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{url}/chat/demo")
        page.get_by_text("Hello!").wait_for()
        page.evaluate(ASK, "hello")  # opens the session
        taken += [page.evaluate(ASK, question) for question in QUESTIONS]
        context.close()
    return taken


def shown(taken: list[float]) -> str:
    """Return the median and the longest time."""
    return f"{statistics.median(taken):.0f} / {max(taken):.0f} ms"


def rows(url: str) -> list[tuple[str, str]]:
    """Return what was measured as rows of name and value; the size alone without Chromium."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        return [size_row(), ("the widget in a browser", "not measured: no Chromium here")]
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=FLAGS)
        after_script, after_click = starts(browser, url)
        answered = answers(browser, url)
        browser.close()
    return [
        size_row(),
        ("widget usable after its script came, median and longest", shown(after_script)),
        ("widget usable after the page was asked for", shown(after_click)),
        ("answer shown after sending", shown(answered)),
    ]


def main() -> int:
    """Measure and print; return the exit code."""
    try:
        with servers() as running:
            for name, value in rows(running.url):
                print(f"{name}: {value}")
    except ServeError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
