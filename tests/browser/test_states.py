"""When something is in the way it is said, nothing typed is lost, and trying again helps."""

import json
import time

import pytest
from playwright.sync_api import expect

from channels.sessions import issue_token
from scripts.ports import free_port
from scripts.servers import servers
from tests.browser.driving import (
    PAY,
    QUESTION,
    answer,
    ask,
    asked,
    focused,
    no_complaint,
    notice,
    tab_to,
)

KEPT = "Your message is kept."
REFUSED = "Failed to load resource"


def say(page, question=QUESTION):
    """Ask without waiting for an answer."""
    answer(page, 0).wait_for()
    page.get_by_label("Your question").fill(question)
    page.get_by_label("Your question").press("Enter")


def try_again(page, number):
    """Press "Try again" and return the answer of that number."""
    notice(page).get_by_role("button", name="Try again").click()
    answer(page, number).wait_for()
    expect(notice(page)).to_be_empty()
    return answer(page, number)


def token_of(page, change=None):
    """Return the token the browser keeps, after putting another in its place if there is one."""
    return page.evaluate(
        """change => {
            const name = Object.keys(localStorage).find(each => each.startsWith('career-advisor'));
            const kept = JSON.parse(localStorage.getItem(name));
            if (change) localStorage.setItem(name, JSON.stringify({ ...kept, token: change }));
            return kept.token;
        }""",
        change,
    )


def test_offline(visit):
    page = visit()
    answer(page, 0).wait_for()
    page.context.set_offline(True)
    say(page)
    expect(notice(page)).to_contain_text(f"You are offline. {KEPT}")
    page.get_by_label("Your question").fill("and what comes next")
    page.context.set_offline(False)
    expect(try_again(page, 1)).to_contain_text(PAY)
    expect(asked(page)).to_have_count(1)
    expect(page.get_by_label("Your question")).to_have_value("and what comes next")
    no_complaint(page, REFUSED)


def test_trying_again_by_keyboard_keeps_the_focus_where_one_types(visit):
    page = visit()
    answer(page, 0).wait_for()
    page.context.set_offline(True)
    say(page)
    expect(notice(page)).to_contain_text("offline")
    page.context.set_offline(False)
    page.get_by_role("log").focus()
    assert tab_to(page, "Try again")
    page.keyboard.press("Enter")
    assert focused(page) == "input"
    answer(page, 1).wait_for()
    no_complaint(page, REFUSED)


def test_an_offline_message_survives_a_reload(visit):
    page = visit()
    answer(page, 0).wait_for()
    page.context.set_offline(True)
    say(page)
    expect(notice(page)).to_contain_text("offline")
    page.context.set_offline(False)
    page.reload()
    expect(notice(page)).to_contain_text("No answer came back.")
    expect(try_again(page, 1)).to_contain_text(PAY)
    expect(asked(page)).to_have_count(1)
    no_complaint(page, REFUSED)


@pytest.fixture
def held(visit):
    """A page whose clock can be put forward, and whose first message is not answered at all."""
    page = visit()
    page.clock.install()
    page.reload()
    answer(page, 0).wait_for()
    first = []
    page.route(
        "**/chat/webhook",
        lambda route: route.continue_() if first else first.append(route),
    )
    return page


def test_slow(held):
    page = held
    # Only what the test says passes: a machine may take longer than a tenth of a second.
    page.clock.pause_at(page.evaluate("Date.now() / 1000 + 1"))
    say(page)
    expect(page.get_by_role("status")).to_have_text("Looking it up…")
    page.clock.fast_forward(7_900)
    expect(notice(page)).to_be_empty()
    page.clock.fast_forward(200)
    expect(notice(page)).to_contain_text(f"This takes longer than usual. {KEPT}")
    expect(page.get_by_role("status")).to_have_text("Looking it up…")
    page.clock.resume()
    expect(try_again(page, 1)).to_contain_text(PAY)
    expect(asked(page)).to_have_count(1)


def test_an_answer_that_never_comes_is_given_up(held):
    page = held
    say(page)
    page.wait_for_timeout(200)
    page.clock.fast_forward(30_100)
    expect(notice(page)).to_contain_text(f"No answer came back. {KEPT}")
    try_again(page, 1)


