"""Links between the project's pages lead somewhere: to a file that is there, and a heading in it."""

import re
from pathlib import Path

import pytest
from conftest import ROOT

LINK = re.compile(r"\[[^\]]*\]\((?!https?:)([^)\s]+)\)")


def pages() -> list[Path]:
    """Every page of the project."""
    below = [
        page for name in ("docs", "results", "Benchmarks") for page in (ROOT / name).rglob("*.md")
    ]
    return sorted(page for page in [*ROOT.glob("*.md"), *below] if ".venv" not in page.parts)


def anchors(page: str) -> set[str]:
    """The names that headings of a page go by: small letters, hyphens for spaces, no punctuation."""
    words = re.sub(r"^```.*?^```", "", page, flags=re.MULTILINE | re.DOTALL)
    headings = re.findall(r"^#+ (.+)$", words, flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def broken(page: Path) -> list[str]:
    """The links of a page that lead nowhere."""
    found = []
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        name, _, anchor = link.partition("#")
        target = page.parent / name if name else page
        if not target.exists() or (
            anchor and anchor not in anchors(target.read_text(encoding="utf-8"))
        ):
            found.append(link)
    return found


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    assert broken(page) == []


def test_broken_links_are_found(tmp_path: Path) -> None:
    (tmp_path / "there.md").write_text("# A *heading*, `code`\n```\n# no heading\n```\n")
    page = tmp_path / "page.md"
    good = (
        "[a](there.md) [b](there.md#a-heading-code) [c](https://example.org) [d](#here)\n## Here\n"
    )
    page.write_text(good + "[e](gone.md) [f](there.md#no-heading) ![g](gone.svg) [h](#nowhere)")
    assert broken(page) == ["gone.md", "there.md#no-heading", "gone.svg", "#nowhere"]
