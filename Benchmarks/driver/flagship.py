"""The comparison of the first scenario of the README: speed, threads, memory, and how cost grows."""

import json
import math
import re
import statistics
import tempfile
from pathlib import Path

from .processes import ROOT, Ratio, figure, interleaved, jkcurve

SCENARIO = ROOT / "scenarios/estimating-bottleneck.scenario"
SPEED_TRIALS = 300
HORIZONS = [26, 52, 104, 208]
STEPS = [1, 2, 4, 8, 16]
# The slope of log cost against log size that is still called linear.
STEEPEST = 1.1


class Folder:
    """Where generated scenarios, and the results that `compare` writes beside them, go and vanish."""

    def __enter__(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.path = Path(self.temporary.name)
        return self

    def __exit__(self, *error):
        self.temporary.cleanup()

    def compare(self, scenario, trials, threads=1, seed=1):
        return jkcurve(
            "compare", scenario, "--trials", trials, "--seed", seed, "--out", self.path / "results",
            threads=threads,
        )

    def write(self, name, text):
        path = self.path / f"{name}.scenario"
        path.write_text(text)
        return path


def events(output, history_hours):
    """Canonical events a trial, arrivals and ends of service: at least, since rework is not among the
    figures. The history goes like status quo."""
    document = json.loads(output)
    hours = document["horizonWeeks"] * 40

    def rate(strategy):
        measures = {m["name"]: m["value"] for m in strategy["measures"]}
        done = measures.get("enquiry done", 0)
        # Won: estimated and built. Lost: estimated.
        return measures["enquiry arrived"] + 2 * done + measures.get("enquiry lost", 0)

    strategies = document["strategies"]
    return sum(rate(s) * hours + rate(strategies[0]) * history_hours for s in strategies)


def speed(rounds):
    with Folder() as folder:
        results = interleaved(
            {
                threads: lambda number, threads=threads: folder.compare(
                    SCENARIO, SPEED_TRIALS, threads, number
                )
                for threads in (1, 2)
            },
            rounds,
        )
    wall = {threads: [run.wall for run in runs] for threads, runs in results.items()}
    for one, two in zip(results[1], results[2], strict=True):
        if json.loads(one.output) != json.loads(two.output):
            raise SystemExit("benchmark: one thread and two give different figures")
    processor = statistics.median(run.processor for run in results[1])
    a_trial = statistics.median(events(run.output, 104 * 40) for run in results[1])
    return {
        "trials": SPEED_TRIALS,
        "trials_per_second": SPEED_TRIALS / processor,
        "events_per_second": a_trial * SPEED_TRIALS / processor,
        "two_threads": vars(Ratio.of(wall[1], wall[2])),
    }


def memory(large):
    """Peak memory of the comparison; at 100,000 trials of a firm that few ask for quotes, whose results are as
    many and whose items are few, unless `large` asks for all."""
    with Folder() as folder:
        changed, count = re.subn("poisson 20 / week", "poisson 0.5 / week", SCENARIO.read_text())
        if count != 1:
            raise SystemExit(f"benchmark: no arrivals to change in {SCENARIO}")
        quiet = folder.write("quiet", changed)
        cases = [(trials, "", SCENARIO) for trials in (1_000, 10_000)]
        cases += [(trials, ", few items", quiet) for trials in (1_000, 100_000)]
        cases += [(100_000, "", SCENARIO)] if large else []
        return [
            {
                "trials": trials,
                "case": case,
                "peak_bytes": folder.compare(scenario, trials, threads=2).peak_bytes,
            }
            for trials, case, scenario in cases
        ]


def horizons(rounds):
    text = SCENARIO.read_text()
    with Folder() as folder:

        def scenario(weeks):
            changed, count = re.subn(r"(?m)^horizon +\d+ weeks", f"horizon {weeks} weeks", text)
            # Without a history, whose cost does not grow.
            changed, more = re.subn(r"(?m)^history +\d+ weeks", "history 0 weeks", changed)
            if (count, more) != (1, 1):
                raise SystemExit(f"benchmark: no horizon or history to change in {SCENARIO}")
            return folder.write(f"horizon-{weeks}", changed)

        return growth({weeks: scenario(weeks) for weeks in HORIZONS}, "weeks", 200, rounds)


def chains(rounds):
    with Folder() as folder:
        files = {count: folder.write(f"chain-{count}", chain(count)) for count in STEPS}
        return growth(files, "steps", 40, rounds)


def chain(count):
    """Work that goes through `count` steps, each by a team of its own."""
    names = [f"step-{number}" for number in range(1, count + 1)]
    lines = [f'scenario "Chain of {count}"', "horizon 104 weeks"]
    lines += [f"team crew-{name} {{ people 2 }}" for name in names]
    lines += [f"work job {{ arrives poisson 1 / h; route {{ {' -> '.join(names)} -> done }} }}"]
    lines += [
        f"step {name} by crew-{name} {{ effort exponential(mean: 1.6 h) }}" for name in names
    ]
    return "\n".join(lines) + "\n"


def growth(files, unit, trials, rounds):
    """The cost of a trial against a size, and the slope of the one against the other on logarithms. What
    a process costs without trials is in neither: each point is the difference of two runs."""
    programs = {}
    for size, file in files.items():
        for count in (trials, 2 * trials):
            programs[size, count] = lambda _, file=file, count=count: jkcurve(
                "run", file, "--trials", count
            )
    results = interleaved(programs, rounds)
    seconds = {
        size: statistics.median(
            (two.processor - one.processor) / trials
            for one, two in zip(results[size, trials], results[size, 2 * trials], strict=True)
        )
        for size in files
    }
    exponent = slope([math.log(size) for size in seconds], [math.log(s) for s in seconds.values()])
    return {"unit": unit, "seconds_a_trial": seconds, "exponent": exponent}


def slope(x, y):
    return statistics.linear_regression(x, y).slope


def markdown(result):
    two = Ratio(**result["speed"]["two_threads"])
    lines = [
        "| quantity | value |",
        "|---|--:|",
        f"| trials / s, four strategies each, one thread | {figure(result['speed']['trials_per_second'])} |",
        f"| canonical events / s, at least | {figure(result['speed']['events_per_second'])} |",
        f"| two threads, times one (rounds) | {two} |",
    ]
    for row in result["memory"]:
        lines.append(
            f"| peak memory at {row['trials']:,} trials{row['case']} | {figure(row['peak_bytes'] / 2**20)} MiB |"
        )
    for row in result["growth"]:
        points = ", ".join(
            f"{size}: {figure(1000 * s)}" for size, s in row["seconds_a_trial"].items()
        )
        lines.append(f"| ms a trial by {row['unit']} | {points} |")
        lines.append(f"| its exponent (at most {STEEPEST}) | {row['exponent']:.2f} |")
    return lines
