"""The results in results/reference/ are what the program writes today."""

import shutil
import subprocess
from itertools import zip_longest
from pathlib import Path

import pytest
from conftest import ROOT

import results as reference

AGAIN = (
    "after a change that is meant to alter results, run `make results` and commit what it writes"
)


def differences(committed: Path, fresh: Path) -> list[str]:
    """What differs between two folders, a line a file: the file, and the first line that is not the same."""
    names = {
        path.relative_to(folder)
        for folder in (committed, fresh)
        for path in folder.rglob("*")
        if path.is_file() and reference.is_kept(path.relative_to(folder.parent))
    }
    found = []
    for name in sorted(names):
        if not (committed / name).exists():
            found.append(f"{name} is not in {committed.name}/")
        elif not (fresh / name).exists():
            found.append(f"{name} is no longer written")
        elif (committed / name).read_bytes() != (fresh / name).read_bytes():
            old, new = (
                (folder / name).read_text(encoding="utf-8").split("\n")
                for folder in (committed, fresh)
            )
            pairs = enumerate(zip_longest(old, new, fillvalue="(the end)"), 1)
            line, was, now = next((line, *pair) for line, pair in pairs if pair[0] != pair[1])
            found.append(f"{name}:{line} was {was[:200]!r} and is {now[:200]!r}")
    return found


@pytest.mark.parametrize("run", reference.RUNS, ids=lambda run: run.folder)
def test_committed_results_are_what_the_program_writes(run: reference.Run, fresh: Path) -> None:
    found = differences(ROOT / "results/reference" / run.folder, fresh / run.folder)
    assert not found, "\n".join([*found, AGAIN])


@pytest.mark.parametrize("name", ["README.md", ".gitignore"])
def test_the_pages_beside_them_too(name: str, fresh: Path) -> None:
    assert (ROOT / "results/reference" / name).read_text() == (fresh / name).read_text(), AGAIN


def test_every_scenario_has_results() -> None:
    """Those of scenarios/ itself; its folders hold parts, theory and the literature's studies."""
    names = {path.stem for path in (ROOT / "scenarios").glob("*.scenario")}
    assert names == {run.scenario for run in reference.RUNS}


def test_a_changed_byte_is_found(tmp_path: Path) -> None:
    """The comparison names the file and the line, and what is there on one side only."""
    old, new = tmp_path / "old", tmp_path / "new"
    for folder, text in ((old, "week,value\n1,2\n2,3\n"), (new, "week,value\n1,2\n2,4\n")):
        folder.mkdir()
        (folder / "price.csv").write_text(text)
        (folder / "same.txt").write_text("same\n")
    (old / "gone.svg").write_text("")
    (new / "more.svg").write_text("")
    (new / "weekly.csv").write_text("")
    assert differences(old, new) == [
        "gone.svg is no longer written",
        "more.svg is not in old/",
        "price.csv:3 was '2,3' and is '2,4'",
    ]


def test_a_run_by_hand_leaves_the_clone_clean(binary: Path, tmp_path: Path) -> None:
    """Whoever tries a shipped scenario with options of their own finds nothing of the project changed by that."""
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", "--shared", ROOT, clone], check=True)
    for name in ["results/.gitignore", "results/reference/.gitignore"]:
        shutil.copy(ROOT / name, clone / name)
    before = status(clone)
    for run in {run.command: run for run in reference.RUNS}.values():
        options = OTHER[run.command]
        subprocess.run(
            [binary, *run.arguments[:2], *options], cwd=clone, check=True, capture_output=True
        )
        assert (clone / "results" / run.folder / "summary.json").exists()
    assert status(clone) == before


# For each command, options that give other results than the reference.
OTHER = {
    "compare": ["--trials", "2"],
    "diagnose": ["--trials", "2"],
    "sweep": ["--trials", "2"],
    "population": ["--organisations", "2"],
    "price": ["--trials", "2"],
}


def status(clone: Path) -> str:
    """What git finds changed in a clone."""
    command = ["git", "status", "--porcelain"]
    return subprocess.run(command, cwd=clone, check=True, capture_output=True, text=True).stdout
