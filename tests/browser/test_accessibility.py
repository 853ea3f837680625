"""Everybody can use the widget: axe finds nothing, roles are there, and it fits small screens."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.driving import QUESTION, answer, ask, focused, notice, tab_to

LEVELS = "What does level 11 pay compared with level 9?"
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


def violations(page):
    """Return what axe finds in the page, whole: the rule and the places."""
    page.wait_for_timeout(300)  # what moves comes to rest first: contrast is measured as painted
    found = Axe().run(page, options=RULES).response["violations"]
    return [(each["id"], [node["target"] for node in each["nodes"]]) for each in found]


def open_chat(page):
    page.locator("career-advisor .launcher").click()
    answer(page, 0).wait_for()


def test_axe_finds_nothing_in_the_closed_and_in_the_open_chat(embed):
    page = embed()
    page.locator("career-advisor .launcher").wait_for()
    assert violations(page) == []
    open_chat(page)
    assert violations(page) == []


def test_axe_finds_nothing_in_answers_with_all_that_unfolds(visit):
    page = visit()
    answer(page, 0).wait_for()
    assert violations(page) == []
    ask(page, LEVELS, 1)
    ask(page, "show me all pay figures", 2)
    ask(page, "How high does the level 9 range go?", 3)
    assert violations(page) == []
    for disclosure in page.locator("career-advisor summary").all():
        disclosure.click()
    folds = page.get_by_role("button", name="Show all")
    while folds.count():
        folds.first.click()
    page.get_by_role("button", name="Yes").first.click()
    expect(answer(page, 1)).to_contain_text("Thank you.")
    assert page.get_by_role("table").count() >= 2
    assert violations(page) == []


def test_axe_finds_nothing_while_waiting_or_when_something_is_wrong(visit):
    page = visit()
    answer(page, 0).wait_for()
    page.route("**/chat/webhook", lambda route: None)
    page.get_by_label("Your question").fill(QUESTION)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Looking it up…")
    assert violations(page) == []
    page.reload()
    expect(notice(page)).to_contain_text("No answer came back.")
    assert violations(page) == []


def test_axe_finds_nothing_at_320_pixels(embed):
    page = embed(viewport={"width": 320, "height": 640})
    open_chat(page)
    ask(page, LEVELS, 1)
    page.get_by_text("Show as a table").click()
    page.get_by_text("Sources:").click()
    assert violations(page) == []


def test_axe_finds_nothing_in_spanish(embed):
    page = embed(language="es")
    open_chat(page)
    page.get_by_role("button", name="¿Cuánto se gana?").click()
    answer(page, 1).wait_for()
    page.get_by_text("Fuentes:").click()
    assert violations(page) == []


def test_the_roles_a_screen_reader_needs_are_there(embed):
    page = embed()
    open_chat(page)
    expect(page.get_by_role("log", name="Career Advisor")).to_be_visible()
    assert page.get_by_role("status").count() == 1
    assert page.get_by_role("alert").count() == 1
    tree = page.locator("career-advisor section").aria_snapshot()
    for role in ('dialog "Career Advisor"', 'heading "Career Advisor"', 'log "Career Advisor"'):
        assert role in tree
    assert 'textbox "Your question"' in tree
    expect(answer(page, 0).locator(".unseen")).to_have_text("The advisor said:")


def test_an_answer_is_announced_once_and_a_kept_one_not_again(visit):
    page = visit()
    watch = """() => {
        window.added = [];
        const log = document.querySelector('career-advisor').shadowRoot.querySelector('.log');
        const note = ({ addedNodes }) => addedNodes.forEach((node) => added.push(node.className));
        new MutationObserver((changes) => changes.forEach(note)).observe(log, { childList: true });
    }"""
    answer(page, 0).wait_for()
    page.evaluate(watch)
    ask(page, QUESTION, 1)
    assert page.evaluate("added.filter(each => each.includes('turn'))") == [
        "turn asked",
        "turn answer",
    ]
    page.reload()
    answer(page, 1).wait_for()
    page.evaluate(watch)
    page.wait_for_timeout(300)
    assert page.evaluate("added") == []


@pytest.mark.parametrize(
    ("width", "height"), [(320, 640), (640, 360)], ids=["320 pixels", "200 % of 1280 by 720"]
)
def test_nothing_needs_scrolling_sideways(embed, width, height):
    page = embed(viewport={"width": width, "height": height})
    open_chat(page)
    ask(page, LEVELS, 1)
    page.get_by_text("Sources:").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for part in ("log", "panel"):
        inside = page.locator(f"career-advisor .{part}")
        assert inside.evaluate("part => part.scrollWidth <= part.clientWidth")
    for name in ("Send", "Start over", "Close"):
        box = page.get_by_role("button", name=name).bounding_box()
        assert 0 <= box["x"] <= box["x"] + box["width"] <= width
        assert 0 <= box["y"] <= box["y"] + box["height"] <= height
    assert page.get_by_role("log").bounding_box()["height"] >= 100


def test_a_wide_table_on_a_small_screen_says_that_it_scrolls(visit):
    page = visit(viewport={"width": 320, "height": 640})
    compared = ask(page, LEVELS, 1)
    compared.get_by_text("Show as a table").click()
    expect(compared.get_by_text("Scroll sideways to see all.")).to_be_visible()
    page.set_viewport_size({"width": 1200, "height": 700})
    expect(compared.get_by_text("Scroll sideways to see all.")).to_be_hidden()


def test_text_alone_can_be_twice_as_large(visit):
    page = visit(viewport={"width": 640, "height": 800})
    answer(page, 0).wait_for()
    page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }")
    ask(page, LEVELS, 1)
    log = page.get_by_role("log")
    assert log.evaluate("log => log.scrollWidth <= log.clientWidth")
    expect(page.get_by_role("button", name="Send")).to_be_in_viewport()


def test_every_button_is_large_enough_to_hit(visit):
    page = visit()
    ask(page, LEVELS, 1)
    page.get_by_text("Sources:").click()
    for target in page.locator("career-advisor :is(button, summary, textarea):visible").all():
        box = target.bounding_box()
        assert min(box["width"], box["height"]) >= 24, target.inner_text()


def test_the_focus_can_be_seen_wherever_it_is(visit):
    page = visit()
    ask(page, QUESTION, 1)
    page.locator("body").press("Tab")
    seen = set()
    for _ in range(25):
        page.keyboard.press("Tab")
        part = focused(page)
        if part is None:
            continue
        seen.add(part)
        outline = "part => getComputedStyle(part.shadowRoot.activeElement).outlineStyle"
        assert page.locator("career-advisor").evaluate(outline) == "solid", part
    assert {"log", "input", "send", "quiet", "reply"} <= seen


def test_without_motion_nothing_moves(visit):
    page = visit(reduced_motion="reduce")
    answer(page, 0).wait_for()
    page.route("**/chat/webhook", lambda route: None)
    page.get_by_label("Your question").fill(QUESTION)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Looking it up…")
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.get_by_role("log").evaluate("log => getComputedStyle(log).scrollBehavior") == "auto"


def test_with_the_systems_own_colours_turns_have_an_edge_and_bars_a_colour(visit):
    page = visit(forced_colors="active")
    ask(page, LEVELS, 1)
    edge = answer(page, 1).evaluate("part => getComputedStyle(part).borderTopStyle")
    assert edge == "solid"
    fill = answer(page, 1).locator("rect").first.evaluate("bar => getComputedStyle(bar).fill")
    text = answer(page, 1).evaluate("part => getComputedStyle(part).color")
    assert fill == text
    assert violations(page) == []


def test_where_one_reads_from_the_right_the_chat_is_at_the_left(embed):
    page = embed()
    page.evaluate("() => { document.documentElement.dir = 'rtl'; }")
    assert page.locator("career-advisor .launcher").bounding_box()["x"] < 30
    open_chat(page)
    ask(page, LEVELS, 1)
    turn = page.locator("career-advisor .asked").bounding_box()
    panel = page.locator("career-advisor .panel").bounding_box()
    assert turn["x"] < panel["x"] + panel["width"] / 4
    assert violations(page) == []


def test_the_question_can_be_reached_by_the_keyboard(visit):
    page = visit()
    answer(page, 0).wait_for()
    assert tab_to(page, "input", 12)
