"""The widget on another site, under a strict policy, and the examples of docs/embedding.md."""

import re

import pytest
from playwright.sync_api import expect

from scripts.servers import ROOT
from scripts.site import page as page_of
from scripts.site import policy
from tests.browser.driving import PAY, QUESTION, answer, ask, asked, focused

DOCUMENT = (ROOT / "docs" / "embedding.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```(\w*)\n(.*?)```", DOCUMENT, re.DOTALL)


def examples(kind, holding=""):
    """Return the examples of a kind that hold some words."""
    return [text for each, text in EXAMPLES if each == kind and holding in text]


def launcher(page, name="Ask the Career Advisor"):
    return page.get_by_role("button", name=name)


def test_the_script_alone_adds_a_button_that_opens_a_chat(embed):
    page = embed()
    launcher(page).click()
    expect(page.get_by_role("dialog", name="Career Advisor")).to_be_visible()
    expect(ask(page, QUESTION, 1)).to_contain_text(PAY)


def test_the_policy_of_the_site_is_strict_and_the_one_the_page_on_embedding_asks_for(server):
    (asked_for,) = examples("", "script-src")
    assert asked_for.strip().replace("https://advisor.example", server) in policy(server)
    assert "unsafe" not in policy(server)


def test_the_keyboard_opens_and_closes_it_and_focus_returns(embed):
    page = embed()
    page.keyboard.press("Tab")
    assert focused(page) == "launcher"
    page.keyboard.press("Enter")
    answer(page, 0).wait_for()
    assert focused(page) == "input"
    expect(launcher(page)).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert focused(page) == "launcher"
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Close").press("Enter")
    assert focused(page) == "launcher"


def test_opened_again_at_once_it_stays_open(embed):
    page = embed()
    launcher(page).click()
    answer(page, 0).wait_for()
    page.evaluate(
        """async () => {
          const inside = document.querySelector('career-advisor').shadowRoot;
          inside.querySelector('.close').click();
          inside.querySelector('.launcher').click();
          await new Promise((done) => setTimeout(done, 200)); // the first closing is told by now
        }"""
    )
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(launcher(page)).to_be_hidden()


def test_on_a_phone_it_covers_the_page_and_keeps_the_focus_within(embed):
    page = embed(viewport={"width": 390, "height": 780})
    launcher(page).click()
    answer(page, 0).wait_for()
    box = page.get_by_role("dialog").bounding_box()
    assert box == {"x": 0, "y": 0, "width": 390, "height": 780}
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate(
            "[null, 'CAREER-ADVISOR', 'BODY'].includes(document.activeElement?.tagName)"
        )
    page.get_by_label("Your question").focus()
    page.keyboard.press("Escape")
    assert focused(page) == "launcher"


def test_the_conversation_goes_on_when_the_page_changes(embed, other_site, pages):
    page = embed()
    launcher(page).click()
    ask(page, QUESTION, 1)
    page.get_by_label("Your question").fill("and per")
    page.goto(f"{other_site}/")
    answer(page, 1).wait_for()
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(page.get_by_label("Your question")).to_have_value("and per")
    assert focused(page) is None  # the page that was opened keeps the focus
    page.get_by_label("Your question").press("Escape")
    page.reload()
    expect(launcher(page)).to_be_visible()
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_with_keep_0_nothing_stays_in_the_browser(embed):
    page = embed('data-keep="0"')
    launcher(page).click()
    answer(page, 0).wait_for()
    assert "24 hours" not in ask(page, QUESTION, 1).inner_text() + answer(page, 0).inner_text()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    page.reload()
    launcher(page).click()
    answer(page, 0).wait_for()
    assert asked(page).count() == 0


def test_attributes_set_title_accent_and_position(embed):
    page = embed('data-title="Ada" data-accent="rgb(122, 46, 77)" data-position="left"')
    button = launcher(page, "Ask the Ada")
    assert button.bounding_box()["x"] < 30
    assert (
        button.evaluate("button => getComputedStyle(button).backgroundColor") == "rgb(122, 46, 77)"
    )
    button.click()
    expect(page.get_by_role("dialog", name="Ada")).to_be_visible()


def test_an_accent_that_is_no_colour_is_left_out(embed):
    page = embed('data-accent="red; } * { display: none"')
    colour = launcher(page).evaluate("button => getComputedStyle(button).backgroundColor")
    assert colour == "rgb(20, 88, 108)"


def test_an_opening_question_is_asked_once(embed):
    page = embed('data-question="What do they earn in California?"')
    assert asked(page).count() == 0
    launcher(page).click()
    expect(answer(page, 1)).to_contain_text(PAY)
    page.reload()
    answer(page, 1).wait_for()
    assert asked(page).count() == 1


def test_an_occupation_without_documents_is_said_to_have_none(embed):
    page = embed('data-occupation="Nurses"')
    launcher(page).click()
    expect(answer(page, 0)).to_contain_text("I have no documents about Nurses yet.")
    page = embed('data-occupation="Industrial Production Managers"')
    launcher(page).click()
    expect(answer(page, 0)).to_contain_text("questions about Industrial Production Managers")
    expect(answer(page, 0)).not_to_contain_text("no documents")


