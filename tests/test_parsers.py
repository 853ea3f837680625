"""Every fact of the two shipped guides stands in the store, exactly as printed."""

import pytest
from sqlalchemy import select

from knowledge import schema
from knowledge.schema import Document
from knowledge.store import open_store

GUIDE, ARTICLE = "california_guide", "article"
US = "United States"
BAY_AREA = "San Francisco-Oakland-Hayward, CA"
BEND = "Bend-Redmond, OR"

# line, area, label, level, schedule, bargaining, basis, mean, mean in cents, range, its cents
WAGES = [
    (31, US, "Level 09", "09", None, None, None,
     "$90,188.80", 9018880, "$86,424.00 –", 8642400),
    (32, US, "Level 10", "10", None, None, None,
     "$95,139.20", 9513920, None, None),
    (33, US, "Level 11", "11", None, None, None,
     "$145,017.60", 14501760, "$127,940.80 –", 12794080),
    (34, US, "Not able to be leveled", "not leveled", None, None, None,
     "$121,846.40", 12184640, "$122,553.60", 12255360),
    (35, US, "All levels (Nonunion)", None, None, "nonunion", None,
     "$121,035.20", 12103520, "$118,185.60 –", 11818560),
    (36, US, "Full-time", None, "full-time", None, None,
     "$121,222.40", 12122240, "$118,268.80 –", 11826880),
    (37, US, "Full-time (Level 09)", "09", "full-time", None, None,
     "$90,292.80", 9029280, "$86,424.00 –", 8642400),
    (38, US, "Full-time (Level 10)", "10", "full-time", None, None,
     "$95,139.20", 9513920, None, None),
    (39, US, "Full-time (Level 11)", "11", "full-time", None, None,
     "$145,059.20", 14505920, "$127,961.60 –", 12796160),
    (40, US, "Full-time (Not able to be leveled)", "not leveled", "full-time", None, None,
     "$122,200.00", 12220000, "$122,553.60", 12255360),
    (41, US, "Time-based pay (All levels)", None, None, None, "time-based",
     "$118,601.60", 11860160, "$116,833.60 –", 11683360),
    (42, BAY_AREA, "Full-time (All levels)", None, "full-time", None, None,
     "$170,580.80", 17058080, None, None),
    (43, BEND, "Time-based pay (All levels)", None, None, None, "time-based",
     "$86,964.80", 8696480, "$83,886.40 –", 8388640),
]  # fmt: skip

# Each task by words that no other task has, and the skill beside it.
TASKS = [
    (1, ["production, processing, distribution"], "Production and Processing"),
    (2, ["inventory", "staffing", "budget", "time"], "Administration and Management"),
    (3, ["Review operations", "confer"], "Problem Sensitivity"),
    (4, ["production tracking", "quality control"], "Critical Thinking"),
    (5, ["Hire, train, evaluate", "grievances"], "Management of Personnel Resources"),
    (6, ["product standards", "samples"], "Monitoring"),
    (7, ["regulatory and environmental"], "Written Comprehension"),
    (8, ["production reports and personnel records"], "Written Expression"),
    (9, ["maintenance or modification", "machines"], "Mechanical"),
    (10, ["inventory", "cost"], "Coordination"),
    (11, ["suggestion", "involvement"], "Active Listening"),
    (12, ["current knowledge of", "quality control"], "Active Learning"),
    (13, ["new products and processes"], "Inductive Reasoning"),
]

CERTIFICATIONS = [
    (GUIDE, "Production and Inventory Management", "CPIM",
     "Association for Operations Management", "APICS", 3, None, None, "management"),
    (GUIDE, "Certified Manager of Quality/Organizational Excellence", "CMQ/OE",
     "American Society for Quality", None, 3, 10, 5, "management"),
    (GUIDE, "Certified Manager", "CM",
     "Institute of Certified Professional Managers", None, None, None, None, "management"),
    (GUIDE, "Lean Certification", None, None, None, None, None, None, "green"),
    (GUIDE, "Green Manufacturing Specialist Certification", None,
     "Society of Manufacturing Engineers", None, None, None, None, "green"),
    (ARTICLE, "Certified in Production and Inventory Management", "CPIM",
     None, None, None, None, None, "management"),
    (ARTICLE, "Certified Manufacturing Manager", "CMM",
     None, None, None, None, None, "management"),
]  # fmt: skip

