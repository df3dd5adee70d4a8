"""Reads the results of `jkcurve compare` with pandas: a measure by strategy with its intervals, and its weeks.

    pip install pandas
    python3 docs/examples/read_results.py results/estimating-bottleneck
    python3 docs/examples/read_results.py results/estimating-bottleneck "enquiry arrived" productivity-index

The arguments are a results folder, a measure of summary.json and one of curves.csv. The three functions are
yours to copy; what each measure means is in docs/measures.md.
"""

import argparse
import json
from pathlib import Path

import pandas as pd


def measures(folder: Path) -> pd.DataFrame:
    """One row a strategy and measure: its mean over trials and the 95 % interval of that mean."""
    summary = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
    table = pd.json_normalize(summary["strategies"], "measures", "name", record_prefix="measure.")
    table = table.rename(
        columns={
            "name": "strategy",
            "measure.name": "measure",
            "measure.unit": "unit",
            "measure.value": "value",
            "measure.interval.lower": "lower",
            "measure.interval.upper": "upper",
        }
    )
    return table[["strategy", "measure", "unit", "value", "lower", "upper"]]


def curves(folder: Path) -> pd.DataFrame:
    """One row a strategy, measure and week; a column a statistic: p50 and the pointwise bounds over trials."""
    long = pd.read_csv(folder / "curves.csv")
    return long.pivot(index=["strategy", "measure", "week"], columns="statistic", values="value")


def weekly(folder: Path) -> pd.DataFrame:
    """One row a strategy, measure and week: the mean over trials and its interval."""
    long = pd.read_csv(folder / "weekly.csv")
    return long.pivot(
        index=["strategy", "measure", "unit", "week"], columns="statistic", values="value"
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("measure", nargs="?", help="of summary.json; the first one by default")
    parser.add_argument("curve", nargs="?", default="margin-per-week", help="of curves.csv")
    arguments = parser.parse_args()

    table = measures(arguments.folder)
    measure = arguments.measure or table["measure"].iloc[0]
    chosen = table[table["measure"] == measure]
    if chosen.empty:
        parser.error(
            f"there is no measure `{measure}`; there are: {', '.join(table['measure'].unique())}"
        )
    print(f"{measure}, {chosen['unit'].iloc[0]}: mean and 95 % interval")
    print(chosen[["strategy", "value", "lower", "upper"]].to_string(index=False))

    weeks = curves(arguments.folder)
    if arguments.curve not in weeks.index.unique("measure"):
        parser.error(f"there is no curve `{arguments.curve}`")
    median = weeks.xs(arguments.curve, level="measure")["p50"].unstack("strategy", sort=False)
    print(f"\n{arguments.curve}: median over trials, by week")
    print(median[median.index % 13 == 0].loc[0:].to_string(float_format="{:.1f}".format))


if __name__ == "__main__":
    main()
