"""Reads every person alike: who asks, or for whom, must not change what is answered.

Before a message is understood, words that tell a person's gender, age, origin, faith or disability
are put as one word each: "my daughter" and "my son" are read as the same. The message itself stays.
"""

from __future__ import annotations

import re

from knowledge.private_numbers import masked

# A tag typed or pasted into a message says nothing about what is asked.
MARKUP = re.compile(r"<[a-zA-Z/!][^<>]*>")
# Each row is read as its first word.
GENDERS = (
    (
        "woman",
        "man",
        "lady",
        "gentleman",
        "guy",
        "dude",
        "gal",
        "chick",
        "bloke",
        "girl",
        "boy",
        "lad",
        "chica",
        "chico",
    ),
    ("women", "men", "ladies", "gentlemen", "gals", "girls", "boys", "lads", "fellas", "lasses"),
    ("female", "male"),
    ("females", "males"),
    ("she", "he"),
    ("shes", "hes"),
    ("her", "him", "his", "hers"),
    ("herself", "himself"),
    ("mother", "father"),
    ("moms", "dads", "mums"),
    ("mothers", "fathers"),
    ("wives", "husbands"),
    ("fella", "lass"),
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
    "trans", "queer", "nonbinary", "heterosexual", "Mandarin", "Cantonese", "Tagalog", "Arabic",
    "Farsi", "Hindi", "Urdu", "Punjabi", "Bengali", "Swahili", "Amharic", "Tigrinya", "Creole",
    "Hebrew", "Pashto", "Dari", "Khmer", "Igbo", "Yoruba", "Zulu", "Cherokee", "Apache", "Lakota",
    "Quaker", "Zoroastrian",
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
    "Zimbabwe", "England", "Scotland", "Wales", "Britain",
)  # fmt: skip
# Words that say something of a person only beside one: "a black woman", but not "a black belt".
BESIDE_A_PERSON = (
    "black", "white", "brown", "straight", "bi", "cis", "polish", "old", "older", "young",
    "younger", "elderly", "middle-aged", "deaf", "blind", "sighted", "hearing", "autistic",
    "dyslexic", "disabled", "able-bodied", "nondisabled", "healthy", "deafblind", "paraplegic",
)  # fmt: skip
# A disability, or its absence, as the end of "she has …", "I am …", "uses …". Not sadness or pain:
# those are never taken out of what somebody in need writes.
CONDITIONS = (
    "hearing aids?", "cochlear implants?", "wheel ?chair(?: user)?", "walker", "crutch(?:es)?",
    "cane", "guide dog", "service dog", "pacemaker", "sign language", "artificial leg",
    "prosthe(?:tic|sis)(?: (?:leg|arm|hand|foot))?", "speech (?:problems?|impediment|impairment)",
    "(?:(?:learning|physical|hearing|visual|mental|developmental) )?(?:disabilit(?:y|ies)|"
    "impairments?|difficult(?:y|ies)|loss)", "disabled", "able[- ]bodied", "non-?disabled",
    "deaf(?:blind)?", "hard of hearing", "blind", "sighted", "hearing", "mute", "healthy",
    "autis(?:m|tic)(?: spectrum)?", "on the spectrum", "neuro(?:typical|divergent)",
    "asperger'?s?", "adhd", "dyslexi[ac]", "dyscalculi[ac]", "epilep(?:sy|tic)", "diabet(?:es|ic)",
    "asthma(?:tic)?", "arthrit(?:is|ic)", "cerebral palsy", "multiple sclerosis",
    "muscular dystrophy", "parkinson'?s", "down syndrome", "tourette'?s?", "ptsd",
    "bipolar(?: disorder)?", "schizophreni[ac]", "lupus", "fibromyalgia", "tinnitus", "vertigo",
    "spina bifida", "stutter(?:er|s)?", "stammer", "limp", "paraly[sz]ed", "paraplegic",
    "quadriplegic", "amputee", "colou?r[- ]?blind(?:ness)?", "full colou?r vision",
    "(?:one|two)[- ](?:armed|legged|handed|eyed)",
    "(?:one|two|both|1|2)(?: (?:good|working|healthy|my|his|her))* "
    "(?:arms?|legs?|hands?|eyes?|ears?|feet|foot|kidneys?|lungs?)",
    "(?:perfect|good|normal|full|20/20) (?:hearing|vision|sight|eyesight|health)",
    "nothing wrong with (?:me|him|her|them)", "(?:\\w+ )?diagnosis", "clean bill of health",
    "als", "copd", "hiv", "tbi", "ocd", "long covid", "crohn'?s(?: disease)?",
    "coeliac|celiac(?: disease)?", "narcoleps?y", "sickle cell(?: \\w+)?", "migraines?",
    "scoliosis",
    "(?:heart|kidney|lung|thyroid|liver|chronic)(?: and \\w+)? (?:condition|disease|"
    "problems?|issues?|illness|trouble)", "dialysis", "chronic fatigue(?: syndrome)?",
    "(?:traumatic )?brain injury", "spinal cord injury", "rheumatoid", "psoriasis", "vitiligo",
    "dwarfism", "cystic fibrosis", "h(?:a)?emophilia(?:c)?", "neuropathy", "cataracts?", "glaucoma",
    "macular degeneration", "low vision", "nystagmus", "dysgraphi[ac]", "dyspraxi[ac]", "aphasia",
    "sensory processing(?: \\w+)?", "non-?verbal", "(?:hemi|para|tetra)pleg(?:ia|ic)", "stoma",
    "colostomy(?: bag)?", "insulin(?: pump)?", "feeding tube", "oxygen tank", "leg braces?",
    "eye ?glasses", "contact lenses", "cancer(?: survivor)?", "cancer[- ]free", "remission",
    "stroke(?: survivor)?", "bad (?:back|knees?|hips?|shoulders?)",
    "(?:in )?(?:perfect|good|great|excellent|poor|bad) health",
    "(?:hearing|sight|visually)[- ]impaired", "vision impairment", "legally blind",
    "short of hearing",
)  # fmt: skip
PERSON = (
    "woman girl daughter mom mother sister aunt niece wife person people folk folks worker student "
    "client friend cousin teacher engineer veteran vet kid child immigrant applicant"
).replace(" ", "|")
# What may stand behind a bare age: "I'm 54 and …", "im 17 what does it take".
_BEHIND_AGE = (
    r"(?=\s*(?:,|\.|;|$|\b(?:and|years?[ -]?old|yo|yrs?|here|with|what|how|is|are|do|does|can|"
    r"where|which|who|why|will|would|should|but|from|trying|looking|thinking|living)\b))"
)
_YEARS = (
    r"(?:[1-9]\d|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)"
    r"ty(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)"
)
_YEARS_ALONE = rf"(?!1[0-3]){_YEARS}"
AGE = re.compile(
    r"\b(?:(?P<before>(?:i'?m|i am|she's|shes|she is|aged?|age of|turned|turning)\s+"
    rf"(?:only |almost |nearly |now )?){_YEARS}{_BEHIND_AGE}"
    rf"|(?P<alone>^\W*){_YEARS_ALONE}(?=,| and\b)"  # "61, never set foot in a factory"
    # "our youngest, 15, says", "the asker is me, sixty-two, …"
    rf"|(?P<beside>\b(?:{PERSON}|me|youngest)\s*,\s*){_YEARS_ALONE}(?=\s*,)"
    rf"|(?P<at>(?:at|of|just)\s+){_YEARS_ALONE}{_BEHIND_AGE}"  # "at 10," is a level
    rf"|(?P<old>{_YEARS})(?P<unit>[ -]?(?:years?|yrs?)[ -]?(?:old|of age)\b|[ -]?y/?o\b))",
    re.I,
)
ANY_AGE = "40"
_CONDITION = "|".join(CONDITIONS)
# The same without a verb, as a story begins: "deaf, and …", "dyslexic here", "hard of hearing. …".
_ALONE = (
    r"(?:^|(?<=[.!?;(]))\s*(?:completely|totally|legally|mostly|very|a bit|also|been)? ?"
    rf"(?:{_CONDITION})(?=\s*(?:[,.;!)]|\b(?:and|here|since|from|w|with|but|so)\b))"
)
# How well somebody hears or sees: "my hearing is fine", "with my bad eyes".
_SENSE = r"(?:hearing|eyesight|vision|sight|eyes|ears)"
_SENSES = (
    rf"(?:\b(?:with )?(?:my|her|his) )?\b{_SENSE} (?:is|are)(?: not)? "
    r"(?:fine|good|ok(?:ay)?|great|perfect|normal|bad|poor|weak|gone|going|failing|so-so)\b"
    r"|\b(?:with|have|has|got)(?: (?:my|her|his|a))? (?:very )?(?:bad|good|poor|weak|strong|low|"
    rf"sharp|failing|excellent|great|normal|perfect) {_SENSE}\b"
)
CONDITION = re.compile(
    r"(?:\b(?:do|does|did)(?:n'?t| not) |\b|')(?:gets? around|am|are|is|was|were|m|s|im|ive|ve|be|"
    r"been|being|have|has|had|got|having|use|uses|using|wears?|walks?|lives?|living|born|diagnosed|"
    r"speaks?|hears?|sees?|on|in|with|without|since|despite|after|due to|because of|"
    r"manag(?:es?|ing)|deal(?:s|ing)? with|recover(?:ed|ing) from|beat|survived|lost)"
    r"(?: (?:am|been|being|born|got|is|with|without|not|no|never|neither|a|an|the|my|his|her|their|"
    r"in|on|completely|totally|legally|partly|partially|mostly|fully|very|mildly|severely|mild|"
    r"severe|only|just|any|some|use|uses))*"
    rf" (?:{_CONDITION})(?!\w)(?: in (?:one|both|her|my) (?:eyes?|ears?))?"
    r"|\bhears? (?:just )?fine\b|\b(?:stutters?|stammers?|limps?|lisps?|squints?)\b(?!-)"
    rf"|{_ALONE}|{_SENSES}",
    re.I,
)
ANY_CONDITION = " is Spanish"

