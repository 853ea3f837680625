"""What each topic answers: the facts of both guides, asked one by one through the real action.

Every group of facts has an id, D1-1 to D1-13 for the article and D2-1 to D2-50 for the guide.
"""

import re
from dataclasses import dataclass, field

import pytest

US = "United States"
SF = "San Francisco-Oakland-Hayward, CA"
BEND = "Bend-Redmond, OR"
MOST_TURNS = 8


@dataclass(frozen=True)
class Row:
    """A question and what its answer must and must not hold; "a|b" is satisfied by either.

    `through` asks "tell me more" until nothing new is said, and looks at all of it.
    """

    facts: str
    intent: str
    text: str
    holds: str
    lacks: str = ""
    named: dict = field(default_factory=dict)
    through: bool = False

    def __str__(self):
        named = ",".join(str(value) for value in self.named.values())
        return f"{self.facts}:{self.intent}{f'({named})' if named else ''}"


def row(facts, intent, text, holds, lacks="", through=False, **named):
    return Row(facts, intent, text, holds, lacks, named, through)


def specialty(facts, name, holds):
    return row(facts, "ask_specialties", f"what do {name} do", holds, specialty=name)


def certificate(facts, key, holds, lacks=""):
    return row(facts, "ask_certification_detail", f"tell me about {key}", holds, lacks,
               certification=key)  # fmt: skip


SKILLS = (
    "Production and Processing; Administration and Management; Problem Sensitivity; "
    "Critical Thinking; Management of Personnel Resources; Monitoring; Written Comprehension; "
    "Written Expression; Mechanical; Coordination; Active Listening; Active Learning; "
    "Inductive Reasoning"
)

