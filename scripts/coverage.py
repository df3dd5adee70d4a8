#!/usr/bin/env python3
"""Tries every interval that the program prints: how often it covers the truth over hundreds of seeds of a small desk.

scripts/coverage.py --page                     writes the table of docs/coverage.md; half an hour or so on two cores
scripts/coverage.py --seeds 60 --program P     fewer seeds, or another build

The truth is a run of a hundred thousand trials of another seed, whose own error is a fiftieth of that of forty trials.
What is read off its mean curves (dip, recovery, …) is worked out here, from curves.csv, and not by the program.
"""

import argparse
import csv
import json
import math
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DESK = ROOT / "scripts/coverage/desk.scenario"
PAGE = ROOT / "docs/coverage.md"
# The last line of the page's text: what is behind it is the table.
MARK = "<!-- the table, written by make coverage -->"
TRUTH_SEED = 987654321
# Weeks of weekly.csv that are tried: before the decision, in the dip, after it, and the last.
WEEKS = [-10, 4, 13, 26, 51]
LIFT_WEEKS = 13
RECOVERY_WEEKS = 4

# (strategy, measure, week) → (value, lower, upper); an end beyond the horizon is infinite, and both are None without
# an interval.
Key = tuple[str, str, str]
Figure = tuple[float | None, float | None, float | None]


def number(text: str) -> float | None:
    return float(text) if text else None


def figure(row: dict[str, str]) -> Figure:
    """What is empty lies beyond the horizon, if the other end is there."""
    value, lower, upper = number(row["value"]), number(row["lower-95"]), number(row["upper-95"])
    if lower is None and upper is None:
        return value, None, None
    return value, math.inf if lower is None else lower, math.inf if upper is None else upper


def compare(program: str, seed: int, trials: int, folder: Path) -> dict[Key, Figure]:
    run(program, ["compare", DESK, "--seed", seed, "--trials", trials], folder)
    figures = {}
    for row in rows(folder / "numbers.csv"):
        figures[row["strategy"], row["measure"], ""] = figure(row)
    weeks: dict[Key, dict[str, float | None]] = defaultdict(dict)
    for row in rows(folder / "weekly.csv"):
        if int(row["week"]) in WEEKS:
            weeks[row["strategy"], row["measure"], row["week"]][row["statistic"]] = number(row["value"])
    for key, found in weeks.items():
        figures[key] = (found.get("mean"), found.get("lower-95"), found.get("upper-95"))
    return figures


def price(program: str, seed: int, trials: int, folder: Path) -> dict[Key, Figure]:
    run(program, ["price", DESK, "--strategy", "tool-first", "--seed", seed, "--trials", trials], folder)
    return {
        (row["contract"], row["statistic"], row["month"]): figure(row)
        for row in rows(folder / "price.csv")
        if "in-class" not in row["statistic"] and row["month"] in ("", "6")
    }


def run(program: str, arguments: list, folder: Path) -> None:
    words = [program, *map(str, arguments), "--format", "csv", "--out", str(folder), "--quiet", "--threads", "1"]
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def rows(file: Path) -> list[dict[str, str]]:
    with open(file, newline="") as text:
        return list(csv.DictReader(text))


# --- The truth ---

