"""Reads every person alike: who asks, or for whom, must not change what is answered.

Before a message is understood, words that tell a person's gender, age, origin, faith or disability
are put as one word each: "my daughter" and "my son" are read as the same. The message itself stays.
"""

from __future__ import annotations

import re

# Each row is read as its first word.
GENDERS = (
    ("woman", "man", "lady", "gentleman", "guy", "dude", "gal", "chick", "chica", "bloke"),
    ("women", "men", "ladies", "gentlemen", "gals"),
    ("female", "male"),
    ("females", "males"),
    ("girl", "boy", "lad"),
    ("girls", "boys", "lads"),
    ("she", "he"),
    ("she's", "he's"),
    ("shes", "hes"),
    ("her", "him", "his", "hers"),
    ("herself", "himself"),
    ("mother", "father"),
    ("mom", "dad", "mum", "mama", "papa", "mommy", "daddy"),
    ("daughter", "son"),
    ("daughters", "sons"),
    ("stepdaughter", "stepson"),
    ("stepmother", "stepfather", "stepmom", "stepdad"),
    ("wife", "husband", "hubby"),
    ("sister", "brother", "sis", "bro"),
    ("sisters", "brothers"),
    ("aunt", "uncle", "auntie", "tia", "tio"),
    ("niece", "nephew"),
    ("grandma", "grandpa", "grandmother", "grandfather", "granny", "granddad", "abuela", "abuelo"),
    ("granddaughter", "grandson"),
    ("girlfriend", "boyfriend"),
    ("fiancée", "fiancé", "fiancee", "fiance"),
    ("widow", "widower"),
    ("bride", "groom"),
    ("mrs", "mr", "sir", "ma'am", "madam"),
)
ORIGINS = (
    "Afghan", "African", "African-American", "Albanian", "Algerian", "American", "Arab",
    "Argentinian", "Argentine", "Armenian", "Asian", "Australian", "Austrian", "Bangladeshi",
    "Belarusian", "Belgian", "Bolivian", "Bosnian", "Brazilian", "British", "Bulgarian",
    "Burmese", "Cambodian", "Cameroonian", "Canadian", "Caribbean", "Caucasian", "Chicano",
    "Chilean", "Chinese", "Colombian", "Congolese", "Croatian", "Cuban", "Czech", "Danish",
    "Dominican", "Dutch", "Ecuadorian", "Egyptian", "English", "Eritrean", "Estonian",
    "Ethiopian", "European", "Fijian", "Filipina", "Filipino", "Finnish", "French", "Gambian",
    "Georgian", "German", "Ghanaian", "Greek", "Guatemalan", "Guyanese", "Haitian", "Hawaiian",
    "Hispanic", "Hmong", "Honduran", "Hungarian", "Icelandic", "Indian", "Indonesian", "Iranian",
    "Iraqi", "Irish", "Israeli", "Italian", "Ivorian", "Jamaican", "Japanese", "Jordanian",
    "Kazakh", "Kenyan", "Korean", "Kurdish", "Kuwaiti", "Laotian", "Latina", "Latino", "Latinx",
    "Latvian", "Lebanese", "Liberian", "Libyan", "Lithuanian", "Malaysian", "Malian", "Maltese",
    "Mexican", "Moldovan", "Mongolian", "Moroccan", "Native-American", "Navajo", "Nepalese",
    "Nepali", "Nicaraguan", "Nigerian", "Norwegian", "Pakistani", "Palestinian", "Panamanian",
    "Paraguayan", "Persian", "Peruvian", "Portuguese", "Romanian", "Russian", "Rwandan",
    "Salvadoran", "Samoan", "Saudi", "Scottish", "Senegalese", "Serbian", "Singaporean",
    "Slovak", "Slovenian", "Somali", "Spanish", "Sudanese", "Swedish", "Swiss", "Syrian",
    "Taiwanese", "Tanzanian", "Thai", "Tibetan", "Tongan", "Tunisian", "Turkish", "Ugandan",
    "Ukrainian", "Uruguayan", "Uzbek", "Venezuelan", "Vietnamese", "Welsh", "Yemeni", "Zambian",
    "Zimbabwean", "Amish", "Anglican", "Atheist", "Baptist", "Buddhist", "Catholic", "Christian",
    "Hindu", "Islamic", "Jain", "Jewish", "Lutheran", "Methodist", "Mormon", "Muslim",
    "Orthodox", "Pentecostal", "Protestant", "Sikh", "gay", "lesbian", "bisexual", "transgender",
    "trans", "queer", "nonbinary", "heterosexual",
)  # fmt: skip
COUNTRIES = (
    "Afghanistan", "Albania", "Algeria", "Angola", "Argentina", "Armenia", "Austria",
    "Azerbaijan", "Bangladesh", "Belarus", "Belgium", "Bolivia", "Bosnia", "Botswana", "Brazil",
    "Bulgaria", "Burma", "Cambodia", "Cameroon", "Canada", "Chile", "Colombia", "Congo",
    "Croatia", "Cuba", "Denmark", "Ecuador", "Egypt", "Eritrea", "Estonia", "Ethiopia", "Fiji",
    "Finland", "France", "Germany", "Ghana", "Greece", "Guatemala", "Guinea", "Guyana", "Haiti",
    "Honduras", "Hungary", "Iceland", "India", "Indonesia", "Iran", "Iraq", "Israel", "Italy",
    "Jamaica", "Japan", "Jordan", "Kazakhstan", "Kenya", "Korea", "Kuwait", "Laos", "Latvia",
    "Lebanon", "Liberia", "Libya", "Lithuania", "Malaysia", "Mali", "Mexico", "Moldova",
    "Mongolia", "Morocco", "Mozambique", "Myanmar", "Nepal", "Netherlands", "Nicaragua",
    "Nigeria", "Norway", "Pakistan", "Palestine", "Panama", "Paraguay", "Peru", "Philippines",
    "Poland", "Portugal", "Romania", "Russia", "Rwanda", "Samoa", "Senegal", "Serbia",
    "Singapore", "Slovakia", "Slovenia", "Somalia", "Spain", "Sudan", "Sweden", "Switzerland",
    "Syria", "Taiwan", "Tanzania", "Thailand", "Tibet", "Tonga", "Trinidad", "Tunisia", "Turkey",
    "Uganda", "Ukraine", "Uruguay", "Uzbekistan", "Venezuela", "Vietnam", "Yemen", "Zambia",
    "Zimbabwe",
)  # fmt: skip
# Words that say something of a person only beside one: "a black woman", but not "a black belt".
BESIDE_A_PERSON = (
    "black", "white", "brown", "straight", "bi", "cis", "polish", "old", "older", "young",
    "younger", "elderly", "middle-aged", "deaf", "blind", "sighted", "hearing", "autistic",
    "dyslexic", "disabled", "able-bodied", "nondisabled", "healthy", "deafblind", "paraplegic",
)  # fmt: skip
PERSON = (
    "woman girl daughter mom mother sister aunt niece wife person people folk folks worker student "
    "client friend cousin teacher engineer veteran vet kid child immigrant applicant"
).replace(" ", "|")
AGE = re.compile(
    r"\b(?:(?P<before>(?:i'?m|i am|she's|shes|she is|aged?|age of|turned|turning|at|just|of)\s+"
    r"(?:only |almost |nearly |now )?)(?P<years>[1-9]\d)"
    r"(?=\s*(?:,|\.|;|$|\band\b|\byears?[ -]?old|\byo\b|\byrs?\b|\bhere\b|\bwith\b))"
    r"|(?P<old>[1-9]\d)(?P<unit>[ -]?(?:years?|yrs?)[ -]?(?:old|of age)\b|[ -]?y/?o\b))",
    re.I,
)
ANY_AGE = "40"

_MEANT = {word.lower(): row[0] for row in GENDERS for word in row}
_MEANT |= {word.lower(): "Spanish" for word in ORIGINS}
_MEANT |= {word.lower(): "Mexico" for word in COUNTRIES}
_WORD = re.compile(r"[^\W\d_][\w'-]*")
_BESIDE = re.compile(rf"\b(?:{'|'.join(BESIDE_A_PERSON)})\s+(?=(?:{PERSON})\b)", re.I)


def same_for_all(text: str) -> str:
    """Return a text with who the person is put in the same words for everybody."""
    text = _WORD.sub(lambda match: _MEANT.get(match[0].lower(), match[0]), text)
    text = AGE.sub(_any_age, text)
    return _BESIDE.sub("Spanish ", text)


def _any_age(match: re.Match[str]) -> str:
    if match["old"]:
        return ANY_AGE + match["unit"]
    return match["before"] + ANY_AGE
