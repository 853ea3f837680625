"""The demo page in a real browser, with the real servers behind it."""

import os
import shutil
from urllib.parse import urlsplit

import pytest
from playwright import sync_api as playwright

from scripts.pictures import FLAGS

QUESTION = "how much do production managers make in california"


@pytest.fixture(scope="module")
def browser():
    """Chromium as the system has it."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        reason = "no chromium on this machine: install it to test the demo page in a browser"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(browser, server):
    """Open the demo page; what it complains of and what it asks for is kept on the page."""
    contexts = []

    def visit(**options):
        contexts.append(browser.new_context(**options))
        page = contexts[-1].new_page()
        page.set_default_timeout(15_000)
        page.complaints, page.asked_for = [], []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("request", lambda request: page.asked_for.append(request.url))
        page.goto(f"{server}/chat/demo")
        answer(page, 0).wait_for()
        return page

    yield visit
    for context in contexts:
        context.close()


def answer(page, number):
    return page.locator("career-advisor .answer").nth(number)


def ask(page, question):
    """Ask by keyboard only, as somebody without a mouse does."""
    page.get_by_label("Your question").focus()
    page.keyboard.type(question)
    page.keyboard.press("Enter")


def test_the_page_greets_without_errors_or_requests_to_other_sites(visit, server):
    page = visit()
    assert answer(page, 0).inner_text().strip()
    assert page.get_by_role("log").is_visible()
    assert page.complaints == []
    hosts = {urlsplit(url).netloc for url in page.asked_for if not url.startswith("data:")}
    assert hosts == {urlsplit(server).netloc}


def test_the_greeting_does_not_look_typed(visit):
    page = visit()
    assert "/greet" not in page.get_by_role("log").inner_text()
    assert page.locator("career-advisor .asked").count() == 0


def test_a_question_asked_by_keyboard_is_answered_with_its_source(visit):
    page = visit()
    ask(page, QUESTION)
    answer(page, 1).wait_for()
    assert "$114,377" in answer(page, 1).inner_text()
    assert "Source" in answer(page, 1).locator(".source").first.inner_text()


def test_the_keyboard_alone_reaches_the_question(visit):
    page = visit()
    for _ in range(20):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            "document.querySelector('career-advisor').shadowRoot.activeElement?.id"
        )
        if focused == "question":
            break
    assert focused == "question"


def test_a_suggested_reply_gives_another_answer(visit):
    page = visit()
    ask(page, QUESTION)
    answer(page, 1).wait_for()
    reply = page.get_by_role("group", name="Suggested questions").get_by_role("button").first
    title = reply.inner_text()
    reply.click()
    answer(page, 2).wait_for()
    assert page.locator("career-advisor .asked").last.inner_text().endswith(title)
    assert answer(page, 2).inner_text() != answer(page, 1).inner_text()


def test_markup_that_is_typed_stays_text(visit):
    page = visit()
    markup = '<img src=x onerror="window.harmed = true"><b>bold</b>'
    ask(page, markup)
    answer(page, 1).wait_for()
    assert markup in page.locator("career-advisor .asked").inner_text()
    assert page.locator("career-advisor .log :is(img, b)").count() == 0
    assert page.evaluate("window.harmed") is None
    assert page.complaints == []


def test_the_conversation_survives_a_reload(visit):
    page = visit()
    ask(page, QUESTION)
    answer(page, 1).wait_for()
    before = page.get_by_role("log").inner_text()
    page.reload()
    answer(page, 1).wait_for()
    assert page.get_by_role("log").inner_text() == before
    ask(page, "what is the job outlook")
    answer(page, 2).wait_for()


def test_a_message_that_could_not_be_sent_is_kept_and_sent_again(visit):
    page = visit()
    page.context.set_offline(True)
    ask(page, QUESTION)
    page.get_by_role("alert").get_by_role("button", name="Try again").wait_for()
    page.get_by_label("Your question").fill("and what comes next")
    page.context.set_offline(False)
    page.get_by_role("button", name="Try again").click()
    answer(page, 1).wait_for()
    assert "$114,377" in answer(page, 1).inner_text()
    assert page.locator("career-advisor .asked").count() == 1
    assert page.get_by_label("Your question").input_value() == "and what comes next"


def test_a_narrow_screen_needs_no_sideways_scrolling(visit):
    page = visit(viewport={"width": 320, "height": 640})
    ask(page, QUESTION)
    answer(page, 1).wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_inline_a_button_opens_and_escape_closes_the_chat(visit):
    page = visit()
    page.evaluate(
        "sessionStorage.clear();"
        "document.querySelector('career-advisor').replaceWith(document.createElement('career-advisor'))"
    )
    launcher = page.get_by_role("button", name="Ask the Career Advisor")
    launcher.focus()
    page.keyboard.press("Enter")
    answer(page, 0).wait_for()
    assert page.get_by_role("dialog", name="Career Advisor").is_visible()
    assert page.get_by_role("button", name="Ask the Career Advisor").count() == 0
    page.keyboard.press("Escape")
    assert not page.get_by_role("dialog").is_visible()
    assert launcher.evaluate("button => button.getRootNode().activeElement === button")


def test_the_conversation_can_be_copied_for_a_person(visit):
    page = visit()
    ask(page, QUESTION)
    answer(page, 1).wait_for()
    ask(page, "I want to talk to somebody")
    answer(page, 2).wait_for()
    page.get_by_role("button", name="Copy this conversation").press("Enter")
    copied = page.get_by_label("Copy this conversation").input_value()
    assert f"You said: {QUESTION}" in copied
    assert "$114,377" in copied
    assert "You said: I want to talk to somebody" in copied
    assert page.complaints == []


def test_two_questions_stand_under_each_other_in_one_answer(visit):
    page = visit()
    ask(page, "what do they earn in California and which certifications help?")
    answer(page, 1).wait_for()
    shown = answer(page, 1).inner_text()
    assert "$114,377" in shown
    assert "CPIM" in shown
    assert page.locator("career-advisor .answer .source").count() == 2


def test_a_number_that_identifies_a_person_is_not_answered_with(visit):
    page = visit()
    ask(page, "my ssn is 900-12-3456, how many hours do they work")
    answer(page, 1).wait_for()
    assert "900" not in answer(page, 1).inner_text()
