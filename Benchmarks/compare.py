"""The benchmark: see README.md. Prints its tables and writes them to results/benchmarks/."""

import argparse
import json

from driver import allocations, flagship, machine, models
from driver.processes import HERE, JKCURVE, ROOT, figure


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="at least 5 for figures to publish")
    parser.add_argument(
        "--large", action="store_true", help="also memory at 100,000 full trials: ten minutes more"
    )
    arguments = parser.parse_args()
    if not JKCURVE.exists():
        raise SystemExit(f"benchmark: {JKCURVE} is missing; run `make bench`")

    result = {
        "machine": machine.facts(),
        "rounds": arguments.rounds,
        "models": models.compare(arguments.rounds),
        "flagship": {
            "speed": flagship.speed(arguments.rounds),
            "memory": flagship.memory(arguments.large),
            "growth": [flagship.horizons(arguments.rounds), flagship.chains(arguments.rounds)],
        },
        "allocations": allocations.measure(
            {
                "M/M/1": (HERE / "scenarios/mm1.scenario", []),
                "network": (HERE / "scenarios/network.scenario", []),
                "flagship": (flagship.SCENARIO, ["--strategy", "tools-then-fix"]),
            }
        ),
    }
    text = "\n".join(markdown(result)) + "\n"
    print(text, end="")
    folder = ROOT / "results/benchmarks"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "benchmarks.md").write_text(text)
    (folder / "benchmarks.json").write_text(json.dumps(result, indent=2) + "\n")
    require(result)


def markdown(result):
    lines = ["# Benchmarks", ""]
    lines += machine.markdown(result["machine"])
    lines += [
        f"Medians of {result['rounds']} interleaved rounds of whole processes, and the rounds' extremes."
        " Speeds are by processor time, those of threads by the clock.",
        "",
        "## Two models, one thread",
        "",
        *models.markdown(result["models"]),
        "",
        "## The comparison of estimating-bottleneck.scenario",
        "",
        *flagship.markdown(result["flagship"]),
        "",
        "## Allocations a trial",
        "",
        "| scenario | in all | in the event loop | from |",
        "|---|--:|--:|---|",
    ]
    for row in result["allocations"]:
        sites = ", ".join(f"{s['site']}: {figure(s['a_trial'])}" for s in row["sites"])
        lines.append(
            f"| {row['scenario']} | {figure(row['allocations_a_trial'])}"
            f" | {figure(row['in_the_event_loop'])} | {sites} |"
        )
    return lines


def require(result):
    """What must hold on any machine."""
    for row in result["flagship"]["growth"]:
        if row["exponent"] > flagship.STEEPEST:
            raise SystemExit(f"benchmark: cost grows with the {row['unit']} to the {row['exponent']:.2f}")
    if result["allocations"] and not any(row["under_run_in_all"] for row in result["allocations"]):
        raise SystemExit("benchmark: no call stack reaches Simulation.run; is the binary stripped?")
    for row in result["allocations"]:
        # Less is a buffer that doubled late, once, or a longer number in a text.
        if row["in_the_event_loop"] > 0.1 or row["allocations_a_trial"] > 0.5:
            raise SystemExit(f"benchmark: a trial of {row['scenario']} allocates")


main()
