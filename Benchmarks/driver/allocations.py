"""Allocations a trial in the steady state, and where they come from."""

import collections
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from .processes import HERE, JKCURVE, ROOT, jkcurve

SOURCE = HERE / "driver/allocations.c"
TRIALS = 100


def measure(cases):
    """`cases` maps a name to a scenario and more options. Nothing on systems other than Linux, where this cannot be done by
    loading a library first."""
    if os.uname().sysname != "Linux":
        return []
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "allocations.so"
        compiler = shutil.which("cc") or shutil.which("clang")
        subprocess.run(
            [compiler, "-O2", "-shared", "-fPIC", "-o", library, SOURCE, "-ldl"], check=True
        )
        return [
            row(name, (shortened(scenario, Path(folder)), options), library, Path(folder))
            for name, (scenario, options) in cases.items()
        ]


def shortened(scenario, folder):
    """A benchmark model's long run cut, since only the number of trials matters here."""
    path = folder / scenario.name
    path.write_text(re.sub(r"(?m)^horizon \d+ h$", "horizon 2000 h", scenario.read_text()))
    return path


def row(name, case, library, folder):
    def count(trials):
        return int(load(library, case, trials, "ALLOCATIONS_COUNT", folder / "count"))

    def stacks(trials):
        return read(load(library, case, trials, "ALLOCATIONS_STACKS", folder / "stacks"))

    # Both from the difference of two runs, so that what happens once cancels.
    a_trial = (count(2 * TRIALS) - count(TRIALS)) / TRIALS
    more, fewer = stacks(2 * TRIALS), stacks(TRIALS)
    lines = symbolise({address for stack in [*more, *fewer] for address in stack})
    sites = collections.Counter()
    for sign, counted in ((1, more), (-1, fewer)):
        for stack, times in counted.items():
            sites[site(stack, lines)] += sign * times / TRIALS
    # A buffer that doubled once, or a site that balanced, is not a trial's.
    listed = {place: times for place, times in sites.most_common() if times >= 0.5}
    in_loop = sum(times for place, times in sites.items() if place[1])
    return {
        "scenario": name,
        "allocations_a_trial": a_trial,
        # The first trials grow memory there: so a zero for later ones is a finding and not a lost stack.
        "under_run_in_all": sum(times for stack, times in more.items() if is_under_run(stack, lines)),
        "in_the_event_loop": max(0.0, round(in_loop, 2)),
        "sites": [{"site": place[0], "a_trial": times} for place, times in listed.items()],
    }


def load(library, case, trials, variable, path):
    scenario, options = case
    environment = {"LD_PRELOAD": str(library), variable: str(path)}
    jkcurve("run", scenario, "--trials", trials, *options, environment=environment)
    return path.read_text()


def read(text):
    counted = collections.Counter()
    for line in text.splitlines():
        words = line.split()
        counted[tuple(int(word, 16) for word in words[1:])] += int(words[0])
    return counted


def symbolise(addresses):
    """The functions that a return address lies in, inlined ones first: (name, file:line)."""
    addresses = sorted(addresses - {0})
    program = tool("llvm-symbolizer")
    # One back, into the call.
    text = subprocess.run(
        [program, "--obj", JKCURVE, "--output-style=GNU", "--functions=linkage", "--inlines", "--addresses"],
        input="\n".join(hex(address - 1) for address in addresses),
        text=True,
        capture_output=True,
        check=True,
    ).stdout
    found, frames, name = {}, [], None
    for line in text.splitlines():
        if re.fullmatch(r"0x[0-9a-f]+", line):
            frames = found.setdefault(int(line, 16) + 1, [])
            name = None
        elif name is None:
            name = line
        else:
            frames.append((name, re.sub(r" \(discriminator.*", "", line)))
            name = None
    return found


def tool(name):
    path = shutil.which(name)
    if not path:
        swift = shutil.which("swift")
        path = str(Path(swift).resolve().parent / name) if swift else None
    if not path or not Path(path).exists():
        raise SystemExit(f"benchmark: {name} is missing; it comes with Swift")
    return path


def site(stack, lines):
    """Our innermost line that led to an allocation, and whether it happened in the event loop: under
    Simulation.run, and not before it in begin."""
    frames = [frame for address in stack for frame in lines.get(address, [])]
    ours = [
        where for _, where in frames if str(ROOT / "Sources") in where and not where.endswith((":0", ":?"))
    ]
    names = [name for name, _ in frames]
    is_outside = any("10SimulationV5begin5trial" in name for name in names)
    place = os.path.relpath(ours[0], ROOT) if ours else "outside our sources"
    return place, is_under_run(stack, lines) and not is_outside


def is_under_run(stack, lines):
    return any(
        "10SimulationV3run5trial" in name for address in stack for name, _ in lines.get(address, [])
    )
