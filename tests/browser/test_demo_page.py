"""Whole conversations on the demo page, in a real browser, with the real servers behind it."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.driving import PAY, QUESTION, answer, ask, asked, focused, tab_to

LEVELS = "What does level 11 pay compared with level 9?"
ALL_PAY = "show me all pay figures"


def test_it_opens_with_what_it_is_what_it_covers_how_old_and_who_runs_it(visit):
    page = visit()
    opening = answer(page, 0)
    for words in (
        "a program, not a person",
        "Industrial Production Managers",
        "California Occupational Guide",
        "from 2020",
        "your local career center",
        "24 hours",
    ):
        expect(opening).to_contain_text(words)
    assert asked(page).count() == 0


def test_opening_a_page_starts_no_session(visit):
    page = visit()
    answer(page, 0).wait_for()
    assert not [url for url in page.asked_for if "/session" in url or "/webhook" in url]


def test_a_whole_conversation_by_mouse(visit):
    page = visit()
    page.get_by_role("button", name="What does it pay?").click()
    expect(answer(page, 1)).to_contain_text(PAY)
    assert asked(page).inner_text().endswith("What does it pay?")
    page.get_by_text("Sources:").click()
    expect(page.locator("blockquote").first).to_contain_text(PAY)
    page.get_by_role("button", name="Yes").click()
    expect(answer(page, 1)).to_contain_text("Thank you.")
    replies = page.get_by_role("group", name="Suggested questions")
    title = replies.get_by_role("button").first.inner_text()
    replies.get_by_role("button").first.click()
    answer(page, 2).wait_for()
    assert asked(page).last.inner_text().endswith(title)
    page.get_by_label("Your question").click()
    page.keyboard.type("what degree do I need?")
    page.get_by_role("button", name="Send").click()
    expect(answer(page, 3)).to_contain_text("bachelor")


def test_a_whole_conversation_by_keyboard_alone(visit):
    page = visit()
    answer(page, 0).wait_for()
    assert tab_to(page, "reply")
    page.keyboard.press("Enter")
    expect(answer(page, 1)).to_contain_text(PAY)
    assert focused(page) == "turn asked"
    page.keyboard.press("Tab")  # the sources of the answer below
    page.keyboard.press("Enter")
    expect(page.locator("blockquote").first).to_be_visible()
    assert tab_to(page, "Yes")  # it helped
    page.keyboard.press("Space")
    expect(answer(page, 1)).to_contain_text("Thank you.")
    assert focused(page) == "small"
    assert tab_to(page, "input")
    page.keyboard.type("is there overtime?")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("and shifts?")
    page.keyboard.press("Enter")
    answer(page, 2).wait_for()
    assert "is there overtime?\nand shifts?" in asked(page).last.inner_text()
    assert focused(page) == "input"


def test_a_long_list_is_folded_and_can_be_shown(visit):
    page = visit()
    long = ask(page, ALL_PAY, 1)
    entries = long.locator(".answered > ul > li")
    assert entries.count() > 10
    assert entries.locator("visible=true").count() == 6
    long.get_by_role("button", name=re.compile(r"Show all \d+")).first.press("Enter")
    assert entries.locator("visible=true").count() == entries.count()
    assert entries.nth(6).evaluate("entry => entry.getRootNode().activeElement === entry")


def test_pay_by_level_is_drawn_and_can_be_shown_as_a_table(visit):
    page = visit()
    chart = ask(page, LEVELS, 1).get_by_role("figure")
    assert chart.locator("rect").count() == 2
    widths = [float(bar.get_attribute("width")[:-1]) for bar in chart.locator("rect").all()]
    assert widths[0] / widths[1] == pytest.approx(145017.60 / 90188.80, rel=1e-6)
    for words in ("$145,017.60", "$90,188.80", "US dollars a year"):
        expect(chart).to_contain_text(words)
    chart.get_by_text("Show as a table").click()
    expect(chart.get_by_role("table")).to_be_visible()


def test_a_range_without_an_end_is_drawn_to_the_edge_and_said_in_words(visit):
    page = visit()
    chart = ask(page, "ranges of level 9 and level 11", 1).get_by_role("figure")
    expect(chart).to_contain_text("$86,424.00 or more")
    for bar in chart.locator("rect.open").all():
        start, width = (float(bar.get_attribute(name)[:-1]) for name in ("x", "width"))
        assert start + width == pytest.approx(100)
    assert chart.locator("rect.open").count() == chart.locator("circle").count() == 2


def test_a_source_can_be_copied_as_a_citation_with_its_sentence(visit):
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    ask(page, QUESTION, 1)
    page.get_by_text("Sources:").click()
    page.get_by_role("button", name="Copy citation").click()
    expect(page.get_by_role("status")).to_have_text("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("“In 2020 the median wage of Industrial Production Managers")
    assert copied.endswith(
        "California Occupational Guide, “What Wages and Benefits Can I Expect?” (2020)"
    )


def test_the_source_line_of_the_text_is_not_shown_twice(visit):
    page = visit()
    assert "Source:" not in ask(page, QUESTION, 1).inner_text()


def test_the_conversation_can_be_copied(visit):
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    ask(page, QUESTION, 1)
    page.get_by_role("button", name="Copy chat").click()
    expect(page.get_by_role("status")).to_have_text("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert f"You said: {QUESTION}" in copied
    assert PAY in copied
    assert "Source: California Occupational Guide" in copied


def test_where_copying_is_forbidden_the_text_stands_there_selected(visit):
    page = visit()
    page.evaluate("() => { navigator.clipboard.writeText = async () => { throw Error('no'); }; }")
    ask(page, "I want to talk to somebody", 1)
    page.get_by_role("button", name="Copy chat").first.press("Enter")
    box = page.get_by_label("Copy chat")
    expect(box).to_be_focused()
    assert "You said: I want to talk to somebody" in box.input_value()
    assert box.evaluate("box => box.selectionEnd") == len(box.input_value())
    page.keyboard.press("Tab")
    assert box.count() == 0


def test_the_conversation_alone_is_printed(visit):
    page = visit()
    page.context.add_init_script(
        "window.print = () => { (top.printed ||= []).push(document.body.innerText); }"
    )
    page.reload()
    answer(page, 0).wait_for()
    ask(page, QUESTION, 1)
    page.get_by_role("button", name="Print").click()
    page.wait_for_function("window.printed")
    (printed,) = page.evaluate("window.printed")
    assert f"You said: {QUESTION}" in printed
    assert PAY in printed
    assert "Your question" not in printed


def test_starting_over_can_be_undone(visit):
    page = visit()
    ask(page, QUESTION, 1)
    before = page.get_by_role("log").inner_text()
    page.get_by_role("button", name="Start over").click()
    expect(asked(page)).to_have_count(0)
    expect(answer(page, 0)).to_contain_text("Hello!")
    assert focused(page) == "input"
    page.get_by_role("alert").get_by_role("button", name="Undo").click()
    assert page.get_by_role("log").inner_text() == before
    page.reload()
    answer(page, 1).wait_for()
    assert page.get_by_role("log").inner_text() == before


def test_the_conversation_and_what_is_being_typed_survive_a_reload(visit):
    page = visit()
    ask(page, QUESTION, 1)
    before = page.get_by_role("log").inner_text()
    page.get_by_label("Your question").fill("and what")
    page.reload()
    answer(page, 1).wait_for()
    assert page.get_by_role("log").inner_text() == before
    expect(page.get_by_label("Your question")).to_have_value("and what")
    page.get_by_label("Your question").fill("")
    expect(ask(page, "and per hour?", 2)).to_contain_text("$54.99")


def test_after_a_day_the_conversation_is_gone_from_the_browser(visit):
    page = visit()
    ask(page, QUESTION, 1)
    page.clock.install()
    page.clock.fast_forward("24:01:00")
    page.reload()
    answer(page, 0).wait_for()
    assert asked(page).count() == 0
    assert QUESTION not in page.evaluate("JSON.stringify(localStorage)")


def test_two_pages_of_a_site_show_the_same_conversation(visit, server):
    page = visit()
    answer(page, 0).wait_for()
    other = page.context.new_page()
    other.goto(f"{server}/chat/demo")
    ask(page, QUESTION, 1)
    expect(answer(other, 1)).to_contain_text(PAY)


def test_two_questions_stand_under_each_other_each_with_its_sources(visit):
    page = visit()
    shown = ask(page, "what do they earn in California and which certifications help?", 1)
    expect(shown).to_contain_text(PAY)
    expect(shown).to_contain_text("CPIM")
    assert shown.locator(".sources").count() == 2


def test_a_number_that_identifies_a_person_is_not_answered_with(visit):
    page = visit()
    assert (
        "900" not in ask(page, "my ssn is 900-12-3456, how many hours do they work", 1).inner_text()
    )
