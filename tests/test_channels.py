"""The channels, behind a real Sanic server, with a stand-in for the agent."""

import asyncio
import contextlib
import http.client
import itertools
import json
import logging
import socket
import threading
import time

import pytest
from rasa.core.channels.channel import register
from rasa.shared.exceptions import InvalidConfigException
from sanic import Sanic
from sanic_cors import CORS

from channels.headers import read_origins
from channels.limits import RateLimit
from channels.payloads import UnreadableMessage, read_message
from channels.rest import LoopbackRestInput
from channels.sessions import issue_token, sender_of
from channels.web import WebInput
from knowledge.settings import Settings

SITE = "https://center.example"
KEY = b"a key for tests"
names = (f"channels_{number}" for number in itertools.count())


class Agent:
    """Repeats what it was told; fails, or says nothing, when it is told to."""

    def __init__(self):
        self.heard = []

    async def handle_message(self, message):
        self.heard.append(message)
        if "fail" in message.text:
            raise RuntimeError(f"cannot answer {message.text}")
        if "silence" not in message.text:
            await message.output_channel.send_text_message(message.sender_id, message.text)


class Server:
    """What a client sees of a running server, and what reached the agent."""

    def __init__(self, port, agent, web):
        self.port, self.agent, self.web = port, agent, web

    def ask(self, method, path, body=None, **headers):
        """Return the status, the headers and the body of a response."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        with contextlib.closing(connection):
            sent = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body, sent)
            response = connection.getresponse()
            text = response.read().decode()
            is_json = response.getheader("content-type") == "application/json"
            return response.status, response.headers, json.loads(text) if is_json else text

    def token(self):
        return self.ask("POST", "/chat/session")[2]["token"]

    def say(self, message, token=None, **headers):
        body = json.dumps({"message": message})
        bearer = f"Bearer {token or self.token()}"
        return self.ask("POST", "/chat/webhook", body, Authorization=bearer, **headers)

    def rest(self, body, path="/webhooks/rest/webhook", **headers):
        return self.ask("POST", path, json.dumps(body), **headers)


@contextlib.contextmanager
def serving(cors_of_rasa=None, settings=None, **limits):
    """Yield a running server that has both channels, registered as Rasa does it."""
    app, agent = Sanic(next(names), configure_logging=False), Agent()
    app.ctx.agent = agent
    CORS(app, resources={r"/*": {"origins": cors_of_rasa or ""}}, automatic_options=True)
    given = {"chat_origins": SITE, "center_contact": "555-0100", **(settings or {})}
    web = WebInput(Settings(**given), **limits)
    register([LoopbackRestInput(), web], app, "/webhooks/")
    sock = socket.create_server(("127.0.0.1", 0))
    Sanic.test_mode = True  # without it Sanic starts only once in a process
    loop, stopped = asyncio.new_event_loop(), None

    async def serve(started):
        nonlocal stopped
        stopped = asyncio.Event()
        server = await app.create_server(sock=sock, return_asyncio_server=True, access_log=False)
        await server.startup()
        await server.before_start()
        await server.after_start()
        started.set()
        await stopped.wait()
        server.close()

    started = threading.Event()
    thread = threading.Thread(target=loop.run_until_complete, args=[serve(started)])
    thread.start()
    assert started.wait(10)
    try:
        yield Server(sock.getsockname()[1], agent, web)
    finally:
        loop.call_soon_threadsafe(stopped.set)
        thread.join(10)
        loop.close()


@pytest.fixture(scope="module")
def server():
    with serving(per_second=1000, burst=1000) as running:
        yield running


@pytest.mark.parametrize(
    "text",
    [
        "/greet",
        "/help",
        "/tell_more",
        "/list_wages",
        "/compare_wages",
        "/inform",
        "/ask_wage",
        "/ask_work_hours",
        '/ask_wage{"area": "California"}',
        '/inform{"area":"San Francisco-Oakland-Hayward, CA","job_level":"11"}',
        '/ask_wage{"area": "' + "x" * 80 + '"}',
    ],
)
def test_what_our_buttons_send_is_obeyed(text):
    assert read_message(f"  {text}\n") == text


@pytest.mark.parametrize(
    "text",
    [
        "/restart",
        "/session_start",
        "/back",
        "/crisis",
        "/restart or /wage{...}",
        "/action_listen",
        "/ask_",
        "/ASK_WAGE",
        "/ask_wage@0.9",
        "/ask_wage now",
        "/greet /restart",
        "/greet\n/restart",
        "/ask_wage{}",
        "/ask_wage{...}",
        '/ask_wage {"area": "x"}',
        '/ask_wage{"area": 1}',
        '/ask_wage{"area": null}',
        '/ask_wage{"area": ["x"]}',
        '/ask_wage{"Area": "x"}',
        '/ask_wage{"area": "{x"}',
        '/ask_wage{"area": "\\u007dx"}',
        '/ask_wage{"area": "x"}{"area": "y"}',
        '/ask_wage{"area": "' + "x" * 81 + '"}',
        "/ask_wage" + '{"a":' * 100 + "1" + "}" * 100,
    ],
)
def test_any_other_command_is_read_as_plain_words(text):
    assert read_message(text) == text[1:]


@pytest.mark.parametrize("text", ["//restart", "/ /restart", " /\t//restart", "\u200b/restart"])
def test_no_command_hides_behind_slashes_or_unseen_characters(text):
    assert read_message(text) == "restart"


def test_a_slash_within_a_question_stays():
    assert read_message(" what is CMQ/OE? ") == "what is CMQ/OE?"


@pytest.mark.parametrize("text", ["", "  \n", "/", "/ /", "\u200b", None, 7, ["hello"], "x" * 1001])
def test_a_message_is_a_text_of_1_to_1000_characters(text):
    with pytest.raises(UnreadableMessage):
        read_message(text)


def test_a_message_may_be_1000_characters_long():
    assert read_message(" " + "x" * 1000) == "x" * 1000


def test_a_token_names_its_sender_for_a_day():
    token = issue_token(KEY, 1000)
    sender = token.split(".")[1]
    assert len(sender) == 32
    assert sender_of(token, KEY, 1000) == sender_of(token, KEY, 1000 + 86399) == sender
    assert sender_of(token, KEY, 1000 + 86400) is None


def test_no_two_tokens_name_the_same_sender():
    assert len({issue_token(KEY, 1000).split(".")[1] for _ in range(100)}) == 100


def test_a_forged_token_names_nobody():
    issued, sender, signature = issue_token(KEY, 1000).split(".")
    forged = [
        "",
        ".",
        "..",
        "1000.someone.",
        f"{issued}.{sender}",
        f"{issued}.{sender}.",
        f"{issued}.someone.{signature}",
        f"2000.{sender}.{signature}",
        issue_token(b"another key", 1000),
        f"{issued}.{sender}.{signature}é",
    ]
    assert [sender_of(token, KEY, 1000) for token in forged] == [None] * len(forged)


def test_a_rate_limit_allows_a_burst_and_then_a_pace():
    limit = RateLimit(per_second=1, burst=2)
    assert [limit.allows("a", 0), limit.allows("a", 0), limit.allows("a", 0)] == [True, True, False]
    assert limit.allows("b", 0)
    assert not limit.allows("a", 0.5)
    assert limit.allows("a", 1.5)


def test_a_rate_limit_remembers_only_so_many_keys():
    limit = RateLimit(per_second=1, burst=2, remembered=10)
    for number in range(1000):
        limit.allows(str(number), 0)
    assert len(limit.left) == 10


@pytest.mark.parametrize("listed", ["*", "center.example", f"{SITE}/page", f"{SITE} *", "null"])
def test_sites_are_listed_one_by_one(listed):
    with pytest.raises(InvalidConfigException, match="https://center.example"):
        read_origins(listed)


def test_a_message_reaches_the_agent_under_the_senders_own_name(server):
    token = server.token()
    body = {"message": "hello", "sender": "x", "input_channel": "rest", "metadata": {"a": 1}}
    bearer = f"Bearer {token}"
    reply = server.ask("POST", "/chat/webhook", json.dumps(body), Authorization=bearer)[2]
    heard = server.agent.heard[-1]
    assert [message["text"] for message in reply] == ["hello"]
    assert (heard.sender_id, heard.input_channel, heard.metadata) == (
        token.split(".")[1],
        "web",
        None,
    )


def test_a_command_that_is_no_button_reaches_the_agent_as_words(server):
    assert server.say("/restart")[2][0]["text"] == "restart"
    assert server.say('/ask_wage{"area": "California"}')[2][0]["text"].startswith("/ask_wage{")


def test_a_session_that_is_missing_forged_or_old_is_refused(server):
    old = issue_token(server.web.key, time.time() - 86401)
    forged = issue_token(b"another key", time.time())
    for headers in [
        {},
        {"Authorization": server.token()},
        {"Authorization": f"Bearer {old}"},
        {"Authorization": f"Bearer {forged}"},
        {"Authorization": "Bearer é"},
    ]:
        status, _, body = server.ask("POST", "/chat/webhook", '{"message": "hi"}', **headers)
        assert status == 401
        assert "start a new one" in body["error"]


@pytest.mark.parametrize(
    "body", ["", "{", "[]", '"hi"', "{}", '{"message": 1}', '{"message": " "}']
)
def test_a_body_that_is_no_message_is_refused_with_advice(server, body):
    bearer = f"Bearer {server.token()}"
    status, _, answer = server.ask("POST", "/chat/webhook", body, Authorization=bearer)
    assert status == 400
    assert "Send a JSON object" in answer["error"] or "type a question" in answer["error"]


def test_a_long_message_is_refused(server):
    assert server.say("x" * 1000)[0] == 200
    status, _, answer = server.say("x" * 1001)
    assert (status, "shorten it" in answer["error"]) == (400, True)


def test_a_body_too_large_is_refused_before_it_is_read(server):
    status, headers, answer = server.say("x" * 20_000)
    assert (status, "shorten it" in answer["error"]) == (413, True)
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_answers_come_whole(server):
    bearer = f"Bearer {server.token()}"
    path = "/chat/webhook?stream=true"
    assert server.ask("POST", path, '{"message": "hi"}', Authorization=bearer)[0] == 400


@pytest.mark.parametrize("message", ["silence", "fail"])
def test_a_turn_without_an_answer_is_apologised_for(server, message):
    status, _, replies = server.say(message)
    assert (status, len(replies)) == (200, 1)
    assert "Sorry" in replies[0]["text"]
    assert "your local career center (555-0100)" in replies[0]["text"]


def test_what_people_write_is_never_logged(server, caplog, capfd):
    caplog.set_level(logging.DEBUG)
    server.say("fail my secret")
    server.say("/my secret{")
    server.rest({"sender": "me", "message": "fail my secret"})
    assert "RuntimeError" in caplog.text
    assert "secret" not in caplog.text + "".join(capfd.readouterr())


def test_a_session_may_not_send_too_much_too_fast():
    with serving(per_second=0.001, burst=3) as server:
        token = server.token()
        statuses = [server.say("hi", token)[0] for _ in range(4)]
        assert statuses == [200, 200, 200, 429]
        status, headers, body = server.say("hi", token)
        assert (status, headers["Retry-After"]) == (429, "5")
        assert "wait a few seconds" in body["error"]
        assert server.say("hi")[0] == 200


def test_an_address_may_not_open_sessions_without_end():
    with serving(per_second=0.001, burst=1) as server:
        statuses = [server.ask("POST", "/chat/session")[0] for _ in range(6)]
        assert statuses == [200] * 5 + [429]


def test_the_demo_page_is_served_under_a_strict_policy(server):
    status, headers, page = server.ask("GET", "/chat/demo")
    policy = headers["Content-Security-Policy"]
    assert (status, "<career-advisor" in page) == (200, True)
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "*" not in policy
    assert headers["X-Frame-Options"] == "SAMEORIGIN"


def test_the_widget_and_the_style_are_served(server):
    status, headers, script = server.ask("GET", "/chat/widget.js")
    assert (status, "career-advisor" in script) == (200, True)
    assert headers["Content-Type"].startswith("text/javascript")
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert server.ask("GET", "/chat/demo.css")[0] == 200


def test_nothing_else_is_served(server):
    for path in ["/chat/web.py", "/chat/../channels/web.py", "/chat/demo.html", "/chat/%2e%2e/x"]:
        assert server.ask("GET", path)[0] == 404


def test_every_answer_has_the_security_headers(server):
    for _, headers, _ in [server.say("hi"), server.ask("POST", "/chat/webhook", "{}")]:
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"
        assert headers["Content-Security-Policy"].startswith("default-src 'none'")


def allowed(headers):
    return headers.get_all("Access-Control-Allow-Origin")


@pytest.mark.parametrize("cors_of_rasa", [None, "*"])
def test_only_listed_sites_may_talk_to_the_chat(cors_of_rasa):
    with serving(cors_of_rasa, per_second=1000, burst=1000) as server:
        asked = {"Access_Control_Request_Method": "POST"}
        for origin, expected in [(SITE, [SITE]), ("https://evil.example", None), ("null", None)]:
            assert allowed(server.say("hi", Origin=origin)[1]) == expected
            preflight = server.ask("OPTIONS", "/chat/webhook", Origin=origin, **asked)
            assert preflight[0] in (200, 204)
            assert allowed(preflight[1]) == expected
        assert allowed(server.ask("POST", "/chat/webhook", "{}", Origin=SITE)[1]) == [SITE]
        preflight = server.ask("OPTIONS", "/chat/session", Origin=SITE, **asked)
        assert preflight[1]["Access-Control-Allow-Headers"] == "Authorization, Content-Type"


def test_rest_answers_on_this_machine(server):
    body = {"sender": "me", "message": "hello", "metadata": {"a": 1}}
    assert server.rest(body)[2] == [{"recipient_id": "me", "text": "hello"}]
    assert server.agent.heard[-1].metadata == {"a": 1}
    assert server.rest({"sender": "me", "message": "/restart"})[2][0]["text"] == "restart"


@pytest.mark.parametrize("header", ["Forwarded", "X_Forwarded_For", "X_Real_IP", "Via"])
def test_rest_refuses_what_comes_through_a_proxy(server, header):
    body = {"sender": "me", "message": "hello"}
    status, _, answer = server.rest(body, **{header: "127.0.0.1"})
    assert (status, "/chat" in answer["error"]) == (403, True)


def test_rest_refuses_other_machines(server, monkeypatch):
    monkeypatch.setattr("sanic.request.Request.ip", "192.0.2.1")
    assert server.rest({"sender": "me", "message": "hello"})[0] == 403


@pytest.mark.parametrize("body", [[], "hi", {}, {"message": "hi"}, {"sender": 1, "message": "hi"}])
def test_rest_says_what_to_send(server, body):
    status, _, answer = server.rest(body)
    assert status == 400
    assert '"sender": "me", "message"' in answer["error"]


def test_rest_streams_on_request_and_ends_even_when_a_turn_fails(server):
    path = "/webhooks/rest/webhook?stream=true"
    assert json.loads(server.rest({"sender": "me", "message": "hi"}, path)[2])["text"] == "hi"
    assert server.rest({"sender": "me", "message": "fail"}, path)[:1] == (200,)


def test_the_limits_come_from_the_credentials_and_the_rest_from_the_environment(monkeypatch):
    monkeypatch.setenv("ADVISOR_CHAT_SECRET", "kept")
    channel = WebInput.from_credentials({"messages_per_second": 2, "burst": 4})
    assert (channel.by_session.per_second, channel.by_session.burst) == (2, 4)
    token = issue_token(WebInput.from_credentials(None).key, time.time())
    assert sender_of(token, channel.key, time.time()) == token.split(".")[1]