CODES = [
    ("SOC", "11-3051", "Standard Occupational Classification", None),
    ("O*NET", "11-3051.00", "Industrial Production Managers", "ECS"),
    ("O*NET", "11-3051.01", "Quality Control Systems Managers", "ECR"),
    ("O*NET", "11-3051.02", "Geothermal Production Managers", "ECR"),
    ("O*NET", "11-3051.03", "Biofuels Production Managers", "ECR"),
    ("O*NET", "11-3051.04", "Biomass Power Plant Managers", "ECR"),
    ("O*NET", "11-3051.05", "Methane/Landfill Gas Collection System Operators", "CER"),
    ("O*NET", "11-3051.06", "Hydroelectric Production Managers", "ECR"),
    ("CIP", "520101", "Business/Commerce, General", None),
    ("CIP", "520201", "Business Administration and Management, General", None),
    ("CIP", "520203", "Logistics, Materials, and Supply Chain Management", None),
    ("TOP", "050100", "Business and Commerce, General", None),
    ("TOP", "050500", "Business Administration", None),
    ("TOP", "050600", "Business Management", None),
    ("TOP", "051000", "Logistics and Materials Transportation", None),
]

# kind, what the list belongs to → its entries
LISTS = {
    ("tool", ""): [
        "vernier calipers", "taper gauges", "t-squares", "assorted other measuring tools",
        "forklifts", "automated production equipment", "environmentally friendly chemicals",
    ],
    ("software", ""): [
        "facilities management", "human resources", "industrial control",
        "inventory management", "project management",
        "energy usage and environmental impact monitoring",
    ],
    ("benefit", ""): [
        "stock options", "dividends", "other performance bonuses", "vacation", "sick leave",
        "health insurance", "life insurance", "retirement plans",
    ],
    ("course", ""): [
        "general business classes and business club membership", "English",
        "speech communication classes", "courses in physical, social, and computer sciences",
        "math",
    ],
    ("exam_subject", "CPIM"): [
        "supply chain management", "resource planning", "scheduling", "production operations",
        "strategic planning",
    ],
    ("module", "CM"): [
        "Foundations of Management", "Planning and Organizing", "Leading and Controlling",
    ],
    ("training_keyword", ""): [
        "Industrial Production Manager", "Industrial Production Supervisor",
        "Production Manager", "Production Supervisor",
    ],
    ("yellow_page_heading", ""): [
        "Energy Conservation Products & Services Wholesale & Manufacturers",
        "Energy Management Systems & Products", "Factory Labor Employment Agencies",
        "Fuels Wholesale & Manufacturers", "Gas Recycling Plants",
        "Geothermal Drilling & Exploration", "Manufacturing Engineers",
        "Manufacturing Production", "Recycled Products", "Recycling Equipment Manufacturers",
    ],
    ("entry_job", ""): ["production supervisor", "assistant manager"],
    ("subtitle", ""): ["Overseeing Efficiency and Productivity"],
    ("source", "tasks"): ["U.S. Department of Labor Occupational Information Network (O*NET)"],
    ("source", "wages"): ["EDD/LMID Occupational Employment Statistics Survey, 2020"],
    ("source", "projections"): ["EDD/LMID Projections of Employment by Occupation"],
    ("source", "industries"): ["EDD/LMID Staffing Patterns"],
}  # fmt: skip

# Lists whose entries are sentences: each entry by its telling words.
WORDED_LISTS = {
    "strategy": ["harsh", "reus", "avoiding", "secondary uses"],
    "training_search": ["Field of Study", "Training Provider"],
    "employer_step": ["top industries", "View Filter Selections", "telephone", "Contact"],
    "pointer": [
        "What Employers Say",
        "Job Search Tips",
        "Summary Guide",
        "skill definitions",
        "Select your county",
        "Wages for All Areas",
        "Growth for All Areas",
    ],
}


@pytest.fixture(scope="module")
def session(store_url):
    with open_store(store_url)() as session:
        yield session


@pytest.fixture(scope="module")
def rows(session):
    def rows(table, key=None, **columns):
        query = select(table).join(table.document).order_by(Document.rank, table.id)
        if key:
            query = query.where(Document.key == key)
        query = query.where(*(getattr(table, name) == value for name, value in columns.items()))
        return session.scalars(query).all()

    return rows


def test_the_salary_table_has_its_thirteen_rows_as_printed(rows):
    found = [
        (w.line_start, w.area, w.label, w.work_level, w.work_schedule, w.bargaining, w.pay_basis,
         w.annual_text, w.annual_cents, w.range_text, w.range_low_cents)
        for w in rows(schema.Wage, ARTICLE)
    ]  # fmt: skip
    assert found == WAGES


def test_the_salary_table_holds_means_with_no_year_and_no_hourly_figure(rows):
    for wage in rows(schema.Wage, ARTICLE):
        assert (wage.statistic, wage.year, wage.hourly_cents, wage.hourly_text) == (
            "mean", None, None, None,
        )  # fmt: skip


