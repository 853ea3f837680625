"""Chromium, pages in it, and another site that embeds the widget."""

import os
import shutil
from urllib.parse import urlsplit

import pytest
from playwright import sync_api as playwright

from scripts.pictures import FLAGS
from scripts.site import page as page_of
from scripts.site import site


@pytest.fixture(scope="package")
def browser():
    """Chromium as the system has it; its driver's event loop must be gone for the other tests."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        reason = "no chromium on this machine: install it to test the widget in a browser"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(browser, server, other_site):
    """Open a page, the demo page unless told otherwise.

    Whatever a page complains of, or asks another host for, fails the test; what a test brings
    about on purpose, it takes off `page.complaints`.
    """
    pages, contexts, hosts = [], [], {urlsplit(other_site).netloc}

    def visit(url=f"{server}/chat/demo", **options):
        hosts.add(urlsplit(url).netloc)
        hosts.add(urlsplit(server).netloc)
        contexts.append(browser.new_context(**options))
        page = contexts[-1].new_page()
        pages.append(page)
        page.set_default_timeout(15_000)
        page.complaints, page.asked_for = [], []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("request", lambda request: page.asked_for.append(request.url))
        page.goto(url)
        return page

    yield visit
    complaints = [complaint for page in pages for complaint in page.complaints]
    asked_for = {urlsplit(url).netloc for page in pages for url in page.asked_for}
    for context in contexts:
        context.close()
    assert complaints == []
    assert asked_for <= {*hosts, ""}  # data: and about: have no host


@pytest.fixture(scope="session")
def pages(server, other_site):
    """The pages of another site, by path, under a strict policy: a test adds its own."""
    pages = {"/": page_of(f'<script src="{server}/chat/widget.js" defer></script>')}
    with site(other_site, server, pages):
        yield pages


@pytest.fixture
def embed(visit, server, other_site, pages):
    """Open a page of the other site with the script tag on it, with these attributes."""

    def embed(attributes="", body="", language="en", **options):
        script = f'<script src="{server}/chat/widget.js" defer {attributes}></script>'
        pages["/page"] = page_of(script, body, language)
        return visit(f"{other_site}/page", **options)

    return embed
