"""The words in which people rate an activity, or say where a questionnaire should go."""

from __future__ import annotations

import re


def _set(words: str) -> frozenset[str]:
    """Return what is listed between commas, or between blanks where there is no comma."""
    return frozenset(word.strip() for word in (words.split(",") if "," in words else words.split()))


def _rated(lists: dict[int, str]) -> dict[str, int]:
    return {word: rating for rating, words in lists.items() for word in _set(words)}


# Words that never stand in a rating, not even as part of the activity that is rated.
DANGER = _set(
    "alive beat bleed cut cutting dead death die dying end gun hang harm hit hurt jump kill"
    " killing knife life live living myself overdose pill pills scared suicidal suicide"
)
SYMBOLS = {"👍": "yes", "👎": "no", "❤": "love", "😍": "love", "🤷": "dunno", "🙂": "like"}
SHORT_FORMS = {
    "dont": "do not",
    "doesnt": "does not",
    "didnt": "did not",
    "wouldnt": "would not",
    "cant": "can not",
    "cannot": "can not",
    "couldnt": "could not",
    "isnt": "is not",
    "wont": "would not",
    "im": "i am",
    "id": "i would",
    "ill": "i would",
    "its": "it is",
    "thats": "that is",
    "itd": "it would",
    "sounds": "sound",
    "looks": "look",
    "seems": "seem",
    "ok": "okay",
    "idk": "dunno",
    "yess": "yes",
    "noo": "no",
    "lots": "a lot",
    "thx": "thanks",
}
NUMBERS = {
    **{str(number): number for number in range(1, 6)},
    **dict(zip(("one", "two", "three", "four", "five"), range(1, 6), strict=True)),
    **dict(zip(("uno", "dos", "tres", "cuatro", "cinco"), range(1, 6), strict=True)),
}
WORDS = _rated(
    {
        5: "love loved luv adore amazing awesome excellent fantastic perfect wonderful",
        4: "like likes liked liking enjoy enjoyed yes yeah yep yea yup ya si sure agree good great"
        " nice cool fun interesting interested",
        3: "neutral meh okay fine whatever average eh depends indifferent",
        2: "dislike disliked no nope nah bad boring dull disagree ugh uninterested",
        1: "hate hated detest despise loathe never awful terrible horrible disgusting gross yuck"
        " ew eww",
    }
)
# What a "not" before them makes of words; others are not read behind one.
TURNED = _rated(
    {
        2: "love like enjoy interesting interested fun cool nice good great",
        3: "hate dislike mind",
    }
)
# Said inside a message.
PHRASES = _rated(
    {
        5: "hell yes, hell yeah, heck yes, heck yeah, yes yes, my favorite, right up my alley,"
        " sound like me, me gusta mucho, me encanta",
        4: "not bad, of course, for sure, my thing, think so, guess so, suppose so, me gusta",
        3: "do not care, do not mind, would not mind, do not hate, not terrible",
        2: "not my thing, not really my thing, not my cup of tea, not for me, not really for me,"
        " not a fan, not a big fan, not interested, not that interested, not great, not good,"
        " no thanks, no thank you, no interest, no me gusta",
        1: "no way, no no, hell no, heck no, can not stand, could not stand, not ever,"
        " absolutely not, definitely not, certainly not, no me gusta nada, para nada, lo odio",
    }
)
# Said alone.
WHOLE = _rated(
    {
        5: "the best, i would love to",
        4: "i do, i would, i guess, i guess so, i think so, i suppose, i suppose so, why not",
        3: "either way, it depends, could go either way, can not say",
        2: "not really, not much, not so much, not very much, not that much, not a lot, rather not,"
        " i would rather not, maybe not, probably not, i guess not, i think not, i do not,"
        " i would not, i do not think so, do not think so",
        1: "not at all, not a bit, not one bit, the worst",
    }
)
# Whoever is unsure is, whatever stands beside it: "not sure if I would like it".
UNSURE = _set(
    "not sure, not too sure, not so sure, not really sure, do not know, do not really know,"
    " no idea, no clue, no opinion, no preference, yes and no, so so, in between, in the middle,"
    " hard to say, hard to tell, more or less, neither, dunno, unsure, undecided, no se, no lo se,"
    " mas o menos"
)
STRONG = _set(
    "strongly, really, very, very very, very much, so, so much, totally, absolutely, definitely,"
    " extremely, super, completely, truly, a lot, a whole lot"
)
MILD = _set(
    "a bit, a little, a little bit, kind of, kinda, sort of, sorta, somewhat, slightly, mostly,"
    " quite, pretty, maybe, perhaps, probably, rather"
)
# What they say where nothing else is said; those that are strong make a 5 of it.
BARE = _rated(
    {
        4: "very much, so much, a lot, a whole lot, totally, absolutely, definitely, a bit,"
        " a little, a little bit, kind of, kinda, sort of, sorta, somewhat, mostly, probably",
        3: "maybe, perhaps",
    }
)
FILLER = _set("this one, that one, for me, to me, kind of thing") | _set(
    "i it this that would to do does did doing is was be think thinking guess suppose believe say"
    " said put choose pick answer number option honest honestly well um umm uh hmm hm oh ah wow"
    " just sound look seem a an the of too also if whether please lol haha actually"
    " personally am feel"
)
# "I am awful" says nothing about an activity; "I am neutral" does.
OF_ONESELF = _set("am feel")
ABOUT_ONESELF = _set("sure interested uninterested neutral indifferent like yes no yeah nah nope")
# Words of an activity that say nothing of it.
NOT_ABOUT = _set(
    "and all could each easy from hard how learn long never not one people person so something that"
    " they thing until what which who you"
)
# How a question begins, with or without its mark: "would I like it".
QUESTION = re.compile(
    r"(?:\w+ )?(?:do i|am i|if i|can i|would i|(?:would|is|does) (?:it|that|this))\b"
)
# Words that could be typing errors of those above, and mean something by themselves.
REAL = _set(
    "bring col cold fin god goo greta hat lie lied lies neural nic prefect qui rally sip ski sue"
    " supper sur net und"
)
# Words that typing errors are repaired to, beside those of a rating.
REPAIRED = _set("strongly really totally absolutely definitely back next previous repeat skip")
REPAIRED |= _set("stop quit undo")