_MEANT = {word.lower(): row[0] for row in GENDERS for word in row}
_MEANT |= {word.lower(): "Spanish" for word in ORIGINS}
_MEANT |= {word.lower(): "Mexico" for word in COUNTRIES}
_ONLY_CONDITION = re.compile(_CONDITION, re.I)
_WORD = re.compile(r"ma'am|[^\W\d_]+", re.I)
_BESIDE = re.compile(rf"\b(?:{'|'.join(BESIDE_A_PERSON)})\s+(?=(?:{PERSON})\b)", re.I)
_ONLY_WHO = re.compile(r"\W*(?:and |so |but )?(?:[\w']+ ){0,3}?is Spanish\W*", re.I)
_CHILDREN = re.compile(r"\b(my|our) (?:oldest|eldest)\b", re.I)
# Told in passing, or beside something else: "who is deaf, loves", "has asthma and a degree".
_IN_PASSING = re.compile(r",? (?:who|that|which) is Spanish,? ")
_BESIDE_OTHER = re.compile(r" is Spanish and (?=(?:an?|no|some|two|three) )")
_ORIGINS = re.compile(r"\b(?:native )?Spanish(?:[- ]Spanish)*\b")


def bare(text: str) -> str:
    """Return what is read of a text: no markup, no private number, nothing of who it is from."""
    return same_for_all(masked(MARKUP.sub(" ", text).strip() or text))


