"""The channel in the open: who counts as one visitor, what is told to everybody, what is not."""

import dataclasses
import http.client

import pytest
from sqlalchemy import delete

from channels.about import About
from channels.sessions import issue_token, sender_of
from knowledge import queries, schema
from knowledge.settings import Settings
from knowledge.store import create_store, open_store
from tests.test_channels import SITE, serving

PROXY_HEADERS = ("X_Forwarded_For", "X_Real_IP", "Forwarded", "X_Client_IP", "True_Client_IP")


def sessions(server, count, **headers):
    """Ask for sessions; return the statuses."""
    return [server.ask("POST", "/chat/session", **headers)[0] for _ in range(count)]


@pytest.mark.parametrize("header", PROXY_HEADERS)
@pytest.mark.parametrize("proxies", [None, "0"])
def test_without_a_proxy_a_forged_address_is_not_believed(monkeypatch, header, proxies):
    if proxies:
        monkeypatch.setenv("SANIC_PROXIES_COUNT", proxies)
    with serving(per_second=0.001, burst=1) as server:
        statuses = [
            server.ask("POST", "/chat/session", **{header: f"203.0.113.{number}"})[0]
            for number in range(6)
        ]
        assert statuses == [200] * 5 + [429]


def test_behind_a_proxy_each_visitor_has_a_limit_and_what_they_forge_does_not_count(monkeypatch):
    monkeypatch.setenv("SANIC_PROXIES_COUNT", "1")
    with serving(per_second=0.001, burst=1) as server:
        for number in range(5):  # the proxy adds the true address behind what the visitor sent
            forged = f"198.51.100.{number}, 203.0.113.7"
            assert sessions(server, 1, X_Forwarded_For=forged) == [200]
        assert sessions(server, 1, X_Forwarded_For="198.51.100.9, 203.0.113.7") == [429]
        assert sessions(server, 1, X_Forwarded_For="203.0.113.8") == [200]


@pytest.mark.parametrize("words", ["unknown", "_hidden", "a" * 500, "", "203.0.113.1:443x"])
def test_what_is_no_address_gives_no_limit_of_its_own(monkeypatch, words):
    monkeypatch.setenv("SANIC_PROXIES_COUNT", "1")
    with serving(per_second=0.001, burst=1) as server:
        statuses = [
            sessions(server, 1, X_Forwarded_For=words and f"{words}{n}")[0] for n in range(6)
        ]
        assert statuses == [200] * 5 + [429]
        assert list(server.web.by_address.left) == ["127.0.0.1"]


def test_one_network_of_ipv6_is_one_visitor(monkeypatch):
    monkeypatch.setenv("SANIC_PROXIES_COUNT", "1")
    with serving(per_second=0.001, burst=1) as server:
        addresses = [f"2001:db8:1:2::{number:x}" for number in range(6)]
        statuses = [sessions(server, 1, X_Forwarded_For=each)[0] for each in addresses]
        assert statuses == [200] * 5 + [429]
        assert sessions(server, 1, X_Forwarded_For="2001:db8:1:3::1") == [200]
        assert sessions(server, 5, X_Forwarded_For="::ffff:203.0.113.9") == [200] * 5
        assert sessions(server, 1, X_Forwarded_For="203.0.113.9") == [429]


def test_an_address_may_not_send_without_end_however_many_sessions_it_has():
    with serving(per_second=0.001, burst=2) as server:
        tokens = [server.token() for _ in range(5)]
        statuses = [server.say("hi", token)[0] for token in tokens for _ in range(2)]
        assert statuses == [200] * 5 + [429] * 5


def test_guessing_tokens_is_limited_too():
    with serving(per_second=0.001, burst=1) as server:
        statuses = [server.say("hi", f"1.{number}.forged")[0] for number in range(6)]
        assert statuses == [401] * 5 + [429]


def test_a_visitor_cannot_choose_whose_conversation_it_is():
    with serving(per_second=99, burst=99) as server:
        body = '{"sender": "somebody", "token": "1.somebody.x", "sender_id": "somebody"}'
        given = server.ask("POST", "/chat/session?sender=somebody", body)[2]["token"]
        again = server.ask("POST", "/chat/session", body)[2]["token"]
        senders = [
            sender_of(token, server.web.key, int(token.split(".")[0])) for token in (given, again)
        ]
        assert "somebody" not in senders
        assert len(set(senders)) == 2


