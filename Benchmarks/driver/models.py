"""The two models, run by jkcurve, SimPy and Ciw."""

import json
import math
import statistics
from dataclasses import dataclass

from .processes import HERE, PYTHON, Ratio, figure, interleaved, jkcurve, run

HISTORY_HOURS = 5_000


@dataclass(frozen=True)
class Model:
    title: str
    name: str
    rate: float
    horizon: float
    trials: int
    exact: float
    events: float
    """Canonical events a customer: its arrival and the ends of its services."""
    simpy: int
    ciw: int
    """Customers of a run of the Python programs: for one or two seconds, as with jkcurve's trials."""

    @property
    def customers(self):
        return self.rate * (self.horizon + HISTORY_HOURS) * self.trials


MODELS = [
    Model("M/M/1 at 90 %", "mm1", 0.9, 600_000, 20, 10.0, 2, simpy=300_000, ciw=100_000),
    Model("network of five", "network", 1.0, 90_000, 20, 29.974, 7.44, simpy=50_000, ciw=20_000),
]

# Every program must hit the exact mean with an interval of this level, all rows together.
JOINT_LEVEL = 0.99
# An interval that is wider than this share of the mean would agree with anything.
WIDEST = 0.1


@dataclass(frozen=True)
class Estimate:
    mean: float
    standard_error: float


def student(level, freedom):
    """Student's t for a two-sided interval (Abramowitz and Stegun 26.7.5, two terms)."""
    z = statistics.NormalDist().inv_cdf(0.5 + level / 2)
    return z + (z**3 + z) / (4 * freedom) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)


def jkcurve_estimate(output, trials):
    measures = json.loads(output)["strategies"][0]["measures"]
    measure = next(m for m in measures if m["name"] == "customer time in system")
    interval = measure["interval"]
    half_width = (interval["upper"] - interval["lower"]) / 2
    return Estimate(measure["value"], half_width / student(0.95, trials - 1))


def python_estimate(output):
    document = json.loads(output)
    return Estimate(document["mean"], document["standard_error"])


def pooled(estimates):
    """Of independent rounds."""
    count = len(estimates)
    return Estimate(
        statistics.fmean(e.mean for e in estimates),
        math.sqrt(sum(e.standard_error**2 for e in estimates)) / count,
    )


def compare(rounds):
    """Rows of the table, as dictionaries. Stops the benchmark when a program answers another question."""
    intervals = 3 * len(MODELS)
    level = 1 - (1 - JOINT_LEVEL) / intervals
    rows = []
    for model in MODELS:
        scenario = HERE / f"scenarios/{model.name}.scenario"

        def python(tool, customers, model=model):
            program = HERE / f"programs/{tool}_{model.name}.py"
            return lambda number: run(PYTHON, program, customers, number)

        programs = {
            "jkcurve": lambda number, scenario=scenario, trials=model.trials: jkcurve(
                "run", scenario, "--trials", trials, "--seed", number
            ),
            "SimPy": python("simpy", model.simpy),
            "Ciw": python("ciw", model.ciw),
        }
        results = interleaved(programs, rounds)
        customers = {"jkcurve": model.customers, "SimPy": model.simpy, "Ciw": model.ciw}
        speeds = {
            name: [customers[name] / run.processor for run in runs] for name, runs in results.items()
        }
        for name, runs in results.items():
            if name == "jkcurve":
                estimates = [jkcurve_estimate(run.output, model.trials) for run in runs]
            else:
                estimates = [python_estimate(run.output) for run in runs]
            estimate = pooled(estimates)
            half_width = student(level, 19 * rounds) * estimate.standard_error
            require_agreement(model, name, estimate, half_width)
            ratio = Ratio.of(speeds[name], speeds["SimPy"])
            speed = statistics.median(speeds[name])
            rows.append(
                {
                    "model": model.title,
                    "program": name,
                    "customers_per_second": speed,
                    "events_per_second": speed * model.events,
                    "ratio_to_simpy": vars(ratio),
                    "wall_seconds": statistics.median(run.wall for run in runs),
                    "processor_seconds": statistics.median(run.processor for run in runs),
                    "mean_time_in_system": estimate.mean,
                    "half_width": half_width,
                    "exact": model.exact,
                }
            )
    return rows


def require_agreement(model, name, estimate, half_width):
    off = abs(estimate.mean - model.exact)
    if off > half_width:
        raise SystemExit(
            f"benchmark: {name} does not simulate {model.title}: mean time in system {estimate.mean:.3f} h,"
            f" interval ±{half_width:.3f} h, exact {model.exact} h. No row is printed for a comparison of"
            " different models."
        )
    if half_width > WIDEST * model.exact:
        raise SystemExit(
            f"benchmark: {name} on {model.title}: the interval ±{half_width:.3f} h is too wide to tell"
            f" whether it simulates the model. Use more rounds."
        )


def markdown(rows):
    lines = [
        "| model | program | customers / s | events / s | times SimPy (rounds) | time in system | exact |",
        "|---|---|--:|--:|--:|--:|--:|",
    ]
    for row in rows:
        ratio = Ratio(**row["ratio_to_simpy"])
        lines.append(
            f"| {row['model']} | {row['program']} | {figure(row['customers_per_second'])}"
            f" | {figure(row['events_per_second'])} | {ratio if row['program'] != 'SimPy' else 1}"
            f" | {row['mean_time_in_system']:.2f} ± {row['half_width']:.2f} h | {row['exact']:g} h |"
        )
    return lines