def test_the_median_of_california_is_stored_by_the_year_and_by_the_hour(rows):
    (wage,) = rows(schema.Wage, GUIDE)
    assert (wage.area, wage.statistic, wage.year) == ("California", "median", 2020)
    assert (wage.annual_text, wage.annual_cents) == ("$114,377", 11437700)
    assert (wage.hourly_text, wage.hourly_cents) == ("$54.99", 5499)
    assert (wage.range_text, wage.range_low_cents) == (None, None)
    assert (wage.work_level, wage.work_schedule, wage.bargaining, wage.pay_basis) == (None,) * 4


def test_the_projection_is_stored_with_its_period_and_pace(rows):
    (row,) = rows(schema.Projection)
    assert (row.area, row.period_start, row.period_end) == ("California", 2016, 2026)
    assert (row.percent_change, row.jobs_change) == (4.1, 800)
    assert row.compared_with_average == "slower"


def test_the_five_industries_stand_in_order_with_their_shares(rows):
    assert [(i.position, i.title, i.percent, i.area) for i in rows(schema.Industry)] == [
        (1, "Fabricated Metal Product Manufacturing", 10.3, "California"),
        (2, "Chemical Manufacturing", 6.8, "California"),
        (3, "Machinery Manufacturing", 5.9, "California"),
        (4, "Semiconductor and Electronic Components", 5.6, "California"),
        (5, "Scientific Research and Development Svc", 5.2, "California"),
    ]


def test_the_thirteen_tasks_stand_in_order_with_their_skills(rows):
    found = rows(schema.Task)
    assert [(task.position, task.skill) for task in found] == [(n, s) for n, _, s in TASKS]
    for task, (_, words, _) in zip(found, TASKS, strict=True):
        assert all(word in task.text for word in words), task.text


@pytest.mark.parametrize(
    ("key", "kind", "titles"),
    [
        (GUIDE, "alternate",
         ["Area Plant Managers", "General Production Managers", "Manufacturing Coordinators",
          "Manufacturing Managers", "Plant Managers", "Production Control Managers",
          "Production Managers", "Production Supervisors"]),
        (GUIDE, "specialty",
         ["Biofuels Production Managers", "Biomass Production Managers",
          "Geothermal Production Managers", "Hydroelectric Production Managers",
          "Methane/Landfill Gas Collection System Operators"]),
        (ARTICLE, "alternate",
         ["Manufacturing Manager", "Plant Manager", "Operations Manager",
          "Production Supervisor"]),
        (ARTICLE, "specialty", []),
    ],
)  # fmt: skip
def test_the_titles_stand_as_printed(rows, key, kind, titles):
    assert [row.title for row in rows(schema.Title, key, kind=kind)] == titles


def test_the_certifications_stand_with_issuer_renewal_and_experience(rows):
    found = [
        (c.document.key, c.name, c.abbreviation, c.issuer, c.issuer_abbreviation,
         c.renewal_years, c.experience_years, c.decision_years, c.field)
        for c in rows(schema.Certification)
    ]  # fmt: skip
    assert found == CERTIFICATIONS


def test_the_codes_stand_with_their_interest_codes(rows):
    found = [(c.system, c.code, c.title, c.interest_code) for c in rows(schema.Code)]
    assert found == CODES


def test_the_related_occupations_stand_with_what_there_is_on_them(rows):
    assert [(row.title, row.kind) for row in rows(schema.RelatedOccupation)] == [
        ("Construction Managers", "Guide"),
        ("First-Line Supervisors of Production and Operating Workers", "Profile"),
        ("General and Operations Managers", "Guide"),
        ("Sales Managers", "Guide"),
        ("Transportation, Storage, and Distribution Managers", "Profile"),
    ]


@pytest.mark.parametrize(("kind", "of"), LISTS, ids=lambda value: value or "-")
def test_a_list_stands_complete_and_in_order(rows, kind, of):
    assert [row.text for row in rows(schema.Item, kind=kind, of=of)] == LISTS[kind, of]


@pytest.mark.parametrize("kind", WORDED_LISTS)
def test_a_list_of_sentences_stands_complete_and_in_order(rows, kind):
    found = [row.text for row in rows(schema.Item, kind=kind)]
    assert all(word in text for word, text in zip(WORDED_LISTS[kind], found, strict=True)), found


def test_there_is_no_list_that_is_not_known_here(rows):
    assert {item.kind for item in rows(schema.Item)} == {kind for kind, _ in LISTS} | {
        *WORDED_LISTS
    }


def test_the_occupation_and_the_areas_stand_with_their_kinds(session):
    (occupation,) = session.scalars(select(schema.Occupation))
    assert (occupation.soc_code, occupation.title) == ("11-3051", "Industrial Production Managers")
    areas = session.scalars(select(schema.Area).order_by(schema.Area.name))
    assert {area.name: area.kind for area in areas} == {
        US: "nation", "California": "state", BAY_AREA: "metro", BEND: "metro",
    }  # fmt: skip