def test_too_much_at_once(visit, server):
    page = visit()
    ask(page, "is there overtime?", 1)
    # What a person cannot do, a script of the page can: use up what a session may ask at once.
    page.evaluate(
        """([server, token]) => Promise.all(Array.from({ length: 12 }, () => fetch(
            `${server}/chat/webhook`,
            { method: 'POST', headers: { Authorization: `Bearer ${token}` }, body: '{}' }
        )))""",
        [server, token_of(page)],
    )
    say(page)
    expect(notice(page)).to_contain_text(f"Please wait 5 seconds. {KEPT}")
    time.sleep(5)  # as long as the page asks for
    expect(try_again(page, 2)).to_contain_text(PAY)
    no_complaint(page, REFUSED)


@pytest.mark.parametrize("kind", ["expired", "forged", "not one of ours"])
def test_a_session_that_has_ended_goes_on_in_a_new_one(visit, kind):
    page = visit()
    ask(page, "is there overtime?", 1)
    tokens = {
        "expired": issue_token(b"a secret for the tests only", time.time() - 86_401),
        "forged": issue_token(b"another secret", time.time()),
        "not one of ours": "x",
    }
    token_of(page, tokens[kind])
    page.reload()
    answer(page, 1).wait_for()
    say(page)
    expect(notice(page)).to_contain_text(
        f"This chat has expired. The next try begins a new one. {KEPT}"
    )
    expect(try_again(page, 2)).to_contain_text(PAY)
    assert token_of(page) not in tokens.values()
    no_complaint(page, REFUSED)


def test_an_empty_reply(visit):
    page = visit()
    page.route("**/chat/webhook", lambda route: route.fulfill(json=[]))
    say(page)
    expect(notice(page)).to_contain_text(f"No answer came back. {KEPT}")
    page.unroute("**/chat/webhook")
    expect(try_again(page, 1)).to_contain_text(PAY)


def test_a_message_that_is_too_long_comes_back_to_be_shortened(visit):
    page = visit()
    long = "pay? " * 201
    say(page, long)
    expect(notice(page)).to_contain_text("1,000 characters")
    expect(page.get_by_label("Your question")).to_have_value(long.strip())
    expect(asked(page)).to_have_count(0)
    notice(page).get_by_role("button", name="Try again").click()
    assert focused(page) == "input"
    expect(page.get_by_role("status")).to_be_empty()  # nothing is sent before it is shortened
    no_complaint(page, REFUSED)


def test_a_vote_that_cannot_be_stored_can_be_given_again(visit):
    page = visit()
    ask(page, QUESTION, 1)
    page.context.set_offline(True)
    page.get_by_role("button", name="No", exact=True).click()
    expect(page.get_by_role("status")).to_have_text("You are offline.")
    page.context.set_offline(False)
    with page.expect_request("**/chat/feedback") as sent:
        page.get_by_role("button", name="No", exact=True).click()
    assert json.loads(sent.value.post_data) == {"turn": 1, "topic": "ask_wage", "helpful": False}
    expect(answer(page, 1)).to_contain_text("Thank you.")
    page.reload()
    answer(page, 1).wait_for()
    expect(answer(page, 1)).to_contain_text("Thank you.")
    no_complaint(page, REFUSED)


def test_a_restart_of_the_servers_in_the_middle_loses_nothing(visit, tmp_path):
    port = free_port()
    with servers(port, logs=tmp_path / "first") as running:
        page = visit(f"{running.url}/chat/demo")
        ask(page, QUESTION, 1)
        page.get_by_label("Your question").fill("what degree")
    page.keyboard.type(" do I need?")
    say(page, page.get_by_label("Your question").input_value())
    expect(notice(page)).to_contain_text(f"it may be starting again. {KEPT}")
    with servers(port, logs=tmp_path / "second"):
        expect(try_again(page, 2)).to_contain_text("bachelor")
    expect(asked(page)).to_have_count(2)
    expect(answer(page, 1)).to_contain_text(PAY)
    no_complaint(page, REFUSED)
