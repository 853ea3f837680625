"""Talks to the widget on a page, as a visitor does: typing, pressing, scrolling."""

from __future__ import annotations

from playwright.sync_api import Page


def ask(page: Page, question: str) -> None:
    """Type a question, send it, and wait until its answer stands there."""
    answers = page.locator("career-advisor .answer")
    before = answers.count()
    send(page, question)
    answers.nth(before).wait_for()


def send(page: Page, question: str) -> None:
    """Type a question and send it."""
    page.locator("career-advisor textarea").fill(question)
    page.locator("career-advisor textarea").press("Enter")


def press(page: Page, words: str) -> None:
    """Press the last thing that has these words."""
    page.get_by_text(words).last.click()


def to_the_end(page: Page) -> None:
    """Scroll the conversation to its end."""
    page.get_by_role("log").evaluate("log => log.scrollTo({ top: 1e6, behavior: 'instant' })")


def compared(page: Page) -> None:
    """Ask about two occupations side by side."""
    ask(page, "electrician vs registered nurse pay in California")
    to_the_end(page)


def interests(page: Page) -> None:
    """Answer the thirty questions on interests, until the result stands there."""
    ask(page, "what job would suit me?")
    rated = ["like", "strongly like", "not sure", "like", "dislike", "not sure"] * 5
    for typed in ["start", *rated]:
        page.wait_for_timeout(2300)  # the answer before has come, and once a second is the limit
        send(page, typed)
    page.wait_for_timeout(2300)
    page.get_by_role("figure").last.scroll_into_view_if_needed()
