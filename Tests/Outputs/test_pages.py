"""An HTML page can be read by everybody: with a screen reader, on a phone, in the dark, offline and on paper."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

WINDOWS = {"desktop": {"width": 1280, "height": 800}, "phone": {"width": 360, "height": 740}}
# A4 in points, as Chromium rounds it.
A4 = re.compile(rb"/MediaBox \[0 0 59[45]\.?\d* 84[12]\.?\d*\]")

Problems = Callable[..., list[str]]


@pytest.fixture(scope="session")
def problems(browser: Browser) -> Problems:
    """What is wrong with a page; `sheets` is the least number of A4 sheets that it must print on."""

    def look(path: Path, sheets: int = 2) -> list[str]:
        found = []
        for window, size in WINDOWS.items():
            for scheme in ("light", "dark"):
                found += [
                    f"{window}, {scheme}: {problem}"
                    for problem in opened(browser, path, size, scheme)
                ]
        return found + printed(browser, path, sheets)

    return look


def opened(browser: Browser, path: Path, size: dict[str, int], scheme: str) -> list[str]:
    """Opens the page without a network, and tells what it asks for, what fails, and what axe finds."""
    context = browser.new_context(viewport=size, color_scheme=scheme, offline=True)
    page = context.new_page()
    found: list[str] = []
    own = (path.resolve().as_uri(), "data:", "blob:")
    page.on(
        "request",
        lambda request: (
            None if request.url.startswith(own) else found.append(f"asks for {request.url}")
        ),
    )
    page.on("pageerror", lambda error: found.append(f"script error: {error}"))
    page.on(
        "console",
        lambda message: (
            found.append(f"console: {message.text}") if message.type == "error" else None
        ),
    )
    page.goto(path.resolve().as_uri())
    wide, seen = page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    if wide > seen:
        found.append(f"scrolls sideways: {wide} pixels in a window of {seen}")
    for violation in Axe().run(page).response["violations"]:
        places = ", ".join(str(node["target"][0]) for node in violation["nodes"][:3])
        found.append(f"{violation['id']} ({violation['help']}) at {places}")
    context.close()
    return found


def printed(browser: Browser, path: Path, sheets: int) -> list[str]:
    """Prints the page: A4 throughout, on as many sheets as its contents need."""
    page = browser.new_page()
    page.goto(path.resolve().as_uri())
    document = page.pdf(format="A4", prefer_css_page_size=True)
    page.close()
    count, right = len(re.findall(rb"/Type /Page\b", document)), len(A4.findall(document))
    if count < sheets or right != count:
        return [f"prints on {count} sheets, {right} of them A4"]
    return []


def test_report_has_no_problems(report: Path, problems: Problems) -> None:
    assert problems(report, sheets=3) == []


# Its grounds are said outright: axe knows nothing of a browser's own in the dark.
GOOD = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report</title>
<meta name="viewport" content="width=device-width">
<style>:root{{color-scheme:light dark}} body{{background:Canvas;color:CanvasText}}</style></head>
<body><main><h1>Report</h1>{}<p style="break-before:page">The second sheet.</p></main></body></html>"""

BAD = """<p style="color:#aaa;background:#fff">pale</p><p class="dim">dim in the dark</p><img src="data:,">
<div style="width:500px">wide</div><script src="more.js"></script><script>missing()</script>
<style>@import "https://example.org/a.css"; @page{size:A5} @media(prefers-color-scheme:dark){.dim{color:#555}}</style>"""


def test_a_good_page_has_no_problems(problems: Problems, tmp_path: Path) -> None:
    path = tmp_path / "good.html"
    path.write_text(GOOD.format('<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'))
    assert problems(path) == []


def test_each_fault_of_a_bad_page_is_found(problems: Problems, tmp_path: Path) -> None:
    path = tmp_path / "bad.html"
    path.write_text(GOOD.format(BAD))
    found = problems(path)
    for window in WINDOWS:
        for expected in (
            "light: color-contrast (Elements must meet minimum color contrast ratio thresholds) at p:nth-child(2)",
            "dark: color-contrast (Elements must meet minimum color contrast ratio thresholds) at p:nth-child(2), .dim",
            "light: image-alt",
            "light: asks for https://example.org/a.css",
            f"light: asks for {tmp_path.as_uri()}/more.js",
            "light: script error: missing is not defined",
        ):
            assert any(f"{window}, {expected}" in problem for problem in found), (
                window,
                expected,
                found,
            )
    sideways = [problem for problem in found if "scrolls" in problem]
    assert len(sideways) == 2 and all(problem.startswith("phone") for problem in sideways)
    assert found[-1].endswith(" 0 of them A4")


def test_a_single_sheet_is_found(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "short.html"
    path.write_text(GOOD.format("").replace("break-before:page", ""))
    assert printed(browser, path, 2) == ["prints on 1 sheets, 1 of them A4"]
    assert printed(browser, path, 1) == []
