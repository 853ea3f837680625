"""Public data in small, for the tests: codes and titles are those of O*NET and the BLS.

Everything else is ours: sentences are our own, and figures are made up to look like published ones.
"""

from __future__ import annotations

from typing import NamedTuple


class Job(NamedTuple):
    """An occupation: its pay is an annual median in the nation, in dollars."""

    code: str
    title: str
    description: str
    zone: int
    pay: int
    employed: int  # in the nation
    growth: float  # percent in ten years
    education: str
    interests: str  # of the six areas, 1 to 7: Realistic, Investigative, …
    names: tuple[str, ...]
    tasks: tuple[str, ...]
    tools: tuple[str, ...]


HIGH_SCHOOL, BACHELOR = "High school diploma or equivalent", "Bachelor's degree"
NONE, AWARD = "No formal educational credential", "Postsecondary nondegree award"
DOCTOR = "Doctoral or professional degree"

JOBS = (
    Job("11-3051.00", "Industrial Production Managers",
        "Run the making of goods in a plant so that quantity, quality and cost are as agreed.",
        3, 121_440, 228_000, 1.9, BACHELOR, "532163",
        ("Plant Manager", "Manufacturing Manager", "Production Control Manager (PCM)"),
        ("Set the output that each shift has to reach.", "Look into complaints about quality.",
         "Decide with engineers which machines to buy.", "Keep the plant within its budget."),
        ("SAP software", "Microsoft Excel")),
    Job("15-1252.00", "Software Developers",
        "Design, write and test programs for computers and other devices.",
        4, 133_080, 1_654_440, 15.8, BACHELOR, "363224",
        ("Application Developer", "Software Engineer", "Senior Software Engineer (SSE)"),
        ("Write programs from a description of what they have to do.", "Find and mend errors.",
         "Read the code of colleagues and comment on it."),
        ("Python", "Git", "Docker")),
    Job("25-1011.00", "Business Teachers, Postsecondary",
        "Teach courses on running a business, such as accounting and marketing, at colleges.",
        5, 97_270, 83_000, 6.5, DOCTOR, "242653",
        ("Business Professor", "Accounting Instructor"),
        ("Give lectures on finance and management.", "Mark papers and examinations."),
        ("Learning management system LMS",)),
    Job("25-2021.00", "Elementary School Teachers, Except Special Education",
        "Teach young children reading, arithmetic and other basic subjects at school.",
        4, 62_340, 1_388_000, -1.6, BACHELOR, "234733",
        ("Grade School Teacher", "Third Grade Teacher", "Classroom Teacher"),
        ("Prepare lessons for the whole class and for single children.",
         "Tell parents how their child is getting on.", "Keep order in the classroom."),
        ("Google Classroom",)),
    Job("27-2042.00", "Musicians and Singers",
        "Play instruments or sing for listeners, on stage or for recordings.",
        3, 0, 35_000, 1.4, NONE, "327332",
        ("Guitarist", "Opera Singer", "Session Musician"),
        ("Practise pieces until they are ready to be heard.", "Perform before an audience."),
        ("Avid Technology Pro Tools",)),
    Job("29-1141.00", "Registered Nurses",
        "Care for sick and injured people, watch how they are doing and plan their care.",
        3, 98_430, 3_282_010, 4.9, BACHELOR, "444723",
        ("RN (Registered Nurse)", "Staff Nurse", "Certified Operating Room Nurse (CNOR)"),
        ("Write down what patients report and what is measured.", "Give medicines and injections.",
         "Explain to families how to go on at home.", "Call a doctor when a patient gets worse."),
        ("Epic Systems", "Infusion pumps")),
    Job("29-1141.01", "Acute Care Nurses",
        "Care for patients whose state is unstable, often in intensive care.",
        5, 98_430, 3_282_010, 4.9, BACHELOR, "454622",
        ("Intensive Care Unit Nurse (ICU Nurse)",),
        ("Watch the vital signs of critically ill patients.", "Run breathing machines."),
        ("Ventilators",)),
    Job("29-1211.00", "Anesthesiologists",
        "Put patients to sleep for operations and watch over them until they wake.",
        5, 400_000, 41_000, 3.2, DOCTOR, "454523",
        ("Anesthesia Physician",),
        ("Choose the kind of anesthesia for each patient.", "Watch breathing and heart."),
        ("Anesthesia machines",)),
    Job("31-1121.00", "Home Health Aides",
        "Look after ill or disabled people at home, under the direction of nurses.",
        2, 35_000, 4_100_000, 17.0, HIGH_SCHOOL, "433633",
        ("Home Health Care Aide", "Certified Home Health Aide (CHHA)"),
        ("Measure temperature and pulse and note them.", "Help people wash and dress."),
        ("Blood pressure cuffs",)),
    Job("31-1122.00", "Personal Care Aides",
        "Help older or disabled people with the tasks of the day, at home or in a residence.",
        2, 35_000, 4_100_000, 17.0, HIGH_SCHOOL, "433633",
        ("Caregiver", "Companion"),
        ("Cook meals and keep company.", "Do the shopping and go along to appointments."),
        ("Wheelchairs",)),
    Job("41-2031.00", "Retail Salespersons",
        "Sell goods such as clothes, furniture or appliances to customers in a shop.",
        2, 35_120, 3_800_000, -0.5, NONE, "323463",
        ("Sales Associate", "Shoe Salesperson"),
        ("Greet customers and find out what they want.", "Put goods on shelves.", "Take payment."),
        ("Point of sale POS software",)),
    Job("47-2111.00", "Electricians",
        "Lay and repair wiring and fixtures so that they are safe and follow the code.",
        3, 63_310, 742_000, 9.5, HIGH_SCHOOL, "734234",
        ("Journeyman Electrician", "Wireman"),
        ("Pull wires through walls and conduits.", "Search for the cause of a failure.",
         "Read wiring diagrams."),
        ("Multimeters",)),
    Job("51-1011.00", "First-Line Supervisors of Production and Operating Workers",
        "Lead the workers of a line or a shop and see that the day's work gets done.",
        2, 71_190, 688_000, 1.2, HIGH_SCHOOL, "532264",
        ("Production Supervisor", "Shift Foreman"),
        ("Assign workers to machines.", "Show new people how the work is done.",
         "Report output at the end of the shift."),
        ("Microsoft Excel",)),
    Job("51-4041.00", "Machinists",
        "Make exact metal parts on lathes, mills and other machine tools.",
        3, 56_150, 299_000, -2.2, HIGH_SCHOOL, "743224",
        ("CNC Machinist (Computer Numerically Controlled Machinist)", "Gear Machinist"),
        ("Set up machine tools for a part.", "Measure finished parts with a micrometer."),
        ("Micrometers", "Mastercam")),
    Job("51-4121.00", "Welders, Cutters, Solderers, and Brazers",
        "Join or cut metal parts with heat from a torch or an arc.",
        2, 51_000, 424_000, 2.2, HIGH_SCHOOL, "722123",
        ("Welder-Fitter", "MIG Welder (Metal Inert Gas Welder)"),
        ("Clamp parts in place before welding.", "Look over seams for flaws.",
         "Grind welds smooth."),
        ("Welding torches",)),
    Job("53-3032.00", "Heavy and Tractor-Trailer Truck Drivers",
        "Drive large trucks over long or short distances to deliver goods.",
        2, 57_440, 2_070_000, 4.0, AWARD, "622233",
        ("Over the Road Driver (OTR Driver)", "Long Haul Driver"),
        ("Check brakes and lights before a trip.", "Keep the log of driving hours."),
        ("Electronic logging devices",)),
    Job("55-3016.00", "Infantry",
        "Fight on the ground, with rifles and other weapons, as part of a unit.",
        0, 0, 0, 0.0, HIGH_SCHOOL, "", ("Infantryman",),
        ("Hold ground that the unit has taken.",), ()),
)  # fmt: skip

