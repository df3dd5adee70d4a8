"""Whole processes, timed."""

import os
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
ROOT = HERE.parent
JKCURVE = ROOT / ".build/release/jkcurve"
PYTHON = HERE / ".venv/bin/python"


@dataclass(frozen=True)
class Run:
    """What one process took. `processor` is the time that its threads ran, user and system together: on a
    machine that others use too it says more than the time on the wall."""

    output: str
    wall: float
    processor: float
    peak_bytes: int


def run(*command, environment=None):
    """Runs a command to its end. Fails loudly when the command fails."""
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command],
            stdout=output,
            stderr=errors,
            stdin=subprocess.DEVNULL,
            env={**os.environ, **(environment or {})},
        )
        # wait4, since subprocess does not give what a single child used.
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if process.returncode != 0:
            raise SystemExit(
                f"benchmark: {' '.join(map(str, command))} failed ({process.returncode}):\n{errors.read()}"
            )
        # Linux counts the peak in KiB, macOS in bytes.
        unit = 1 if os.uname().sysname == "Darwin" else 1024
        return Run(output.read(), wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)


def jkcurve(verb, scenario, *options, threads=1, environment=None):
    return run(
        JKCURVE, verb, scenario, "--threads", threads, "--json", *options, environment=environment
    )


def interleaved(programs, rounds):
    """Runs every program once a round, so that a slow moment of the machine meets them all.

    `programs` maps a name to a function of the round's number; gives each name's results by round."""
    results = {name: [] for name in programs}
    for number in range(1, rounds + 1):
        for name, program in programs.items():
            results[name].append(program(number))
    return results


@dataclass(frozen=True)
class Ratio:
    """A ratio formed within each round: its median over the rounds, and its extremes."""

    median: float
    lowest: float
    highest: float

    @classmethod
    def of(cls, above, below):
        rounds = [a / b for a, b in zip(above, below, strict=True)]
        return cls(statistics.median(rounds), min(rounds), max(rounds))

    def __str__(self):
        return f"{figure(self.median)} ({figure(self.lowest)}–{figure(self.highest)})"


def figure(number):
    """Three digits, with thousands set off."""
    if number == 0:
        return "0"
    if abs(number) >= 100:
        digits = len(str(int(abs(number)))) - 3
        return f"{round(number, -digits):,.0f}"
    return f"{number:.3g}"