def same_for_all(text: str) -> str:
    """Return a text with who the person is put in the same words for everybody."""
    text = _WORD.sub(lambda match: _MEANT.get(match[0].lower(), match[0]), text)
    text = AGE.sub(_any_age, _CHILDREN.sub(r"\1 youngest", text))
    text = re.sub(r"\s+", " ", CONDITION.sub(ANY_CONDITION, text)).strip()
    text = _ORIGINS.sub("Spanish", _BESIDE.sub("Spanish ", text))
    text = _BESIDE_OTHER.sub(" has ", _IN_PASSING.sub(" ", text))
    return re.sub(r"\ban (?=Spanish)", "a ", text)


def only_tells_who(text: str) -> bool:
    """Return whether words tell nothing but who somebody is: "i have dyslexia"."""
    return bool(_ONLY_WHO.fullmatch(same_for_all(text)))


def is_of_a_person(word: str) -> bool:
    """Return whether a word says who somebody is, and by itself names no work: "deaf", "Greek"."""
    return word.lower() in _MEANT or bool(_ONLY_CONDITION.fullmatch(word))


def _any_age(match: re.Match[str]) -> str:
    if match["old"]:
        return ANY_AGE + match["unit"]
    told = match["before"] or match["at"] or match["alone"] or match["beside"] or ""
    return told + ANY_AGE