def test_it_stands_within_the_page_where_it_is_told_to(embed):
    page = embed('data-target="#here"', '<div id="here"></div>')
    expect(ask(page, QUESTION, 1)).to_contain_text(PAY)
    assert page.locator("#here career-advisor").count() == 1
    assert launcher(page).count() == 0


def test_the_language_of_the_page_chooses_the_words_around_the_answers(embed):
    page = embed(language="es-MX")
    launcher(page, "Pregunte al Asesor de carreras").click()
    expect(answer(page, 0)).to_contain_text("Los documentos y mis respuestas están en inglés")
    page.get_by_role("button", name="¿Cuánto se gana?").click()
    expect(answer(page, 1)).to_contain_text(PAY)
    assert answer(page, 1).locator(".answered").get_attribute("lang") == "en"
    assert page.locator("career-advisor section").get_attribute("lang") == "es"
    expect(page.get_by_role("button", name="Enviar")).to_be_visible()
    page = embed('data-language="en"', language="es")
    expect(launcher(page)).to_be_visible()


def test_a_site_that_is_not_listed_is_told_that_it_cannot_be_reached(visit, embed, other_site):
    page = embed()
    elsewhere = other_site.replace("127.0.0.1", "localhost")
    page = visit(f"{elsewhere}/page")
    launcher(page).click()
    answer(page, 0).wait_for()
    page.get_by_label("Your question").fill(QUESTION)
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("The advisor cannot be reached")
    assert page.complaints
    assert all("CORS" in each or "Failed to load" in each for each in page.complaints)
    page.complaints.clear()
    page.asked_for[:] = [url for url in page.asked_for if not url.startswith(elsewhere)]


def test_the_whole_page_of_the_document_works(visit, pages, other_site, server):
    (example,) = examples("html", "<!doctype html>")
    pages["/example"] = example.replace("https://advisor.example", server)
    page = visit(f"{other_site}/example")
    launcher(page, "Ask the Riverside Advisor").click()
    expect(ask(page, QUESTION, 1)).to_contain_text(PAY)
    # The site has no icon, and this page does not say so; browsers ask for one.
    page.complaints[:] = [each for each in page.complaints if "Failed to load" not in each]


def test_the_element_of_the_document_works(visit, pages, other_site, server):
    (example,) = examples("html", "<career-advisor")
    pages["/example"] = page_of(body=example.replace("https://advisor.example", server))
    page = visit(f"{other_site}/example")
    expect(answer(page, 1)).to_contain_text("$")
    assert asked(page).inner_text().endswith("What do they earn?")
    assert launcher(page).count() == 0


def test_the_line_that_wordpress_writes_works(embed, server):
    (example,) = examples("php")
    assert "'https://advisor.example/chat/widget.js', array(), null" in example
    # WordPress writes the id, and its own names for what it was told.
    page = embed('id="career-advisor-js" data-wp-strategy="defer"')
    launcher(page).click()
    expect(answer(page, 0)).to_contain_text("Hello!")


@pytest.mark.parametrize("sheet", examples("css"), ids=["height", "properties", "parts"])
def test_a_style_of_the_document_reaches_the_widget(embed, sheet):
    page = embed(body="<career-advisor></career-advisor>" if "height" in sheet else "")
    launcher_or_panel = "launcher" if "height" not in sheet else "panel"
    look = f"""() => {{
        const root = document.querySelector('career-advisor').shadowRoot;
        const style = getComputedStyle(root.querySelector('.{launcher_or_panel}'));
        const {{ height, backgroundColor, borderRadius, fontFamily }} = style;
        return JSON.stringify([height, backgroundColor, borderRadius, fontFamily]);
    }}"""
    page.wait_for_function("document.querySelector('career-advisor')?.shadowRoot")
    before = page.evaluate(look)
    page.evaluate(
        """rules => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(rules);
            document.adoptedStyleSheets = [sheet];
        }""",
        sheet,
    )
    assert page.evaluate(look) != before


def test_every_part_and_property_of_the_document_exists():
    sources = "\n".join(path.read_text() for path in (ROOT / "widget" / "src").glob("*.js"))
    table = DOCUMENT.partition("| Parts |")[2].partition("\n\n")[0]
    for part in re.findall(r"`(\w+)`", table):
        assert re.search(rf"[.' ]{part}[' `]", sources), part
    for name in re.findall(r"(--advisor-[\w-]+):", DOCUMENT):
        assert f"{name}:" in sources, name


def test_every_attribute_of_the_document_exists():
    sources = "\n".join(path.read_text() for path in (ROOT / "widget" / "src").glob("*.js"))
    for name in re.findall(r"\| `data-(\w+)`", DOCUMENT):
        assert re.search(
            rf"(data(set)?\.{name}\b|\b{name}\b[,}} ].*= this\.options|data-{name})", sources
        ), name


def test_the_styles_of_the_page_do_not_reach_into_the_widget(embed):
    page = embed()
    button = launcher(page)
    for name, own in [("borderStyle", "solid"), ("fontSize", "16px"), ("letterSpacing", "normal")]:
        assert button.evaluate(f"button => getComputedStyle(button).{name}") == own
