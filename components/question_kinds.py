"""Which intents can be one of two questions of a message, and which are answered together."""

from __future__ import annotations

# Another occupation than that of the documents.
OTHER_JOB = "other_job"
# A detail of the question before.
DETAIL = "inform"
# What a message is taken for that tells who asks: "I am 60 and deaf. What tools do they use?"
WHO_ASKS = "ask_equal_access"
# Questions on pay whose answers do not hold each other's.
APART = frozenset(
    [  # fmt: skip
        "ask_wage",
        "ask_wage_extremes",
        "ask_wage_percentile",
        "ask_wage_statistic",
        "ask_wage_year",
        "ask_wage_disagreement",
        "ask_level_meaning",
    ]
)
# What is said about the talk itself, or is no question: never half of a message.
NO_QUESTION = frozenset(
    [  # fmt: skip
        "greet",
        "goodbye",
        "thank",
        "affirm",
        "deny",
        "insult",
        "share_feeling",
        "crisis",
        "abuse",
        "tell_more",
        "bot_challenge",
        "help",
        "ask_internals",
        "other_language",
        "share_private",
        "challenge_fact",
    ]
)
# Half of a message only where they are asked: "counselor here, codes please" wants no counselor,
# and "lupus and all, are nights common?" nothing of the illness.
ONLY_IF_ASKED = frozenset(
    [  # fmt: skip
        DETAIL,
        WHO_ASKS,
        OTHER_JOB,
        "change_career",
        "ask_person",
        "ask_not_covered",
        "out_of_scope",
    ]
)
# Half of one that is cut by what it means alone only where they are asked, too: "got my citizenship
# last month", "my son loves machines".
ONLY_IF_PLAINLY_ASKED = ONLY_IF_ASKED | {"ask_fit", "ask_legal"}
SMALL_TALK = frozenset(
    [  # fmt: skip
        "greet",
        "thank",
        "affirm",
        "deny",
        "insult",
        "share_feeling",
        "goodbye",
    ]
)
# Questions of one family are answered together: a pay figure comes with its year and its kind.
FAMILIES = (
    frozenset(
        [  # fmt: skip
            "ask_wage",
            "compare_wages",
            "ask_wage_extremes",
            "ask_wage_range",
            "ask_wage_percentile",
            "ask_wage_statistic",
            "ask_wage_year",
            "ask_wage_disagreement",
            "ask_level_meaning",
            "list_wages",
        ]
    ),
    frozenset(
        [  # fmt: skip
            "ask_certifications",
            "ask_certification_detail",
            "ask_certification_search",
        ]
    ),
    frozenset(["ask_person", "ask_career_center"]),
)
# What sets several figures side by side, and has no halves.
OF_SEVERAL = frozenset(
    ["compare_wages", "list_wages", "ask_wage_disagreement", "ask_wage_extremes"]
)
# What can be asked of whatever was named before: "the geothermal ones, and what do they do?".
OF_ANYTHING = FAMILIES[0] | FAMILIES[1] | {OTHER_JOB, "ask_duties", "ask_tasks", "ask_source"}
