"""All prose is searched by meaning, and the sentence that answers a question comes first."""

import numpy as np
import pytest

from knowledge.encoder import DIMENSIONS
from knowledge.search import pairs, read_index
from knowledge.store import open_store

GUIDE, ARTICLE = "California Occupational Guide", "Industrial Production Managers article"


@pytest.fixture(scope="module")
def index(store_url):
    with open_store(store_url)() as session:
        return read_index(session)


@pytest.fixture(scope="module")
def nearest(index, encoder):
    """Return the sentences nearest to a question, of some sections or of all."""
    return lambda question, *sections: index.nearest(encoder.encode([question])[0], sections)


# Facts that are told in prose: document, section, and words that must stand in it.
PROSE = [
    (ARTICLE, "Introduction", ["plant managers", "manufacturing managers", "targets", "quality"]),
    (
        ARTICLE,
        "Job Description",
        ["strategies", "improvements", "quality control", "hire", "train"],
    ),
    (ARTICLE, "Education and Training", ["typically", "bachelor's degree", "years of working"]),
    (ARTICLE, "Education and Training", ["Internships", "network", "CPIM", "CMM"]),
    (ARTICLE, "Progression and Entry into the Field", ["assistant manager", "budgets", "trends"]),
    (ARTICLE, "Progression and Entry into the Field", ["mentor", "conferences", "associations"]),
    (ARTICLE, "Salaries", ["union affiliation", "and above", "slightly narrower", "competitive"]),
    (ARTICLE, "Conclusion", ["essential", "bachelor's degree", "dedication", "leadership"]),
    (GUIDE, "What Would I Do?", ["budget", "small factory", "capital", "new machines", "sequence"]),
    (GUIDE, "Green Economy", ["Geothermal", "Biofuels", "Biomass", "Methane", "Hydroelectric"]),
    (GUIDE, "Important Tasks and Related Skills", ["comparable", "sample skill"]),
    (GUIDE, "Working Conditions", ["offices", "hazard", "protective clothing", "meetings"]),
    (GUIDE, "Working Conditions", ["40 hours", "third", "50 hours", "24-hour", "on call"]),
    (GUIDE, "Working Conditions", ["stressful", "downsizing", "not unionized"]),
    (GUIDE, "Will This Job Fit Me?", ["hands-on", "tools and machinery", "facts"]),
    (GUIDE, "What Wages and Benefits Can I Expect?", ["2020", "half", "self-employment"]),
    (GUIDE, "What is the Job Outlook?", ["10-year", "replac", "MBA", "communication"]),
    (GUIDE, "Projections of Employment", ["slower than", "4.1 percent", "800 jobs"]),
    (GUIDE, "Education, Training, and Other Requirements", ["no standard preparation", "MBA"]),
    (GUIDE, "Education, Training, and Other Requirements", ["supervisors", "company-sponsored"]),
    (GUIDE, "Early Career Planning", ["high school", "English", "math"]),
    (GUIDE, "Continuing Education", ["trade shows", "conferences", "online courses"]),
    (GUIDE, "Certifications", ["10 years", "decision-making", "Lean", "Career InfoNet"]),
    (GUIDE, "Where Can I Find Training?", ["tuition", "Training Provider"]),
    (GUIDE, "Finding a Job", ["most effective", "JobCentral", "CalJOBS", "One-Stop"]),
    (GUIDE, "Yellow Page Headings", ["local telephone directory"]),
    (GUIDE, "Find Possible Employers", ["Find Employers", "Labor Market Information"]),
    (GUIDE, "Where Could This Job Lead?", ["plant manager", "vice president", "consultants"]),
    (GUIDE, "Other Sources", ["not an endorsement"]),
]


@pytest.mark.parametrize(("document", "section", "words"), PROSE, ids=lambda value: str(value)[:40])
def test_what_is_told_in_prose_stands_under_its_section(index, document, section, words):
    found = [s.text for s in index.within([section]) if s.citation.document == document]
    text = " ".join(found)
    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("do they wear protective gear?", "protective clothing"),
        ("do I need safety equipment at work", "protective clothing"),
        ("are they in a union", "not unionized"),
        ("how many hours a week do they work?", "hours a week"),
        ("is it a stressful job", "stressful"),
        ("do I have to work nights", "late shifts"),
        ("will I be called in for emergencies", "on call"),
        ("is the office air conditioned", "air-conditioned"),
        ("did downsizing change the job", "downsizing"),
        ("what high school classes should I take", "high school"),
        ("can supervisors be promoted to this job", "supervisor"),
        ("what is the median", "median"),
        ("what does a methane operator do", "Methane"),
        ("what do hydroelectric managers do", "Hydroelectric"),
        ("where can I find the nearest career center", "One-Stop Career Center"),
        ("does it help to have a mentor", "mentor"),
        ("what is the best way to find a job", "most effective way"),
        ("could I become a consultant later", "consultants"),
        ("do they hire and train people", "train"),
    ],
)
def test_the_sentence_that_answers_comes_first(nearest, question, words):
    first, *_ = nearest(question)
    assert words in first.sentence.text


def test_sentences_come_nearest_first_with_a_cosine(nearest, index):
    found = nearest("how much do they earn")
    scores = [match.nearness for match in found]
    assert scores == sorted(scores, reverse=True)
    assert all(-1 <= score <= 1 for score in scores)
    assert len(found) == len(index.sentences)


def test_a_sentence_of_the_store_is_nearest_to_itself(nearest, index):
    for sentence in index.sentences[::10]:
        first = nearest(sentence.text)[0]
        assert first.nearness == pytest.approx(1, abs=0.02)
        assert first.sentence.text == sentence.text


def test_a_search_within_sections_finds_only_their_sentences(nearest, index):
    wanted = ["Working Conditions", "Conclusion"]
    found = {match.sentence for match in nearest("hours", *wanted)}
    assert found == set(index.within(wanted))
    assert {sentence.section for sentence in found} == set(wanted)
    assert nearest("hours", "No Such Section") == []


def test_sentences_of_a_section_stand_in_the_order_of_the_document(index):
    for section in ("Working Conditions", "Salaries", "Continuing Education"):
        positions = [sentence.position for sentence in index.within([section])]
        assert positions == list(range(len(positions)))


def test_every_sentence_says_where_it_was_read(index, sources):
    files = {s.short_title: s.path.read_text(encoding="utf-8").split("\n") for s in sources}
    for sentence in index.sentences:
        place = sentence.citation
        cited = files[place.document][place.line_start - 1 : place.line_end]
        assert sentence.text in " ".join(" ".join(cited).split())
        assert place.section == sentence.section


def test_a_sentence_printed_twice_is_kept_once(index):
    texts = [(s.citation.document, s.section, s.text) for s in index.sentences]
    assert len(texts) == len(set(texts))


def test_a_sentence_has_the_same_vector_alone_and_among_others(encoder):
    told = ["on call", "what do they earn in California in a year?", "is it stressful work"]
    together = encoder.encode(told)
    alone = np.array([encoder.encode([sentence])[0] for sentence in told])
    assert np.allclose(np.sum(together * alone, axis=1), 1, atol=0.02)
    assert encoder.encode([]).shape == (0, DIMENSIONS)


def test_words_side_by_side_are_paired_where_both_of_them_tell_something():
    assert pairs("is quality controlling part of the work") == {("quality", "controll")}