_ASKING = (
    r"(?:(?:please|okay|can|could|we|you|i|want|wanna|need|would like|to|let|me|us|lets|just) )*"
)
_ENDING = r"(?: (?:please|now|for now|today|thanks|thank you|here|already))*"
_QUIZ = r"(?:quiz|test|questions?|questionnaire|survey)"


def _command(*said: str) -> re.Pattern[str]:
    return re.compile(f"{_ASKING}(?:{'|'.join(said)}){_ENDING}")


COMMANDS = {
    "stop": _command(
        rf"(?:stop|quit|exit|cancel|leave|pause)(?: it| this| that| asking)?"
        rf"(?: (?:the |this |these )?{_QUIZ})?",
        rf"end (?:the |this |these )?{_QUIZ}",
        r"(?:that is )?enough(?: questions)?",
        r"no more(?: questions)?",
        rf"(?:am )?done(?: with (?:the |this |these )?{_QUIZ})?",
        r"(?:maybe )?later",
        r"not now",
        r"never ?mind",
    ),
    "back": _command(
        r"(?:go |step |one )?back(?: one)?(?: question)?",
        r"(?:the )?previous(?: one| question)?",
        r"(?:the )?last question",
        r"undo(?: it| that)?",
        r"(?:change|correct|fix) (?:my|the|that)(?: last| previous)?(?: answer| one)?",
        r"(?:oops|whoops)(?: wrong (?:one|button|answer))?",
        r"(?:pressed |clicked |tapped )?(?:the )?wrong (?:one|button|answer)",
        r"(?:made )?(?:a |my )?mistake",
    ),
    "skip": _command(
        r"skip(?: it| this| that)?(?: one| question)?",
        r"pass",
        r"(?:the )?next(?: one| question)?",
        r"move on",
        r"no answer",
        r"(?:prefer|rather|would rather) not (?:to )?(?:say|answer)(?: it| this| that)?",
        r"do not want to (?:say|answer)(?: it| this| that)?",
    ),
    "go on": _command(
        rf"(?:start|begin|continue|resume|ready|proceed)(?: (?:it|{_QUIZ}|the {_QUIZ}))?",
        r"(?:am )?(?:ready|back)(?: to (?:start|go))?",
        r"go (?:on|ahead)",
        r"keep going",
        r"lets go",
    ),
    "repeat": _command(
        r"repeat(?: it| that| this)?(?: the question)?",
        r"(?:say|ask|read|show)(?: me)?(?: it| that| this| the question)? again",
        r"(?<!me )again",
        r"what was (?:it|that|the question)(?: again)?",
        r"come again",
        r"pardon(?: me)?",
        r"huh",
        r"what(?! now)",
    ),
}
