#!/usr/bin/env python3
"""Writes the reference results: what jkcurve says of the scenarios that come with it.

scripts/results.py                      into results/reference/, with .build/release/jkcurve
scripts/results.py BINARY FOLDER        elsewhere, with another build
"""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent


class Run(NamedTuple):
    """A command on a scenario, the folder below `results/` that it writes to by default, and options beyond the
    scenario's own."""

    scenario: str
    command: str
    folder: str
    options: str = ""

    @property
    def arguments(self) -> list[str]:
        """What a user types after `jkcurve` for the same bytes."""
        return [self.command, f"scenarios/{self.scenario}.scenario", *self.options.split()]


RUNS = [
    Run("estimating-bottleneck", "compare", "estimating-bottleneck", "--report"),
    Run("estimating-bottleneck", "diagnose", "estimating-bottleneck-diagnosis", "--trials 200"),
    Run("when-to-fix", "sweep", "when-to-fix-sweep"),
    Run("population", "population", "population-population", "--organisations 40"),
    Run("support-desk", "compare", "support-desk", "--trials 100"),
    Run("workshop", "compare", "workshop"),
    Run("therapy-clinic", "compare", "therapy-clinic"),
    Run("clinic-cadence", "sweep", "clinic-cadence-sweep"),
    Run("construction-firm", "compare", "construction-firm"),
    Run("with-or-to-people", "compare", "with-or-to-people"),
    Run("fewer-heads", "compare", "fewer-heads", "--trials 200"),
    Run("variable-requests", "price", "variable-requests-price"),
    Run("which-contract", "price", "which-contract-price"),
]

# Files of rows by the thousand, which the same command writes again; the first scenario keeps what it shows.
LARGE = ["curves.csv", "weekly.csv", "outcomes.csv"]
KEPT = [Path(RUNS[0].folder, "curves.csv")]

# The program's list of the files that it wrote, which holds where all of them are.
MANIFEST = ".jkcurve-manifest.json"


def is_kept(file: Path) -> bool:
    """Whether a file of the results, by its path among them, is committed."""
    return file.name not in [*LARGE, MANIFEST] or file in KEPT


def main() -> None:
    arguments = sys.argv[1:] or [ROOT / ".build/release/jkcurve", ROOT / "results/reference"]
    write(Path(arguments[0]).resolve(), Path(arguments[1]).resolve())


def write(binary: Path, folder: Path) -> None:
    """Runs every command into a folder of its own, and lists them in README.md and .gitignore beside those."""
    folder.mkdir(parents=True, exist_ok=True)

    def answer(run: Run) -> None:
        target = folder / run.folder
        remove_committed(target)
        # A thread each: results do not depend on it, and as many runs as there are cores keep them all busy.
        options = ["--quiet", "--threads", "1", "--out", target]
        subprocess.run(
            [binary, *run.arguments, *options], cwd=ROOT, check=True, stdout=subprocess.DEVNULL
        )

    with ThreadPoolExecutor(os.cpu_count()) as workers:
        list(workers.map(answer, RUNS))
    (folder / ".gitignore").write_text(gitignore(), encoding="utf-8")
    (folder / "README.md").write_text(page(folder), encoding="utf-8")


def remove_committed(folder: Path) -> None:
    """Removes what git tracks of a folder, which nobody can lose; the program removes what else it wrote there."""
    if folder.is_relative_to(ROOT):
        command = ["git", "ls-files", "-z", "--", folder]
        tracked = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
        for name in filter(None, tracked.stdout.split("\0")):
            (ROOT / name).unlink(missing_ok=True)


def gitignore() -> str:
    """Keeps large files out of commits, and whatever else is written here."""
    lines = [
        "# Written by scripts/results.py. Files of rows by the thousand stay out of commits: the same command",
        "# writes them again.",
        "/*",
        "!/.gitignore",
        "!/README.md",
        *[f"!/{run.folder}/" for run in RUNS],
        *LARGE,
        MANIFEST,
        *[f"!/{file.as_posix()}" for file in KEPT],
    ]
    return "\n".join(lines) + "\n"


def page(folder: Path) -> str:
    """The table of contents: each run's command, what came out, and its charts."""
    rows = [
        row(run, json.loads((folder / run.folder / "summary.json").read_text(encoding="utf-8")))
        for run in RUNS
    ]
    return "\n".join([*HEAD, *rows, *FOOT]) + "\n"


def row(run: Run, document: dict) -> str:
    """A run as a row of the table, with the charts in their order of importance."""
    charts = [name for name in document["files"] if name.endswith(".svg")]
    links = ", ".join(f"[{Path(name).stem}]({run.folder}/{name})" for name in charts[:SHOWN])
    if "report.html" in document["files"]:
        links = f"[report]({run.folder}/report.html), {links}"
    more = f" and {len(charts) - SHOWN} more" if len(charts) > SHOWN else ""
    scenario = f"[{document['study']['scenario']}](../../scenarios/{run.scenario}.scenario)"
    command = f"`jkcurve {' '.join(run.arguments)}`"
    answer = document["findings"][0] if "findings" in document else document["brief"][0]["text"][0]
    sentence = answer.split(". ")[0].removesuffix(".") + "."
    return f"| {scenario} | {command} | {sentence} | [All of it]({run.folder}/): {links}{more} |"


# Charts that the table links; the others are in the folder.
SHOWN = 3

HEAD = [
    "# Results",
    "",
    "What the scenarios of this project answer, and the charts and tables that come with each answer. `make results`",
    "writes all of it, in about a minute on two cores; a test fails when the program would write anything else.",
    "",
    "| Scenario | Command | Answer | Charts |",
    "| --- | --- | --- | --- |",
]

FOOT = [
    "",
    "Each folder holds what its command writes: `summary.txt` to read, `summary.json` and tables (`.csv`) for other",
    "programs, and charts (`.svg`) that stand alone. [What is in each file](../../docs/results.md), [what the measures",
    "mean](../../docs/measures.md), and [how to read the tables with pandas](../../docs/examples/read_results.py).",
    "",
    "Where the command names `--trials` or `--organisations`, it tries fewer than its scenario asks for, so that all",
    f"results together take a minute. {', '.join(f'`{name}`' for name in LARGE)} are long: the same command writes them,",
    f"and only {KEPT[0].as_posix()} is committed. Runs by hand go to `results/`, beside this folder, and git ignores them.",
]

if __name__ == "__main__":
    main()