# Of skills: element, name, and the major groups they matter most for.
SKILLS = (
    ("2.A.1.a", "Reading Comprehension", "29 25 15"),
    ("2.A.1.b", "Active Listening", "29 25 41 31"),
    ("2.A.1.d", "Speaking", "25 11 41"),
    ("2.A.1.e", "Mathematics", "15 51"),
    ("2.A.2.a", "Critical Thinking", "29 15 11"),
    ("2.B.1.a", "Social Perceptiveness", "29 31 25 41"),
    ("2.B.3.e", "Programming", "15"),
    ("2.B.3.g", "Operations Monitoring", "51 53 11"),
    ("2.B.3.k", "Troubleshooting", "47 51"),
    ("2.B.5.d", "Management of Personnel Resources", "11"),
)
KNOWLEDGE = (
    ("2.C.1.a", "Administration and Management", "11"),
    ("2.C.3.a", "Computers and Electronics", "15 47"),
    ("2.C.5.a", "Medicine and Dentistry", "29"),
    ("2.C.6", "Education and Training", "25"),
)
STYLES = (
    ("1.C.5.a", "Dependability", "53 29 31"),
    ("1.C.5.b", "Attention to Detail", "51 15 29"),
    ("1.C.3.a", "Cooperation", "31 25"),
)
ZONES = (
    (1, "Little or No Preparation Needed", "Below 4.0"),
    (2, "Some Preparation Needed", "4.0 to < 6.0"),
    (3, "Medium Preparation Needed", "6.0 to < 7.0"),
    (4, "Considerable Preparation Needed", "7.0 to < 8.0"),
    (5, "Extensive Preparation Needed", "8.0 and above"),
)