ROWS = (
    # The article
    row("D1-1", "ask_source", "what is the article called",
        "Industrial Production Managers: Overseeing Efficiency and Productivity"),
    row("D1-2", "nlu_fallback", "who keeps factories running well and at a profit",
        "factories; profit; plant managers; manufacturing managers"),
    row("D1-3", "ask_duties", "are they the ones who hire", "hire, train and supervise"),
    row("D2-3", "ask_duties", "is quality control part of it", "quality control"),
    row("D1-3", "ask_duties", "what do they do all day", "plan, direct and coordinate", "hire"),
    row("D1-9", "ask_job_search", "would a mentor help me in", "finding a mentor"),
    row("D1-5 D2-27", "ask_education", "what degree is needed",
        "no standard preparation; MBA; bachelor; industrial engineering; business administration; "
        "related field; years of working; more and more often required|increasingly", through=True),
    row("D1-6", "ask_experience", "are internships useful",
        "internships; entry-level; practical knowledge; network"),
    row("D1-7", "ask_certifications", "which certifications",
        "CPIM; Certified Manufacturing Manager; CMM; article"),
    row("D1-7", "ask_certification_detail", "what is the CMM",
        "Certified Manufacturing Manager; article; not say|no issuer|without an issuer",
        certification="CMM"),
    row("D1-8", "ask_entry_jobs", "first jobs", "production supervisor; assistant manager"),
    row("D1-11", "list_wages", "show all pay",
        "$90,188.80; $86,424.00; $95,139.20; $145,017.60; $127,940.80; $121,846.40; $122,553.60; "
        "$121,035.20; $118,185.60; $121,222.40; $118,268.80; $90,292.80; $145,059.20; "
        "$127,961.60; $122,200.00; $118,601.60; $116,833.60; $170,580.80; $86,964.80; $83,886.40; "
        "$114,377; undated; 2020"),
    row("D1-12", "ask_wage_factors", "what does pay depend on",
        "level; union; full-time; payment method; location; competitive; narrower; and above",
        through=True),
    row("D1-13", "nlu_fallback", "are a degree, experience and certifications essential",
        "bachelor; experience; certifications; essential; article"),
    # The guide
    row("D2-1 D1-2 D1-4", "ask_titles", "other titles",
        "Area Plant Managers; General Production Managers; Manufacturing Coordinators; "
        "Manufacturing Managers; Plant Managers; Production Control Managers; "
        "Production Managers; Production Supervisors; eight|8; Operations Manager"),
    row("D2-2", "ask_specialties", "specialties",
        "Biofuels Production Managers; Biomass Production Managers; Geothermal Production "
        "Managers; Hydroelectric Production Managers; "
        "Methane/Landfill Gas Collection System Operators; five|5"),
    row("D2-3 D1-3", "ask_duties", "what would I do",
        "plan; direct; coordinate; output; quality; budget; small factory; one area; workforce; "
        "capital; machinery; new machines; extra hours; sequence; monitor; correct; strategies; "
        "improvements; quality control; hire; train; supervis; floor", through=True),
    row("D2-4", "ask_tools", "tools",
        "vernier calipers; taper gauges; t-squares; measuring tools; forklifts; automated "
        "production equipment; environmentally friendly chemicals"),
    row("D2-5", "ask_software", "software",
        "facilities management; human resources; industrial control; inventory management; "
        "project management; energy usage; environmental impact; no products|no product names",
        "SAP; Oracle; Excel"),
    row("D2-6", "ask_green_economy", "why green", "energy; natural resources; pollut"),
    row("D2-7", "ask_green_strategies", "four strategies",
        "four|4; raw materials; chemicals; reus; avoid; cycling; secondary uses"),
    specialty("D2-8", "Geothermal Production Managers", "geothermal; maintain; monitor; safe"),
    specialty("D2-9", "Biofuels Production Managers", "perform; diagnose; correct"),
    specialty("D2-10", "Biomass Production Managers", "biomass; operations and maintenance staff"),
    specialty("D2-11", "Methane/Landfill Gas Collection System Operators",
              "landfill; daily logs; priorities; reporting"),
    specialty("D2-12", "Hydroelectric Production Managers", "hydroelectric; maintain; monitor"),
    row("D2-13", "nlu_fallback",
        "do specialized managers have the same tasks as all of them in green industries",
        "specialized; same|comparable; tasks"),
    row("D2-14", "ask_tasks", "list all the tasks",
        "13; marketing; budget; confer; tracking; grievances; samples; regulatory; personnel "
        "records; replacement of machines; inventory and cost|control inventory; suggestion; "
        "literature; new products; O*NET"),
    row("D2-14", "ask_skills", "skills", SKILLS),
    row("D2-15", "ask_workplace", "where do they work",
        "air-conditioned; offices; meetings; reports; hazardous; health and safety; protective "
        "clothing; equipment", through=True),
    row("D2-16", "ask_hours", "", "40; third; 50"),
    row("D2-17", "ask_shifts", "nights", "24-hour; late shifts; on call; emergencies"),
    row("D2-18", "ask_stress", "stressful", "deadlines; stress; downsizing; responsibilities"),
    row("D2-19", "ask_union", "union", "typically not unionized"),
    row("D2-20", "ask_fit", "would it suit me",
        "hands-on; tools; machinery; searching for facts; problems"),
    row("D2-21", "ask_wage", "pay in California",
        "median; $114,377; $54.99; 2020; half", "average; undated", area="California"),
    row("D2-22", "ask_wage_percentile", "percentiles",
        "25th; 75th; no values|no value|not in; median; $114,377; 2020; EDD", percentile="25"),
    row("D2-22", "ask_wage_statistic", "which survey",
        "EDD/LMID; Survey; 2020; self-employ; median"),
    row("D2-23", "ask_benefits", "benefits",
        "stock options; dividends; bonuses; vacation; sick leave; health; life insurance; "
        "retirement; no amounts|no amount", "$"),
    row("D2-24", "ask_outlook", "prospects",
        "10-year|2016 to 2026; replac; brightest; MBA; degree in engineering; 4.1; slower"),
    row("D2-25", "ask_projection", "growth",
        "California; 4.1 percent; 800; 2016; 2026; slower; average", "19,5"),
    row("D2-26", "ask_employment_count", "how many are there",
        "not in the documents|no number; no numbers|no values; 4.1; 800; 2016; 2026", "19,5"),
    row("D2-27", "ask_other_degree", "my degree is in music",
        "graduates from other fields; production-related"),
    row("D2-28", "ask_mba", "is an MBA useful", "more and more employers; MBA; engineering"),
    row("D2-28", "ask_qualities", "personality",
        "compromise; persuade; negotiate; technical knowledge; well rounded; communication; "
        "personable"),
    row("D2-29", "ask_promotion_path", "how are people promoted",
        "supervisors; leadership; company-sponsored courses; college graduates"),
    row("D2-30", "ask_high_school_courses", "school classes",
        "business; club; English; speech; physical; social; computer; math"),
    row("D2-31", "ask_continuing_education", "keeping up",
        "professional organizations; trade shows; conferences; on the job; online; seminars"),
    certificate("D2-32", "CPIM",
                "APICS; Association for Operations Management; supply chain management; resource "
                "planning; scheduling; production operations; strategic planning; three years"),
    certificate("D2-33", "CMQ/OE",
                "American Society for Quality; exam; 10 years; five|5; decision-making; "
                "three years; experience or education"),
    certificate("D2-34", "CM",
                "Institute of Certified Professional Managers; three|3; Foundations of Management; "
                "Planning and Organizing; Leading and Controlling; study manual; practice; "
                "all three"),
    certificate("D2-35", "Lean Certification", "cost; waste", "Society of Manufacturing"),
    certificate("D2-36", "Green Manufacturing Specialist Certification",
                "Society of Manufacturing Engineers; sustainability; air; water; energy; chemical; "
                "solid waste"),
    row("D2-37", "ask_certification_search", "finding certifications",
        "Certification Finder; Career InfoNet; Career Tools", "http; www"),
    row("D2-38", "ask_training_search", "schools",
        "Field of Study; Training Provider; Industrial Production Manager; Industrial Production "
        "Supervisor; Production Supervisor; tuition; fees; required", "University"),
    row("D2-39", "ask_industries", "who hires them",
        "Fabricated Metal Product Manufacturing; 10.3%; Chemical Manufacturing; 6.8%; Machinery "
        "Manufacturing; 5.9%; Semiconductor and Electronic Components; 5.6%; Scientific Research "
        "and Development; 5.2%; California; 33.8%; computed"),
    row("D2-39", "ask_industries", "share of machinery", "5.9%; Machinery",
        "10.3%; 6.8%; 5.6%; 5.2%", industry="Machinery Manufacturing"),
    row("D2-40 D1-10", "ask_job_search", "how do I find a job",
        "most effective; direct; organizations; Association for Operations Management; "
        "JobCentral; CalJOBS; missing; networking; internships; mentor; conferences; workshops",
        "http; www", through=True),
    row("D2-41", "ask_career_center", "somewhere to go", "One-Stop Career Center; Service Locator"),
    row("D2-42", "ask_yellow_pages", "yellow pages",
        "Energy Conservation Products & Services Wholesale & Manufacturers; Energy Management "
        "Systems & Products; Factory Labor Employment Agencies; Fuels Wholesale & Manufacturers; "
        "Gas Recycling Plants; Geothermal Drilling & Exploration; Manufacturing Engineers; "
        "Manufacturing Production; Recycled Products; Recycling Equipment Manufacturers"),
    row("D2-43", "ask_find_employers", "Find Employers",
        "top industries; View Filter Selections; telephone; contact the employer"),
    row("D2-44 D1-9", "ask_advancement", "where can it lead",
        "plant manager; vice president of manufacturing; bigger; higher-paying; consultant; "
        "several|multiple; facilities; teams; budgets; professional development; trends; "
        "interpersonal; problem-solving", through=True),
    row("D2-45", "ask_related_occupations", "similar jobs",
        "Construction Managers; First-Line Supervisors of Production and Operating Workers; "
        "General and Operations Managers; Sales Managers; "
        "Transportation, Storage, and Distribution Managers; five|5", "$"),
    row("D2-46", "ask_missing_section", "other sources", "Other Sources; no links|note"),
    row("D2-47", "ask_codes", "SOC", "11-3051", "11-3051.0", code_system="SOC"),
    row("D2-48", "ask_codes", "O*NET",
        "11-3051.00; ECS; 11-3051.01; Quality Control Systems; ECR; 11-3051.02; Geothermal; "
        "11-3051.03; Biofuels; 11-3051.04; Biomass Power Plant; 11-3051.05; Methane/Landfill Gas; "
        "CER; 11-3051.06; Hydroelectric", "5201", code_system="O*NET"),
    row("D2-49", "ask_codes", "CIP",
        "520101; Business/Commerce, General; 520201; Business Administration and Management; "
        "520203; Logistics, Materials, and Supply Chain Management", "11-3051", code_system="CIP"),
    row("D2-50", "ask_codes", "TOP",
        "050100; Business and Commerce, General; 050500; Business Administration; 050600; "
        "Business Management; 051000; Logistics and Materials Transportation", "11-3051",
        code_system="TOP"),
)  # fmt: skip

