"""Words by which it is told whether a name in a message is a place, as names are compared."""

from __future__ import annotations

from knowledge.occupations.normal import words_of


def _keys(text: str) -> frozenset[str]:
    return frozenset(words_of(text))


def _names(text: str) -> tuple[str, ...]:
    return tuple(" ".join(name.split()) for name in text.split(";"))


# Ordinary words: a place only with its state, with a capital after "in", or where pay is spoken of.
WORDS = _keys(
    """alliance apex beacon bear bell bend bethel bishop boardman boulder bountiful brewer brick
    buckeye butte centennial cocoa concord converse corona cottonwood cypress deadwood derby
    draper eagle fisher flint flushing fountain freehold garner golden greece highland homer
    homestead hopewell humble hurricane jersey jupiter largo laurel lebanon liberal liberty
    linden magna mass mesquite monument mustang mystic needle nome orange page palmetto pearl
    plantation portage prosper providence revere saline sandy seaside shoreline spark spring
    stow sulphur sunrise surprise temple vista walnut weed westerly wheeling willow clearwater
    clearfield grapevine queen seaford hamburg"""
) | {
    "lone tree", "hot spring", "high point", "mountain view", "battle ground", "central point",
    "old bridge", "university place", "long branch", "fair oak", "big bear", "park ridge",
    "big island", "golden state", "garden city", "king city", "mission",
}  # fmt: skip
# The same, but too much in the way of talk on work: never places in small letters.
COMMON_WORDS = _keys(
    """commerce enterprise hope independence industry media mentor meridian mobile normal
    paradise paramount reading superior mason"""
) | {"state college", "the colony", "college park", "the village"}
# First names, family names, and cities abroad: a place only where a place can stand.
NAMES = _keys(
    """addison aberdeen albany allen alvin alton alexandria ame anderson andover antioch arnold
    athen auburn augusta aurora austin avon barrow bartlett bedford belen belton benson benton
    berkeley beverly billing blaine bowie brandon branson brea brent bristol brooklyn bryan
    bryant buda buffalo burton butler cabot camden campbell canton carmel carolina carson cary
    casper chandler charlotte chelsea cheney chester chico chino clayton cleveland clifton
    clinton clovi cody colton columbia columbus conn conway cornelius corning cortez covington
    cumberland dalton danville daphne darien davenport davi davie dayton decatur denton
    dickinson dickson dixon donna dougla dover downey dublin duluth durham easton edison
    edmond edmonds elgin elizabeth elko elmira enid erie essex euclid eugene eureka evan evans
    everett fargo fayette ferguson fillmore florence foley fowler franklin frederick freeport
    gallatin gallup galt gardner garland gary geneva georgetown georgia gilbert gladstone
    gonzale goodyear goshen grand greer griffin guam guadalupe hamilton hammond hampton
    hanover harlem harvey hasting hayden hayward helena henderson herculle hickory hilliard
    hobb holland hollywood hoover hopkin houghton howell hudson huntington hurst hutchinson
    irvine irving jackson jasper jenk johnston juneau keller kelso kendall kenner kent kern
    kerman kingston kirkland kona kyle lacey lafayette lancaster laramie lawrence lawton
    layton leander lehi lenoir lexington lima lincoln lindsay lisle liverpool livingston logan
    lowell lynn macon madera madison madra malden manchester mandan mansfield margate marin
    marion martinez matthew mauldin mclean medina melbourne mendota merced mesa midland
    milford milton mission monroe montgomery montrose moore murray naple newport newton nile
    norman norfolk norwood nova odessa olympia ontario orlando oxford palmer parker parma
    pasco patterson payson peabody pelham pendleton phoenix pierre plymouth ponce pontiac
    prescott princeton quincy racine radford ramona reno richardson richmond riverside roger
    rogers rome roswell roy sac salem salina salinas sanford sanger savannah sebastian selma
    shelton sherman sherwood smyrna sonora stafford stamford stanford stanton sterling stuart
    suffolk sumter taft taylor terrell thornton toledo tracy trenton troy tucker tyler tyson
    union vail vernon verona venice victoria vienna virginia waldorf walker warren warwick
    washington waterloo wayne wellington weston whittier wichita williams winchester windsor
    woodstock wylie york"""
)
# Postal codes that say something else in capitals, too: PA and MA are jobs, VA an employer.
OTHER_MEANING = _keys("pa ma md ct mt ms va nd ar de al co id mo pr vi gu ia ne sd")
# And those that are words; in small letters they count only at the end of what is said, after "in".
CODE_WORDS = _keys("in or me hi ok oh")
NEVER_SMALL = _keys("in or me")
# Codes that mean nothing else, in small letters either.
CLEAR_CODES = _keys("tx nj ny fl nc tn wv nm nh wi mn az nv ky ca dc")

