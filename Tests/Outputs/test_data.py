"""The figures can be read by other programs: pandas reads the tables, and documents keep to their schemas."""

import copy
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

EXAMPLE = ROOT / "docs/examples/read_results.py"
SCHEMAS = ROOT / "docs/schemas"
FLAGSHIP = "scenarios/estimating-bottleneck.scenario"


@pytest.fixture(scope="session")
def flagship(fresh: Path) -> Path:
    return fresh / "estimating-bottleneck"


def test_the_example_shows_the_figures_of_the_summary(flagship: Path) -> None:
    """Each figure of the table that the example prints is in summary.json, to the digits shown."""
    outcome = subprocess.run(
        [sys.executable, EXAMPLE, flagship, "enquiry arrived"],
        capture_output=True,
        text=True,
        check=True,
    )
    lines = outcome.stdout.splitlines()
    strategies = json.loads((flagship / "summary.json").read_text())["strategies"]
    for strategy, line in zip(strategies, lines[2:], strict=False):
        measure = next(
            measure for measure in strategy["measures"] if measure["name"] == "enquiry arrived"
        )
        name, *figures = line.split()
        assert name == strategy["name"]
        expected = [measure["value"], measure["interval"]["lower"], measure["interval"]["upper"]]
        assert [float(figure) for figure in figures] == pytest.approx(expected, rel=1e-5)
    assert lines[2 + len(strategies)] == ""


def test_the_example_names_what_it_lacks(flagship: Path) -> None:
    outcome = subprocess.run(
        [sys.executable, EXAMPLE, flagship, "wealth"], capture_output=True, text=True, check=False
    )
    assert (
        outcome.returncode == 2
        and "there is no measure `wealth`; there are: enquiry arrived, " in outcome.stderr
    )


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
    assert {path.name for path in tables} >= {"curves.csv", "weekly.csv", "sweep.csv", "price.csv"}
    for path in tables:
        table = pd.read_csv(path, keep_default_na=False, na_values=[""])
        assert len(table) > 0 and not any("Unnamed" in name for name in table.columns), path
        if "value" in table.columns:
            assert pd.api.types.is_numeric_dtype(table["value"]), path
            keys = list(table.columns[: table.columns.get_loc("value")])
            assert not table.duplicated(keys).any(), path


@pytest.fixture(scope="session")
def documents(jkcurve: Run, fresh: Path, tmp_path_factory: pytest.TempPathFactory) -> list[dict]:
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


def schema_of(document: dict) -> dict:
    """The schema that the document names, as "jkcurve.summary/4" names summary.schema.json."""
    kind = document["schema"].removeprefix("jkcurve.").split("/")[0]
    schema = json.loads((SCHEMAS / f"{kind}.schema.json").read_text())
    Draft202012Validator.check_schema(schema)
    return schema


def objects(document: object, place: str = "$") -> Iterator[tuple[str, dict]]:
    """Every object in a document, itself included, with its place; those of one array have the same place."""
    if isinstance(document, dict):
        yield place, document
        for name, child in document.items():
            yield from objects(child, f"{place}.{name}")
    elif isinstance(document, list):
        for child in document:
            yield from objects(child, f"{place}[]")


@pytest.mark.skipif(not SCHEMAS.exists(), reason="there are no schemas yet")
def test_documents_keep_to_their_schemas(documents: list[dict]) -> None:
    for document in documents:
        found = Draft202012Validator(schema_of(document)).iter_errors(document)
        errors = [f"{error.json_path}: {error.message[:300]}" for error in found]
        assert not errors, "\n".join([document["schema"], *errors])
    assert len({document["schema"] for document in documents}) == 7


@pytest.mark.skipif(not SCHEMAS.exists(), reason="there are no schemas yet")
def test_schemas_are_closed(documents: list[dict]) -> None:
    """A member that no schema tells of is refused wherever it stands, so that new ones must be documented."""
    for document in documents[:10]:
        validator = Draft202012Validator(schema_of(document))
        changed = copy.deepcopy(document)
        for place, part in dict(objects(changed)).items():
            part["surprise"] = 1
            assert not validator.is_valid(changed), (
                f"{document['schema']} takes a member more at {place}"
            )
            del part["surprise"]
