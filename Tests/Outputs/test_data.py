"""The figures can be read by other programs: pandas reads the tables, and documents keep to their schemas."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
import read_results
from conftest import ROOT, Run
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

EXAMPLE = ROOT / "docs/examples/read_results.py"
SCHEMAS = ROOT / "docs/schemas"
FLAGSHIP = "scenarios/estimating-bottleneck.scenario"


@pytest.fixture(scope="session")
def flagship(fresh: Path) -> Path:
    return fresh / "estimating-bottleneck"


def example(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """What the example prints."""
    command = [sys.executable, EXAMPLE, *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_example_shows_the_figures_of_the_summary(flagship: Path) -> None:
    """Each figure of the table that it prints is in summary.json, to the digits shown."""
    strategies = json.loads((flagship / "summary.json").read_text(encoding="utf-8"))["strategies"]
    lines = example(flagship).stdout.splitlines()
    assert lines[0] == "margin, AUD" and lines[2 + len(strategies)] == ""
    for strategy, line in zip(strategies, lines[2:], strict=False):
        name, *figures = line.split()
        interval = strategy["margin"]["interval"]
        expected = [strategy["margin"]["value"], interval["lower"], interval["upper"]]
        assert name == strategy["name"]
        assert [float(figure) for figure in figures] == pytest.approx(expected, rel=1e-5)


def test_the_example_shows_weeks(flagship: Path) -> None:
    """The second table has the figures that stand in curves.csv."""
    lines = example(flagship, "dip", "productivity-index").stdout.splitlines()
    first = lines.index("productivity-index, index: median over trials") + 1
    names = lines[first].split()[1:]
    median = pd.read_csv(flagship / "curves.csv").query(
        "measure == 'productivity-index' and statistic == 'p50' and week == 26"
    )
    expected = [median.set_index("strategy")["value"][name] for name in names]
    shown = next(line for line in lines[first:] if line.startswith("26 ")).split()[1:]
    assert len(names) == 4 and [float(figure) for figure in shown] == pytest.approx(
        expected, rel=1e-3
    )


def test_the_example_names_what_it_lacks(flagship: Path) -> None:
    wealth, health = example(flagship, "wealth"), example(flagship, "margin", "health")
    assert wealth.returncode == 2 and health.returncode == 2
    assert "there is no measure `wealth`; there are: margin, " in wealth.stderr
    assert "there is no curve `health`; there are: cumulative-margin-difference, " in health.stderr


def test_trials_come_to_the_figures_of_the_summary(flagship: Path) -> None:
    """Means over outcomes.csv, the paired difference by its own trials, and how often a strategy is ahead."""
    summary = json.loads((flagship / "summary.json").read_text(encoding="utf-8"))
    outcomes = read_results.outcomes(flagship)
    base = outcomes.loc[summary["strategies"][0]["name"], "margin"]
    for strategy in summary["strategies"]:
        margin = outcomes.loc[strategy["name"], "margin"]
        assert len(margin) == summary["trials"]
        assert margin.mean() == pytest.approx(strategy["margin"]["value"], rel=1e-9)
        if against := strategy["marginAgainstFirst"]:
            difference = margin - base
            assert difference.mean() == pytest.approx(against["value"], rel=1e-9)
            error = 1.96 * difference.std() / len(difference) ** 0.5
            half = (against["interval"]["upper"] - against["interval"]["lower"]) / 2
            assert half == pytest.approx(error, rel=0.01)
            ahead = (difference > 0).mean()
            assert ahead == pytest.approx(strategy["probabilityAheadOfFirst"]["value"], abs=0.01)


def test_tables_are_whole(flagship: Path) -> None:
    """Every strategy has each measure in each week, with its bounds in order."""
    names = [
        strategy["name"]
        for strategy in json.loads((flagship / "summary.json").read_text())["strategies"]
    ]
    curves, weekly = read_results.curves(flagship), read_results.weekly(flagship)
    for table, least, middle in ((curves, 52, "p50"), (weekly, 52, "mean")):
        assert set(table.index.unique("strategy")) == set(names)
        assert all(pd.api.types.is_numeric_dtype(kind) for kind in table.dtypes)
        sizes = table.groupby(level=["strategy", "measure"]).size()
        assert sizes.min() >= least
        known = table.dropna(subset=[middle, "lower-95", "upper-95"])
        assert len(known) > len(table) / 2
        assert (known["lower-95"] <= known[middle] + 1e-9).all() and (
            known[middle] <= known["upper-95"] + 1e-9
        ).all()


def test_every_table_reads(fresh: Path) -> None:
    """Long tables have one row a key, and figures in the column of values; an empty one is told apart from 0."""
    tables = sorted(fresh.rglob("*.csv"))
    assert {path.name for path in tables} >= {
        "curves.csv",
        "outcomes.csv",
        "sweep.csv",
        "price.csv",
    }
    for path in tables:
        table = pd.read_csv(path, keep_default_na=False, na_values=[""])
        assert len(table) > 0 and not any("Unnamed" in name for name in table.columns), path
        if "value" in table.columns:
            assert pd.api.types.is_numeric_dtype(table["value"]), path
            keys = list(table.columns[: table.columns.get_loc("value")])
            assert not table.duplicated(keys).any(), path


@pytest.fixture(scope="session")
def documents(
    jkcurve: Run, fresh: Path, tmp_path_factory: pytest.TempPathFactory
) -> list[dict | list]:
    """What the commands print for other programs, each kind at least once, and what they write with --out."""
    folder = tmp_path_factory.mktemp("documents")
    bad = folder / "bad.scenario"
    bad.write_text('scenario "Bad"\nhorizon 10 weks\nteam clerks { peple 3 }\n')
    few = ("--trials", "20", "--out", folder, "--json")
    printed = [
        jkcurve("compare", FLAGSHIP, *few),
        jkcurve("compare", FLAGSHIP, *few, "--set", "estimators.people=6", "--precision", "50%"),
        jkcurve("run", FLAGSHIP, "--strategy", "constraint-first", *few),
        jkcurve("diagnose", FLAGSHIP, *few),
        jkcurve(
            "sweep",
            FLAGSHIP,
            "--over",
            "estimators.people = 3, 4",
            "--over",
            "estimate.effort = 4 h, 5 h",
            *few,
        ),
        jkcurve(
            "population",
            "scenarios/population.scenario",
            "--organisations",
            "5",
            "--out",
            folder,
            "--json",
        ),
        jkcurve("price", "scenarios/which-contract.scenario", *few),
        jkcurve("invoice", "scenarios/which-contract.scenario", "--json"),
        jkcurve("check", FLAGSHIP, "--json"),
        jkcurve("check", bad, "--json", status=65),
    ]
    written = [path.read_text(encoding="utf-8") for path in sorted(fresh.rglob("summary.json"))]
    return [json.loads(text) for text in printed + written]


def kind_of(document: dict | list) -> str:
    """The form that a document names, as "jkcurve.summary/5" names summary; messages are an array."""
    if isinstance(document, list):
        return "messages"
    return document["schema"].removeprefix("jkcurve.").split("/")[0]


@pytest.fixture(scope="session")
def validators() -> dict[str, Draft202012Validator]:
    """One a form; schemas share parts by their file names."""
    paths = SCHEMAS.glob("*.schema.json")
    schemas = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in paths}
    shared = Registry().with_resources(
        (name, Resource.from_contents(schema)) for name, schema in schemas.items()
    )
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    return {
        name.removesuffix(".schema.json"): Draft202012Validator(schema, registry=shared)
        for name, schema in schemas.items()
    }


def shortened(document: object) -> object:
    """The same with at most two elements of each array, which is enough for what they are made of."""
    if isinstance(document, dict):
        return {name: shortened(child) for name, child in document.items()}
    return [shortened(child) for child in document[:2]] if isinstance(document, list) else document


def objects(document: object, place: str = "$") -> Iterator[tuple[str, dict]]:
    """Every object in a document, itself included, with its place; those of one array have the same place."""
    if isinstance(document, dict):
        yield place, document
        for name, child in document.items():
            yield from objects(child, f"{place}.{name}")
    elif isinstance(document, list):
        for child in document:
            yield from objects(child, f"{place}[]")


def test_documents_keep_to_their_schemas(
    documents: list[dict | list], validators: dict[str, Draft202012Validator]
) -> None:
    for document in documents:
        found = validators[kind_of(document)].iter_errors(document)
        errors = [f"{error.json_path}: {error.message[:300]}" for error in found]
        assert not errors, "\n".join([kind_of(document), *errors])
    assert {kind_of(document) for document in documents} == set(validators) - {"common"}


def test_schemas_are_closed(
    documents: list[dict | list], validators: dict[str, Draft202012Validator]
) -> None:
    """A member that no schema tells of is refused wherever it stands, so that new ones must be documented."""
    for document in documents:
        validator, short = validators[kind_of(document)], shortened(document)
        assert validator.is_valid(short)
        for place, part in dict(objects(short)).items():
            part["surprise"] = 1
            assert not validator.is_valid(short), (
                f"{kind_of(document)} takes a member more at {place}"
            )
            del part["surprise"]
