"""What the tests of the program's output share: the program, fresh reference results, and a browser."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

import results as reference

ROOT = Path(__file__).resolve().parents[2]
BROWSERS = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]

# Many teams, tools and strategies; a queue alone, without money.
HARD = ["scenarios/construction-firm.scenario", "scenarios/theory/mm1-80.scenario"]

Run = Callable[..., str]


@pytest.fixture(scope="session")
def binary() -> Path:
    """The program that `swift test` built, so that the tests need no build of their own."""
    path = ROOT / ".build-test/release/jkcurve"
    assert path.exists(), f"{path} is missing: `make test` builds it"
    return path


@pytest.fixture(scope="session")
def jkcurve(binary: Path) -> Run:
    """Runs the program in the project's folder and gives its standard output."""

    def run(*arguments: str | Path, status: int = 0) -> str:
        outcome = subprocess.run(
            [binary, *arguments],
            cwd=ROOT,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert outcome.returncode == status, outcome.stderr
        return outcome.stdout

    return run


@pytest.fixture(scope="session")
def fresh(binary: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reference results as the program writes them now; they run once for all tests."""
    folder = tmp_path_factory.mktemp("results")
    reference.write(binary, folder)
    return folder


@pytest.fixture(scope="session", params=["reference", *HARD], ids=lambda name: Path(name).stem)
def report(
    request: pytest.FixtureRequest,
    fresh: Path,
    jkcurve: Run,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """The first scenario's report, and others of few trials: pages differ by what their scenarios have."""
    if request.param == "reference":
        return fresh / reference.RUNS[0].folder / "report.html"
    folder = tmp_path_factory.mktemp("report")
    jkcurve("compare", request.param, "--trials", "20", "--report", "--out", folder)
    return folder / "report.html"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's browser, since Playwright's own would have to be downloaded."""
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    assert path, "no Chromium or Chrome was found: scripts/install chromium"
    # A browser's sandbox refuses to run as root, as tests in a container do.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=arguments)
        yield chromium
        chromium.close()
