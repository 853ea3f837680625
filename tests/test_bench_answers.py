"""How long answers take to look up is measured on real questions of every kind."""

from scripts import bench_answers


def test_every_kind_of_question_is_asked_and_timed(public_store, monkeypatch, capsys):
    monkeypatch.setenv("ADVISOR_DATABASE_URL", public_store)
    monkeypatch.setattr(bench_answers, "ASKED", 400)  # each kind many times
    assert bench_answers.main() in (0, 1)  # 1: a slow machine; times are not what is tested
    told = capsys.readouterr().out
    assert "400 answers" in told
    assert "queries" in told
    assert "p99" in told


def test_a_store_without_public_data_is_said(store_url, monkeypatch, capsys):
    monkeypatch.setenv("ADVISOR_DATABASE_URL", store_url)
    assert bench_answers.main() == 2
    assert "docs/public-data.md" in capsys.readouterr().err