IN = _keys("in near around outside inside throughout across within")
ABOUT = IN | _keys("about bout abt from v vs versu than visiting")
DIRECTIONS = _keys("north south east west central downtown greater metro upstate")
OF_WHAT = _keys("outside city part area state suburb town side capital")
MOVING = _keys(
    """move moving moved relocate relocating go going back close next compared commute commuting
    drive"""
)
PAY = _keys(
    """pay paid paying salary wage earning earn income job make making made rate average median
    mean hiring hire opening demand market work working live living rent worker salarie employ"""
)
JOBS = _keys("job career salary wage opening")
RATES = _keys("per hourly yearly annual annually")  # "dental assistant phoenix per hour"
MONEY = _keys("pay paid salary wage earning income rate average median mean")
AREA = _keys("area metro metropolitan region suburb surrounding")
# What ends a way of saying where: behind a place these may stand.
AFTER = _keys(
    """and or but with for as a vs v versu than compared right now please plz thank thanks if
    versus to from is are do does did would will when while because since on per make making
    earn pay get start starting these this last next who that so then too also though over
    between at by without before after vs. i we you they it my in about how what"""
)
JOINS = _keys("and or v vs versu versus than to & compared with")
PERSON = _keys(
    """hi hello hey thank thanks im am name my mr mr. mrs ms dr call called its this dear uncle
    aunt cousin son daughter brother sister friend husband wife boss named yo told
    said say think want wants"""
)
SIGNED = _keys("thank thanks name called hi hello hey")  # who says so may give their name
# A name within these is of something else: a school, a bank, a continent.
OTHER_BEFORE = frozenset({"bank of", "university of", "univ of", "college of", "u of", "wells"})
CONTINENTS = frozenset({"north", "south", "latin", "central", "miss"})  # before "america"
OTHER_AFTER = _keys("university univ polytechnic instrument dynamic unified roadhouse")
FEW_WORDS = 3

# Spoken of, and without figures: the answer says so by name.
ABROAD = _names(
    """Canada; Mexico; India; China; Germany; France; Spain; Italy; England; United Kingdom;
    Scotland; Wales; Ireland; Australia; New Zealand; Japan; Korea; South Korea; North Korea;
    Philippines; the Philippines; Vietnam; Brazil; Guatemala; El Salvador; Honduras; Nicaragua;
    Costa Rica; Panama; Colombia; Venezuela; Ecuador; Peru; Bolivia; Chile; Argentina; Cuba;
    Haiti; Jamaica; Dominican Republic; Nigeria; Ghana; Kenya; Ethiopia; Egypt; South Africa;
    Morocco; Pakistan; Bangladesh; Sri Lanka; Nepal; Afghanistan; Iran; Iraq; Syria; Turkey;
    Israel; Dubai; Saudi Arabia; Qatar; Kuwait; UAE; United Arab Emirates; Ukraine; Russia;
    Poland; Romania; Greece; Portugal; Sweden; Norway; Denmark; Finland; Netherlands; Belgium;
    Austria; Switzerland; Hungary; Singapore; Malaysia; Indonesia; Thailand; Taiwan; Hong Kong;
    Cambodia; Laos; Europe; Africa; Asia; South America; Latin America; Central America; North
    America; Middle East; Great Britain; UK; London; Paris; Berlin; Madrid; Toronto; Montreal;
    Vancouver BC; Calgary; British Columbia; Alberta; Quebec; Tijuana; Mexicali; Ciudad Juarez;
    Juarez; Mexico City; Guadalajara; Monterrey; Tokyo; Beijing; Shanghai; Delhi; Mumbai;
    Manila; Sydney; Lagos; Moscow; Rio de Janeiro; Sao Paulo; Bogota; Lima Peru; Havana; Kyiv;
    Kiev; Armenia; Ontario Canada; American Samoa; Northern Mariana Islands; New England;
    Midwest; the Midwest; East Coast; West Coast; Pacific Northwest; the South; the Northeast;
    Deep South; Appalachia"""
)
# Of these only what follows "in", "about" and the like is a place.
ABROAD_WORDS = _keys("turkey china chile jordan cuba peru pari laos greece wale iran mali chad") | {
    "the south",
    "the northeast",
    "austria",
}
ORIGIN = _keys("from born raised grew came")
LEFT = _keys("moved came come originally degree graduated born raised")
GREW_UP = _keys("born raised up studied trained graduated")
SCHOOLING = _keys("degree school")
OWNED = _keys("my got his her our their")
# Words that are a typing error away from a name, and are none.
NO_PLACES = _keys(
    """barrington arizonan arkansan atalanta bismark booking bridgework broking brooding buckley
    californian californium camarilla campaign chicano cincinnatus coatbridge coloradoan
    cornwallis crompton demoing eckhart edinburgh floridan greenfinch grenville hertford
    illinoisan ithacan kinsman lancing landing lapsing lensing livonian louisianan maquette
    marylander mckinley minnesotan mississippian missourian modesty montanan montane nebraskan
    newburg oklahoman pennsylvanian peterson philadelphian portrayal rapidity rayleigh redoing
    redwing rending ridding sacrament sacramental santana santayana searing silverware
    southend tennessean terrance trinity venture vinland wastage westchester lacrosse
    coilspring greatwall littlebook littleroom mostpleasant northshore santaclaus silverring
    thevintage thevillage thevillager thevillain themileage thevoltage theirvillage altona
    florid huston indian lasing modest settle"""
)