LEVEL, FULL, TIME = "job_level", {"work_schedule": "full-time"}, {"pay_basis": "time-based"}
# Who is meant, the yearly figure, the figure an hour, and what the range column prints.
WAGES = (
    ({"area": "California"}, "$114,377", "$54.99", None),
    ({LEVEL: "09"}, "$90,188.80", "$43.36", "$86,424.00"),
    ({LEVEL: "10"}, "$95,139.20", "$45.74", None),
    ({LEVEL: "11"}, "$145,017.60", "$69.72", "$127,940.80"),
    ({LEVEL: "not leveled"}, "$121,846.40", "$58.58", "$122,553.60"),
    ({"bargaining": "nonunion"}, "$121,035.20", "$58.19", "$118,185.60"),
    (FULL, "$121,222.40", "$58.28", "$118,268.80"),
    ({**FULL, LEVEL: "09"}, "$90,292.80", "$43.41", "$86,424.00"),
    ({**FULL, LEVEL: "10"}, "$95,139.20", "$45.74", None),
    ({**FULL, LEVEL: "11"}, "$145,059.20", "$69.74", "$127,961.60"),
    ({**FULL, LEVEL: "not leveled"}, "$122,200.00", "$58.75", "$122,553.60"),
    (TIME, "$118,601.60", "$57.02", "$116,833.60"),
    ({"area": SF}, "$170,580.80", "$82.01", None),
    ({"area": BEND}, "$86,964.80", "$41.81", "$83,886.40"),
)
COUNTS = {"D1": 13, "D2": 50}


