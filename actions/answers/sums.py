"""What a message wants done with two pay figures: a share, a ratio, a percentage; and the sums."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.answers.answer import (
    PARTS_OF_A_YEAR,
    Computed,
    a_period,
    count_word,
    difference,
    dollars,
    percent_more,
    times,
)
from actions.answers.only_sums import MEAN_OF
from actions.answers.pay_rows import COUNTS
from actions.question import Question
from knowledge.records import Wage

IN_PERCENT = re.compile(r"percent|%|\bpct\b|\bshare\b|\bproportion|\bfraction\b", re.I)
IN_TIMES = re.compile(
    r"\b(?:double|twice|half|triple|times|ratio|divid\w+|-?fold|multiple|factor)\b"
    r"|\bhow many (?:levels?|lvls?) ?\d+s?\b.*\b(?:fits?|go(?:es)?|into|equals?|make|in)\b",
    re.I,
)
TOGETHER = re.compile(
    r"\b(?:al+)?together\b|\bsum(?:s|med)?\b|\ball in all\b|\bin all\b|\bcombined\b|\bplus\b|"
    r"^\W*add\b| \+ |\bpayroll\b|"
    r"\badd(?:s|ed|ing)?(?: \w+){0,6} (?:up|together)\b|"
    r"\badd(?:ed|ing)? (?:up|them|those|these|both|all|the|levels?|lvls?|l?\d)\b|"
    # the total of a difference over some years is no sum of the figures
    r"^(?!.*(?:(?<!\bper )(?<!\ba )(?<!\beach )\byears?\b|differ|\bgap\b|\bmore\b|\bless\b))"
    r".*\btotal\b",
    re.I | re.S,
)
MIDDLE = re.compile(
    r"\bmid-?point\b|\bhalf ?way\b|\bmiddle (?:of|between)\b|" + MEAN_OF.pattern,
    re.I,
)
# "what percent of level 11 is level 9", "as a percentage of": a part of a whole.
SHARE_OF = re.compile(
    r"(?:percent(?:age)?|%|pct|share|proportion|fraction|part) of\b(?! (?:the )?(?:increase|raise))"
    r"|\bas (?:an? )?(?:percent(?:age)?|%|share|proportion|fraction) of\b"
    r"|\bwhat (?:share|proportion|fraction|part)\b|\bhow much of (?:the|that|level)\b",
    re.I,
)
LESS = re.compile(
    r"\b(?:less|lower|below|under|fewer|short|behind|worse|smaller|down|drop|lose|losing|cut|"
    r"beneath|cheaper)\b",
    re.I,
)
MORE = re.compile(
    r"\b(?:more|higher|above|over|exceeds?|raise|"
    r"tops?(?!(?: (?:job|numbered|paid))? (?:level|lvl)s?\b(?! ?\d))|"
    r"ahead|greater|bigger|larger|better|up|increase|gain|beats?|extra|jump|premium|rise)\b",
    re.I,
)
# "a 3 percent raise", "ten percent less" is written 10% less, "80% of".
_PERCENT = r"(?P<{}>\d{{1,2}}(?:\.\d+)?)\s?(?:%|percent|pct)"
_UP = r"raise|more|higher|increase|bump|on top|above|up|bonus|extra|better"
_DOWN = r"less|cut|lower|below|off|decrease|drop|under|reduction"
CHANGED = re.compile(
    rf"{_PERCENT.format('first')} (?:pay |salary |wage )?(?:(?P<up>{_UP})|(?P<down>{_DOWN})|of)\b"
    rf"|\b(?:(?P<rise>raise|increase|bump|bonus)|(?P<fall>cut|drop|decrease))[^.?!\d]* (?:of|by) "
    rf"{_PERCENT.format('second')}"
    rf"|\b(?:(?P<plus>plus|up|raised|increased|add(?:ed|ing)?)|"
    r"(?P<minus>minus|less|down|reduced|cut))(?: by)? "
    rf"{_PERCENT.format('third')}",
    re.I,
)
# "two raises of 4 percent": the second is reckoned on what the first one makes.
SEVERAL = re.compile(
    r"\b(?P<count>[2-9]|two|three|four|five) (?:\w+ )?(?:raises|increases|bumps|cuts)\b", re.I
)
RISES, FALLS = ("up", "rise", "plus"), ("down", "fall", "minus")
# "54.99 times 2,080", "$145,017.60 / 26": a sum of an amount and another number.
_MONEY = r"\$?\s?\d{1,3}(?:,\d{3})+(?:\.\d+)?|\$\s?\d+(?:\.\d+)?|\d+\.\d\d"
_SIGN = r"(?P<sign>[x×*÷/+−–-]|times|multiplied by|divided by|plus|minus)"
TYPED = re.compile(
    rf"(?P<one>{_MONEY})\s*{_SIGN}\s*(?P<other>{_MONEY}|\d+(?:,\d{{3}})*(?:\.\d+)?)(?![\d%])",
    re.I,
)
SIGNS = {"x": "×", "*": "×", "times": "×", "multiplied by": "×", "/": "÷", "divided by": "÷"}
SIGNS |= {"plus": "+", "minus": "−", "-": "−", "–": "−"}
# "tell me about the hours", "how many hours", but not "in hours that is?".
WORKING_HOURS = re.compile(
    r"\b(?:about|bout|abt|how many|what(?:'?s)?|which) (?:the |their |my |are the )?"
    r"(?:work(?:ing)? )?hours\b(?! (?:pay|wage|rate))",
    re.I,
)
# "at 50 hours a week", "if I work 45 hour weeks".
HOURS = re.compile(
    r"\b(?P<hours>[2-9]\d)[ -]?(?:hours?|hrs?|h)\b(?: (?:a|per|each|every|the))?[ -]?we+ks?\b"
    r"|\bhours\b[^.?!\d]{0,24}\b(?P<weekly>[2-9]\d) (?:a|per|each|every) week\b",
    re.I,
)
WEEKS_A_YEAR = 52


def at_hours(wage: Wage, hours: int) -> Computed:
    """Return what a yearly wage is for an hour, at so many hours a week, with its sum."""
    per_year = WEEKS_A_YEAR * hours
    figure = dollars(round(wage.annual_cents / per_year))
    return Computed(
        f"{figure} an hour", f"{wage.annual_text} ÷ ({WEEKS_A_YEAR} weeks × {hours} hours)"
    )


def hours_meant(text: str) -> int | None:
    """Return at how many hours a week a pay is asked for, None if none are named."""
    match = HOURS.search(text)
    return int(match["hours"] or match["weekly"]) if match else None


def changed(cents: int, shown: str, period: str, text: str) -> Computed | None:
    """Return a pay in cents with the raise or cut in percent that is asked for, or a part of it."""
    match = CHANGED.search(text)
    if match is None:
        return None
    percent = float(match["first"] or match["second"] or match["third"])
    up, down = (any(match[part] for part in parts) for parts in (RISES, FALLS))
    sign = 1 if up else -1 if down else 0
    factor = round((100 + sign * percent if sign else percent) / 100, 6)
    times = _times(text) if sign else 1
    figure = f"{dollars(round(cents * factor**times))} {a_period(period)}"
    return Computed(figure, shown + f" × {factor:g}" * times)


def _times(text: str) -> int:
    """Return how many raises or cuts a message speaks of."""
    match = SEVERAL.search(text)
    if match is None:
        return 1
    word = match["count"].lower()
    return COUNTS[word] if word in COUNTS else int(word)


def asks_for_hours(text: str) -> bool:
    """Return whether a message asks how long people work, and not what an hour is paid."""
    return bool(WORKING_HOURS.search(text))


def typed(text: str) -> Computed | None:
    """Return what a sum typed in a message makes, None where none is typed."""
    match = TYPED.search(text)
    if match is None:
        return None
    one, other = (float(re.sub(r"[$,\s]", "", match[part])) for part in ("one", "other"))
    sign = SIGNS.get(match["sign"].lower(), match["sign"])
    both = bool(re.fullmatch(_MONEY, match["other"]))
    if sign == "÷" and not other:
        return None
    result = {"×": one * other, "÷": one / (other or 1), "+": one + other, "−": one - other}[sign]
    figure = f"{result:.2f}" if sign == "÷" and both else dollars(round(result * 100))
    return Computed(figure, f"{match['one'].strip()} {sign} {match['other'].strip()}")


def percent_less(high: Wage, low: Wage) -> Computed:
    """Return by how many percent of the higher wage the lower one is lower, with its sum."""
    share = 100 * (high.annual_cents - low.annual_cents) / high.annual_cents
    return Computed(f"{share:.1f}%", f"{difference(high, low).figure} ÷ {high.annual_text}")


def share_of(part: Wage, whole: Wage) -> Computed:
    """Return how many percent of one wage another is, with its sum."""
    share = 100 * part.annual_cents / whole.annual_cents
    return Computed(f"{share:.1f}%", f"{part.annual_text} ÷ {whole.annual_text}")


def relations(
    high: Wage, low: Wage, whole: Wage | None, text: str, names: tuple[str, str]
) -> tuple[list[str], list[Computed]]:
    """Return the shares and ratios of two wages that a message asks for, in sentences.

    `whole` is the one a share is asked of, None where none is named; `names` are those of the
    higher and the lower one. Each sentence says which figure its percentage is of.
    """
    high_name, low_name = (name[:1].upper() + name[1:] for name in names)
    sentences, computed = [], []
    if SHARE_OF.search(text) and not (LESS.search(text) or MORE.search(text)):
        part_name, whole_name = (high_name, low_name) if whole == low else (low_name, high_name)
        part, base = (high, low) if whole == low else (low, high)
        computed.append(share_of(part, base))
        sentences.append(f"{part_name} is {computed[-1].figure} of {inside(whole_name)}")
    elif IN_PERCENT.search(text):
        less, more = LESS.search(text), MORE.search(text)
        if more or not less:
            computed.append(percent_more(high, low))
            sentences.append(f"In percent of the lower figure that is {computed[-1].figure} more")
        if less or not more:
            computed.append(percent_less(high, low))
            sentences.append(f"In percent of the higher figure that is {computed[-1].figure} less")
    if IN_TIMES.search(text):
        computed.append(times(high, low))
        sentences.append(f"The higher is {computed[-1].figure}")
    told = [f"{said} (computed: {c.sum})." for said, c in zip(sentences, computed, strict=True)]
    return told, computed


def beside_amount(cents: int, amount: int) -> tuple[str, Computed] | None:
    """Return how far a total lies from an amount in a message, None where it is the same."""
    high, low = max(cents, amount), min(cents, amount)
    gap = Computed(dollars(high - low), f"{dollars(high)} − {dollars(low)}")
    word = "more" if cents > amount else "less"
    said = f"That is {gap.figure} {word} than the {dollars(amount)} you name (computed: {gap.sum})."
    return (said, gap) if high > low else None


def added(
    rows: Sequence[Wage], text: str, period: str = "year", amount: int = 0
) -> tuple[list[str], list[Computed]]:
    """Return the sum and the middle of several wages, where a message asks for them.

    The sum also for another `period`, and beside an `amount` of the message, in cents a year.
    """
    total, terms = sum(row.annual_cents for row in rows), " + ".join(r.annual_text for r in rows)
    sentences, computed = [], []
    if TOGETHER.search(text):
        computed.append(Computed(f"{dollars(total)} a year", terms))
        sentences.append(f"Together that is {computed[-1]}.")
        if period in PARTS_OF_A_YEAR:
            parts = PARTS_OF_A_YEAR[period]
            figure = f"{dollars(round(total / parts))} {a_period(period)}"
            computed.append(Computed(figure, f"{dollars(total)} ÷ {parts}"))
            sentences.append(f"That is {computed[-1]}.")
        beside = beside_amount(total, amount) if amount else None
        if beside:
            sentences.append(beside[0])
            computed.append(beside[1])
    if MIDDLE.search(text):
        count = len(rows)
        computed.append(Computed(f"{dollars(round(total / count))} a year", f"({terms}) ÷ {count}"))
        sentences.append(
            f"The plain average of the {count_word(count)} figures is {computed[-1]}; how many "
            "people stand behind each is not given."
        )
    return sentences, computed


def behind_the_share(question: Question) -> Question | None:
    """Return the part of a question that names the whole a share is of, None if none is asked.

    "What percent of level 11 is level 9": level 11 comes first behind it.
    """
    match = SHARE_OF.search(question.text)
    if match is None:
        return None
    end = match.end()
    blank = " " * end + question.text[end:]
    return replace(question, text=blank, named=tuple(n for n in question.named if n.start >= end))


def inside(name: str) -> str:
    """Return a name as it stands inside a sentence: "the figure for full-time workers"."""
    return name[:1].lower() + name[1:] if name.startswith(("The ", "Not ")) else name