def truth(program: str, trials: int, folder: Path) -> dict[Key, float]:
    """Values of a large run, and what its mean curves come to."""
    folder.mkdir(parents=True, exist_ok=True)
    found = compare(program, TRUTH_SEED, trials, folder / "compare")
    found |= price(program, TRUTH_SEED, trials // 5, folder / "price")
    values = {key: math.inf if value is None and lower is not None else value for key, (value, lower, _) in found.items()}
    curves = mean_curves(folder / "compare/curves.csv")
    first = next(iter(curves))
    for strategy, (index, advantage) in curves.items():
        numbers = of_first(index) if strategy == first else against_first(index, curves[first][0], advantage)
        values |= {(strategy, measure, ""): value for measure, value in numbers.items()}
    return values


def mean_curves(file: Path) -> dict[str, tuple[list[float], list[float]]]:
    """By strategy, the index and the cumulative margin less the first's, from week 0 on."""
    curves: dict[str, tuple[list[float], list[float]]] = {}
    for row in rows(file):
        index, advantage = curves.setdefault(row["strategy"], ([], []))
        if int(row["week"]) < 0:
            continue
        if row["measure"] == "productivity-index" and row["statistic"] == "ratio-of-means":
            index.append(float(row["value"]))
        if row["measure"] == "cumulative-margin-difference" and row["statistic"] == "mean":
            advantage.append(float(row["value"]))
    return curves


def of_first(index: list[float]) -> dict[str, float]:
    return {"long-run-lift": sum(index[-LIFT_WEEKS:]) / LIFT_WEEKS - 100}


def against_first(index: list[float], first: list[float], advantage: list[float]) -> dict[str, float]:
    below = [there - here for here, there in zip(index, first)]
    deepest = below.index(max(below))
    recovery = next(
        (week for week in range(deepest + 1, len(below) - RECOVERY_WEEKS + 1)
         if all(depth <= 0 for depth in below[week:week + RECOVERY_WEEKS])), math.inf)
    area = sum(max(0, depth) for depth in below[:min(recovery, len(below))])
    behind = [week for week, money in enumerate(advantage) if money < 0]
    paid = 0 if not behind else math.inf if behind[-1] == len(advantage) - 1 else behind[-1] + 2
    shortfall = max(0, -min(advantage))
    return {
        "dip": max(0, below[deepest]),
        "dip-week": deepest,
        "dip-area": area,
        "recovery": recovery,
        "long-run-lift": -sum(below[-LIFT_WEEKS:]) / LIFT_WEEKS,
        "break-even": paid,
        "shortfall": shortfall,
        "shortfall-week": advantage.index(-shortfall) + 1 if shortfall else 0,
    }


# --- The study ---

class Count:
    """How often an interval was printed, covered, and lay above or below the truth; and estimates outside their own."""

    def __init__(self) -> None:
        self.printed = self.above = self.below = self.outside = 0

    def add(self, true: float, figure: Figure) -> None:
        value, lower, upper = figure
        value = math.inf if value is None else value
        # Sums in another order differ in their last digits.
        slack = 1e-9 * max(1, abs(true)) if math.isfinite(true) else 0
        self.printed += 1
        self.above += lower > true + slack
        self.below += upper < true - slack
        self.outside += not lower - slack <= value <= upper + slack

    @property
    def covered(self) -> int:
        return self.printed - self.above - self.below


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--program", default=str(ROOT / ".build/release/jkcurve"))
    options.add_argument("--seeds", type=int, default=600)
    options.add_argument("--trials", type=int, default=40, help="of each seed")
    options.add_argument("--truth", type=int, default=100_000, help="trials of the large run")
    options.add_argument("--folder", type=Path, help="keeps the large run, and uses one that is there")
    options.add_argument("--all", action="store_true", help="every interval, not only one line a measure")
    options.add_argument("--page", action="store_true", help="writes the table into docs/coverage.md")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.folder or Path(scratch)
        true = known_truth(given.program, given.truth, folder)
        counts = study(given.program, given.seeds, given.trials, true, Path(scratch))
    table = f"{given.seeds} seeds of {given.trials} trials:\n\n{report(counts, given)}"
    print(table)
    if given.page:
        text = PAGE.read_text(encoding="utf-8").split(MARK)[0]
        PAGE.write_text(f"{text}{MARK}\n\n{table}\n", encoding="utf-8")


def known_truth(program: str, trials: int, folder: Path) -> dict[Key, float]:
    kept = folder / "truth.json"
    if not kept.exists():
        values = truth(program, trials, folder)
        kept.write_text(json.dumps([[*key, value] for key, value in values.items()]))
    return {tuple(key): value for *key, value in json.loads(kept.read_text())}


def study(program: str, seeds: int, trials: int, true: dict[Key, float], scratch: Path) -> dict[Key, Count]:
    def figures(seed: int) -> dict[Key, Figure]:
        folder = scratch / str(seed)
        return compare(program, seed, trials, folder / "c") | price(program, seed, trials, folder / "p")

    counts: dict[Key, Count] = defaultdict(Count)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for done, found in enumerate(pool.map(figures, range(1, seeds + 1))):
            for key, figure in found.items():
                if figure[1] is not None and true.get(key) is not None:
                    counts[key].add(true[key], figure)
            if done % 20 == 19:
                print(f"\r{done + 1} of {seeds} seeds", end="", file=sys.stderr)
    print(file=sys.stderr)
    return counts


def report(counts: dict[Key, Count], given: argparse.Namespace) -> str:
    """One line a measure: all strategies, and weeks, together, and the worst of them."""
    groups: dict[str, list[tuple[str, Count]]] = defaultdict(list)
    for (strategy, measure, week), count in counts.items():
        if measure.startswith("binding."):
            measure = "binding"
        name = measure + (", by week" if week else "")
        groups[name].append((f"{strategy}, week {week}" if week else strategy, count))
    lines = ["| interval of | covers | too high | too low | least often | estimate outside |", "|---|---|---|---|---|---|"]
    for name, members in groups.items():
        lines.append(line(name, members))
        if given.all:
            lines += [line(f"– {where}", [(where, count)]) for where, count in members]
    return "\n".join(lines)


def line(name: str, members: list[tuple[str, Count]]) -> str:
    printed = sum(count.printed for _, count in members)
    above, below = (sum(getattr(count, side) for _, count in members) for side in ("above", "below"))
    outside = sum(count.outside for _, count in members)
    where, least = min(members, key=lambda member: member[1].covered / member[1].printed)
    return (
        f"| {name} | {100 * (printed - above - below) / printed:.1f} % of {printed:,} | {share(above, printed)} "
        f"| {share(below, printed)} | {interval(least)} ({where}) | {outside or '–'} |")


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %"


def interval(count: Count) -> str:
    """A share with its interval of Clopper and Pearson."""
    covered, printed = count.covered, count.printed
    lower = beta_quantile(0.025, covered, printed - covered + 1) if covered else 0
    upper = beta_quantile(0.975, covered + 1, printed - covered) if covered < printed else 1
    return f"{100 * covered / printed:.1f} %, {100 * lower:.1f} to {100 * upper:.1f}"


def beta_quantile(probability: float, a: int, b: int) -> float:
    """By bisection of the binomial tail: P(Beta(a, b) ≤ x) = P(Bin(a + b − 1, x) ≥ a)."""
    low, high, number = 0.0, 1.0, a + b - 1
    for _ in range(60):
        middle = (low + high) / 2
        tail = sum(
            math.exp(math.lgamma(number + 1) - math.lgamma(k + 1) - math.lgamma(number - k + 1)
                     + k * math.log(middle) + (number - k) * math.log1p(-middle))
            for k in range(a, number + 1))
        low, high = (middle, high) if tail < probability else (low, middle)
    return low


if __name__ == "__main__":
    main()