def missing(text: str, wanted: str) -> list[str]:
    """Return what a text lacks of a list of facts, case ignored."""
    facts = [fact.strip() for fact in wanted.split(";") if fact.strip()]
    return [f for f in facts if not any(way.lower() in text.lower() for way in f.split("|"))]


def present(text: str, unwanted: str) -> list[str]:
    """Return what a text holds of a list of things it should not hold, case ignored."""
    parts = [part.strip() for part in unwanted.split(";")]
    return [part for part in parts if part and part.lower() in text.lower()]


def answered(ask, row: Row) -> str:
    """Return the answer to a row, followed through where the row says so."""
    messages, slots = ask(row.intent, row.text, **row.named)
    texts = [messages[0]["text"]]
    while row.through and len(texts) < MOST_TURNS:
        messages, slots = ask("tell_more", "tell me more", slots)
        if messages[0]["text"] in texts:
            break
        texts.append(messages[0]["text"])
    return "\n".join(texts)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_an_answer_holds_its_facts_and_its_source(ask, row):
    text = answered(ask, row)
    assert missing(text, row.holds) == [], text
    assert present(text.split("\nSource")[0], row.lacks) == [], text
    if row.intent != "ask_source":
        assert re.search(r"^Sources?: ", text, re.M), text


@pytest.mark.parametrize(
    "fact", [f"{document}-{n}" for document, last in COUNTS.items() for n in range(1, last + 1)]
)
def test_every_group_of_facts_is_asked_for(fact):
    assert fact in {fact for row in ROWS for fact in row.facts.split()}


@pytest.mark.parametrize(("named", "yearly", "hourly", "printed"), WAGES)
def test_a_wage_is_told_with_its_range_its_place_and_its_year(ask, named, yearly, hourly, printed):
    text = ask("ask_wage", "how much", **named)[0][0]["text"]
    guide = named.get("area") == "California"
    about = "median; 2020" if guide else f"average; undated; {printed or 'no range'}"
    assert missing(text, f"{yearly}; {named.get('area', US)}; {about}") == [], text
    assert not re.search(r"\$[\d,.]+ ?(?:–|-|to) ?\$", text), text


@pytest.mark.parametrize(("period", "parts"), [("hour", "2,080"), ("month", "12"), ("week", "52")])
@pytest.mark.parametrize(("named", "yearly", "hourly", "printed"), WAGES)
def test_a_wage_for_another_period_is_computed_and_says_so_unless_it_is_printed(
    ask, named, yearly, hourly, printed, period, parts
):
    text = ask("ask_wage", f"per {period}", pay_period=period, **named)[0][0]["text"]
    share = float(yearly[1:].replace(",", "")) / int(parts.replace(",", ""))
    amount = hourly if period == "hour" else f"${share:,.2f}"
    is_printed = named.get("area") == "California" and period == "hour"
    told = yearly if is_printed else f"computed; {yearly} ÷ {parts}"
    assert missing(text, f"{amount} an hour|{amount} a {period}; {told}") == [], text
    assert ("computed" in text) != is_printed, text


def test_what_is_asked_of_each_of_two_certifications_is_told(talk):
    text = talk(
        (
            "ask_certification_detail",
            "What are the three modules of the CM, and how much experience does the CMQ/OE need?",
        )
    )
    assert missing(text, "Foundations of Management; 10 years; CM; CMQ/OE") == [], text


@pytest.mark.parametrize(
    "asked",
    [
        "which skill stands beside keeping records, and which with modifying equipment",
        "skill for writing records, n for maintaining machinery",
        "the skills for (a) keeping records (b) replacing machines",
    ],
)
def test_each_task_of_a_list_has_its_skill_told(talk, asked):
    text = talk(("ask_skills", asked))
    assert missing(text, "Written Expression; Mechanical") == [], text
    assert text.count("sample skill") == 2, text


def test_the_one_certification_that_has_what_is_named_is_told_of(talk):
    text = talk(("ask_certifications", "which certificate has three modules, and who offers it"))
    assert missing(text, "Institute of Certified Professional Managers") == [], text
    assert "CPIM" not in text
    every = talk(("ask_certifications", "which certificate she has"))
    assert missing(every, "CPIM; CMQ/OE") == [], every


def test_the_exam_of_an_issuer_is_its_certification(talk):
    assert "supply chain" in talk(("ask_certification_detail", "which subjects has the APICS exam"))


def test_what_it_takes_to_move_up_is_told_where_it_is_asked(talk):
    takes = "interpersonal"
    assert takes in talk(("ask_advancement", "which skills must one show to rise from there"))
    assert takes not in talk(("ask_advancement", "where might that end"))
