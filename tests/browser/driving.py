"""What a visitor does, in the words of the tests."""

QUESTION = "how much do production managers make in california"
PAY = "$114,377"


def answer(page, number):
    """Return an answer of the chat; the opening message is number 0."""
    return page.locator("career-advisor .answer").nth(number)


def asked(page):
    """Return what was asked."""
    return page.locator("career-advisor .asked")


def ask(page, question, number):
    """Ask with the keyboard, and return the answer of that number when it is there."""
    page.get_by_label("Your question").focus()
    page.keyboard.type(question)
    page.keyboard.press("Enter")
    answer(page, number).wait_for()
    return answer(page, number)


def notice(page):
    """Return what is said when something goes wrong."""
    return page.get_by_role("alert")


def focused(page, what="getAttribute('part')"):
    """Return the part that has the focus within the widget, or something else of it."""
    root = "document.querySelector('career-advisor').shadowRoot"
    return page.evaluate(f"{root}.activeElement?.{what}")


def tab_to(page, part, presses=40):
    """Press Tab until a part of the widget, or a text, has the focus; returns whether it got it."""
    for _ in range(presses):
        page.keyboard.press("Tab")
        if part in (focused(page), focused(page, "textContent")):
            return True
    return False


def no_complaint(page, *expected):
    """Take complaints off a page that a test brought about on purpose."""
    page.complaints[:] = [
        complaint
        for complaint in page.complaints
        if not any(words in complaint for words in expected)
    ]
