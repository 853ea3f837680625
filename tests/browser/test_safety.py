"""What reaches the widget from outside, from a visitor or from a server, stays text."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.driving import answer, ask, asked

MARKUP = (
    '<img src=x onerror="window.harmed = true"><script>window.harmed = true</script><b>bold</b>'
)
ADDRESS = "javascript:window.harmed=true"
HOSTILE = [
    {
        "text": f"{MARKUP}\n- {MARKUP}\n- {ADDRESS}\ndata:text/html,{MARKUP} and {ADDRESS}",
        "buttons": [{"title": MARKUP, "payload": ADDRESS}],
    },
    {
        "custom": {
            "type": "answer",
            "topic": MARKUP,
            "citations": [
                {
                    "document": MARKUP,
                    "section": MARKUP,
                    "shown": MARKUP,
                    "quotes": [MARKUP],
                    "url": ADDRESS,
                }
            ],
            "table": {"title": MARKUP, "columns": [MARKUP], "rows": [[MARKUP, MARKUP]]},
            "chart": {
                "kind": "ranges",
                "title": MARKUP,
                "unit": MARKUP,
                "note": MARKUP,
                "rows": [
                    {"label": MARKUP, "shown": MARKUP, "value": 1, "low": 1, "low_shown": MARKUP}
                ],
            },
            "transcript": True,
        }
    },
]
ABOUT = {
    "name": MARKUP,
    "contact": ADDRESS,
    "documents": [{"title": MARKUP, "year": MARKUP}],
    "occupations": [MARKUP],
    "newest_figure": MARKUP,
}


def assert_unharmed(page):
    assert page.evaluate("window.harmed") is None
    within = page.locator("career-advisor section")
    assert within.locator(":is(img, script, b:not(.chart b), iframe:not(.unseen))").count() == 0
    assert within.locator("[style], [onerror], [onclick]").count() == 0
    assert [
        link.get_attribute("href")
        for link in within.locator("a").all()
        if not link.get_attribute("href").startswith(("http:", "https:", "mailto:", "tel:"))
    ] == []


@pytest.mark.parametrize(
    "probe", [MARKUP, ADDRESS, '"><svg onload=window.harmed=1>', "{{7*7}} ${7*7}"]
)
def test_what_is_typed_stays_text(visit, probe):
    page = visit()
    ask(page, probe, 1)
    assert probe in asked(page).inner_text()
    assert_unharmed(page)
    page.reload()
    answer(page, 1).wait_for()
    assert probe in asked(page).inner_text()
    assert_unharmed(page)


@pytest.fixture
def hostile(visit, server):
    """The demo page of a server that has been taken over."""
    page = visit("about:blank")
    page.route("**/chat/about", lambda route: route.fulfill(json=ABOUT))
    page.route("**/chat/webhook", lambda route: route.fulfill(json=HOSTILE))
    page.goto(f"{server}/chat/demo")
    return page


def test_what_a_server_that_was_taken_over_says_stays_text(hostile):
    page = hostile
    expect(answer(page, 0)).to_contain_text(MARKUP)
    ask(page, "pay?", 1)
    for disclosure in page.locator("career-advisor summary").all():
        disclosure.click()
    shown = answer(page, 1).inner_text()
    assert shown.count(MARKUP) > 8
    page.get_by_role("button", name=MARKUP).click()
    answer(page, 2).wait_for()
    page.get_by_role("button", name="Print").click()
    assert_unharmed(page)


def test_what_is_kept_in_the_browser_is_not_trusted_either(visit, server):
    page = visit()
    answer(page, 0).wait_for()
    turns = [
        {"about": ABOUT},
        {"asked": MARKUP},
        {"parts": [{**HOSTILE[0], **HOSTILE[1]["custom"]}]},
    ]
    page.evaluate(
        "([name, kept]) => localStorage.setItem(name, JSON.stringify(kept))",
        [f"career-advisor {server}/chat", {"turns": turns, "until": 9e15, "draft": MARKUP}],
    )
    page.reload()
    answer(page, 1).wait_for()
    expect(page.get_by_label("Your question")).to_have_value(MARKUP)
    assert_unharmed(page)


def test_addresses_of_the_web_of_mail_and_of_telephones_are_links(visit):
    page = visit()
    text = "See https://a.example/x, write to help@a.example or call tel:+15550100."
    page.route("**/chat/webhook", lambda route: route.fulfill(body=json.dumps([{"text": text}])))
    links = ask(page, "help", 1).get_by_role("link")
    assert [link.get_attribute("href") for link in links.all()] == [
        "https://a.example/x",
        "mailto:help@a.example",
        "tel:+15550100",
    ]
    assert {link.get_attribute("rel") for link in links.all()} == {"noopener"}