class Place(NamedTuple):
    """An area: how pay there compares with the nation, and its share of the nation's jobs."""

    code: str
    title: str
    kind: int  # AREA_TYPE
    state: str
    level: float
    share: float


PLACES = (
    Place("99", "U.S.", 1, "US", 1.0, 1.0),
    Place("06", "California", 2, "CA", 1.18, 0.12),
    Place("39", "Ohio", 2, "OH", 0.94, 0.04),
    Place("41", "Oregon", 2, "OR", 1.05, 0.012),
    Place("48", "Texas", 2, "TX", 0.97, 0.09),
    Place("23420", "Fresno, CA", 4, "CA", 1.02, 0.0025),
    Place("31080", "Los Angeles-Long Beach-Anaheim, CA", 4, "CA", 1.15, 0.04),
    Place("00001", "Coast Oregon nonmetropolitan area", 6, "OR", 0.92, 0.0004),
)
GROUPS = {
    "11-0000": "Management Occupations",
    "15-0000": "Computer and Mathematical Occupations",
    "25-0000": "Educational Instruction and Library Occupations",
    "27-0000": "Arts, Design, Entertainment, Sports, and Media Occupations",
    "29-0000": "Healthcare Practitioners and Technical Occupations",
    "31-0000": "Healthcare Support Occupations",
    "41-0000": "Sales and Related Occupations",
    "47-0000": "Construction and Extraction Occupations",
    "51-0000": "Production Occupations",
    "53-0000": "Transportation and Material Moving Occupations",
}
TOGETHER = ("31-1120", "Home Health and Personal Care Aides")
# (place, code): what is printed in the place of figures, by column.
MARKS = {
    ("31080", "11-3051"): {"H_PCT90": "#", "A_PCT90": "#"},
    ("06", "15-1252"): {"H_PCT90": "#", "A_PCT90": "#"},
    ("23420", "51-4041"): {"TOT_EMP": "**", "JOBS_1000": "**", "LOC_QUOTIENT": "**"},
    ("00001", "51-4121"): {
        f"{basis}_{of}": "*"
        for basis in "HA"
        for of in ("MEAN", "PCT10", "PCT25", "MEDIAN", "PCT75", "PCT90")
    },
}  # fmt: skip
# Not every occupation is published everywhere.
ABSENT = {("00001", "15-1252"), ("00001", "29-1211"), ("23420", "27-2042")}