def test_a_new_secret_ends_the_sessions_of_the_old_one():
    with serving(settings={"chat_secret": "new"}, per_second=99, burst=99) as server:
        old = issue_token(b"old", 2**31)
        assert server.say("hi", old)[0] == 401
    with serving(per_second=99) as one, serving(per_second=99) as other:
        assert one.web.key != other.web.key, "without a secret each start has its own"


def test_a_body_in_pieces_is_refused_once_it_is_too_large():
    with serving(per_second=99, burst=99) as server:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
        pieces = (b"x" * 4000 for _ in range(10))
        headers = {"Authorization": f"Bearer {server.token()}"}
        try:
            connection.request("POST", "/chat/webhook", pieces, headers, encode_chunked=True)
            assert connection.getresponse().status == 413
        except (BrokenPipeError, ConnectionResetError):
            pass  # refused while it was still being sent
        finally:
            connection.close()
        assert server.agent.heard == []


def test_a_page_can_read_how_long_to_wait():
    with serving(per_second=0.001, burst=1) as server:
        sessions(server, 5)
        status, headers, _ = server.ask("POST", "/chat/session", Origin=SITE)
        assert (status, headers["Retry-After"]) == (429, "5")
        assert headers["Access-Control-Expose-Headers"] == "Retry-After"
        assert headers["Access-Control-Allow-Origin"] == SITE


def test_before_anybody_asks_it_says_who_runs_it_and_what_it_covers(store_url):
    settings = {"database_url": store_url, "center_name": "the Example Center"}
    with serving(settings=settings) as server:
        status, headers, about = server.ask("GET", "/chat/about", Origin=SITE)
    assert (status, headers["Access-Control-Allow-Origin"]) == (200, SITE)
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert about == {
        "name": "the Example Center",
        "contact": "555-0100",
        "documents": [
            {"title": "California Occupational Guide", "year": None},
            {"title": "Industrial Production Managers article", "year": None},
        ],
        "occupations": ["Industrial Production Managers"],
        "every": False,
        "newest_figure": 2020,
        "program": True,
    }


def test_with_public_data_it_says_that_it_covers_other_occupations_too(public_store):
    about = About(dataclasses.replace(Settings(), database_url=public_store)).told()
    titles = [document["title"] for document in about["documents"]]
    assert titles[0] == "California Occupational Guide"
    assert any(title.startswith("O*NET") for title in titles)
    assert about["every"]
    assert about["occupations"][1].endswith("occupations of public data")
    assert about["newest_figure"] >= 2024


def test_only_listed_sites_may_read_what_it_says(store_url):
    with serving(settings={"database_url": store_url}) as server:
        _, headers, _ = server.ask("GET", "/chat/about", Origin="https://evil.example")
    assert headers["Access-Control-Allow-Origin"] is None


def test_what_it_covers_may_not_be_asked_without_end(store_url):
    with serving(settings={"database_url": store_url}, per_second=0.001, burst=1) as server:
        assert [server.ask("GET", "/chat/about")[0] for _ in range(6)] == [200] * 5 + [429]


def test_without_a_store_it_says_so_and_the_chat_goes_on(tmp_path, caplog):
    settings = {"database_url": f"sqlite:///{tmp_path / 'none.db'}"}
    with serving(settings=settings, per_second=99, burst=99) as server:
        status, _, answer = server.ask("GET", "/chat/about")
        assert (status, "try again" in answer["error"]) == (503, True)
        assert str(tmp_path) not in str(answer)
        assert server.say("hello")[2][0]["text"] == "hello"
    assert "make store" in caplog.text


def test_what_it_covers_is_read_again_after_an_import(store_url, tmp_path, monkeypatch):
    url = f"sqlite:///{tmp_path / 'store.db'}"
    create_store(url)
    settings = dataclasses.replace(Settings(), database_url=url)
    about = About(settings)
    empty = about.told()
    assert (empty["documents"], empty["newest_figure"]) == ([], None)
    with open_store(url)() as session:
        session.add(schema.Occupation(soc_code="29-1141", title="Nurses"))
        session.commit()
    assert about.told() == empty
    monkeypatch.setattr("channels.about.KEPT_SECONDS", 0)
    assert about.told()["occupations"] == ["Nurses"]


def test_the_newest_pay_is_that_of_the_latest_year(store_url):
    with open_store(store_url)() as session:
        assert queries.newest_wage_year(session) == 2020
        session.execute(delete(schema.Wage).where(schema.Wage.year == 2020))
        assert queries.newest_wage_year(session) is None
