"""Every chart can be read: measured in a browser, in light and dark, and drawn by librsvg."""

import io
import re
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from conftest import ROOT
from PIL import Image
from playwright.sync_api import Browser

import results as reference

GOLDEN = ROOT / "Tests/JKChartsTests/Golden"
MEASURE = (Path(__file__).parent / "picture.js").read_text()

Problems = Callable[[str], list[str]]


@pytest.fixture(scope="session")
def problems(browser: Browser) -> Problems:
    """What a reader would stumble over in an SVG document, in either colour scheme."""
    pages = {
        scheme: browser.new_page(viewport={"width": 1600, "height": 4000}, color_scheme=scheme)
        for scheme in ("light", "dark")
    }

    def measure(svg: str) -> list[str]:
        return [
            f"{scheme}: {problem}"
            for scheme, page in pages.items()
            for problem in page.evaluate(MEASURE, svg)
        ]

    return measure


def drawn(chart: Path) -> int:
    """How many pixels of the picture that librsvg draws are not paper."""
    png = subprocess.run(["rsvg-convert", chart], capture_output=True, check=True).stdout
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    return sum(
        count
        for count, colour in picture.getcolors(picture.width * picture.height)
        if colour != (255, 255, 255)
    )


@pytest.mark.parametrize("folder", [run.folder for run in reference.RUNS])
def test_results_can_be_read(folder: str, fresh: Path, problems: Problems) -> None:
    charts = sorted((fresh / folder).glob("*.svg"))
    assert charts
    found = [
        f"{chart.name}, {problem}" for chart in charts for problem in problems(chart.read_text())
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("chart", sorted(GOLDEN.glob("*.svg")), ids=lambda chart: chart.stem)
def test_hard_cases_can_be_read(chart: Path, problems: Problems) -> None:
    """Long names, many strategies, no numbers: charts that no scenario of the library has."""
    empty = ["light: plot 1 shows nothing", "dark: plot 1 shows nothing"]
    assert problems(chart.read_text()) == (empty if chart.stem == "no-data" else [])


def test_pictures_of_a_report_can_be_read(report: Path, problems: Problems) -> None:
    """They stand without their titles, and routes are drawn nowhere else."""
    pictures = re.findall(r"<svg.*?</svg>", report.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert any('class="arrows"' in picture for picture in pictures)
    found = [f"{picture[:200]}, {text}" for picture in pictures for text in problems(picture)]
    assert not found, "\n".join(found)


def test_librsvg_draws_them(fresh: Path) -> None:
    """Board papers and journals take pictures from librsvg, Inkscape's kin, rather than from a browser."""
    charts = [*sorted(fresh.rglob("*.svg")), *sorted(GOLDEN.glob("*.svg"))]
    with ThreadPoolExecutor() as threads:
        for chart, pixels in zip(charts, threads.map(drawn, charts), strict=True):
            # The words of a chart without numbers take some 4,000 pixels.
            assert pixels > 5000 or chart.stem == "no-data", (
                f"{chart.name} is almost empty: {pixels} pixels"
            )


PLOT = '<g class="panel"><path d="M10,90L190,60" fill="none" class="stroke-blue" stroke="#0072B2"/></g>'


def page(*, plot: str = PLOT, words: str) -> str:
    """A small chart in the manner of the program's, with the plot and words given."""
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" width="200" height="100">
      <rect width="200" height="100" fill="#FFFFFF"/>{plot}<g font-size="12" fill="#333333">{words}</g></svg>"""


@pytest.mark.parametrize(
    ("svg", "problem"),
    [
        (
            page(words='<text x="10" y="20">productivity</text><text x="60" y="24">margin</text>'),
            "overlap",
        ),
        (page(words='<text x="150" y="20">productivity</text>'), "“productivity” is clipped"),
        (page(words='<text x="10" y="6">productivity</text>'), "“productivity” is clipped"),
        (page(words='<text x="10" y="20" fill="#AAAAAA">pale</text>'), "“pale” is hard to read"),
        (page(words='<text x="10" y="20" fill="#777777">almost</text>'), "below 4.5, down to 4.5"),
        (
            page(
                plot=PLOT.replace(
                    "</g>", '<path d="M0,16H200" stroke="#777777" stroke-width="3"/></g>'
                ),
                words='<text x="10" y="20">struck</text>',
            ),
            "“struck” is hard to read",
        ),
        (
            page(
                words='<text x="10" y="20">under</text><rect y="5" width="90" height="20" fill="#FFFFFF"/>'
            ),
            "“under” is covered by a rect",
        ),
        (
            page(plot='<g class="panel"/>', words='<text x="10" y="20">title</text>'),
            "plot 1 shows nothing",
        ),
        (
            page(
                plot='<g class="panel"><line x1="9" x2="99" y1="9" y2="9" class="stroke-grid" stroke="#E7E7E7"/></g>',
                words='<text x="10" y="30">title</text>',
            ),
            "plot 1 shows nothing",
        ),
        (
            page(plot=PLOT.replace("#0072B2", "#FEFEFE"), words='<text x="10" y="20">title</text>'),
            "plot 1 shows nothing",
        ),
        (
            page(plot=PLOT.replace("#0072B2", "#88AACC"), words='<text x="10" y="20">title</text>'),
            "a line in plot 1 is pale: its contrast is 2.4",
        ),
        (page(plot="", words='<text x="10" y="20">title</text>'), "there is no plot"),
        (page(words=""), "there is no text"),
    ],
)
def test_a_bad_chart_is_found(svg: str, problem: str, problems: Problems) -> None:
    """The measurements would see it if a chart were wrong, and see nothing else."""
    for scheme in ("light", "dark"):
        found = [text for text in problems(svg) if text.startswith(scheme)]
        assert len(found) == 1 and problem in found[0]


def test_a_good_chart_is_not(problems: Problems) -> None:
    words = '<text x="10" y="20">above</text><text x="10" y="35">below</text><text x="60" y="20">beside</text>'
    assert problems(page(words=words)) == []


def test_each_scheme_is_seen(problems: Problems) -> None:
    """Ink that the style sheet for dark surroundings leaves dark is found there alone."""
    style = "<style>@media (prefers-color-scheme:dark){rect{fill:#16181C}}</style>"
    assert {
        text.split(":")[0]
        for text in problems(page(words=f'{style}<text x="10" y="20">ink</text>'))
    } == {"dark"}


def test_an_empty_picture_is_found(tmp_path: Path) -> None:
    chart = tmp_path / "empty.svg"
    chart.write_text(page(plot="", words=""))
    assert drawn(chart) == 0
    chart.write_text(page(words='<text x="10" y="20">title</text>'))
    assert drawn(chart) > 100
