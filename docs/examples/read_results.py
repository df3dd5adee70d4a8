"""Reads the results of `jkcurve compare` with pandas: one measure of every strategy, and one curve by week.

    pip install pandas
    python3 docs/examples/read_results.py results/reference/estimating-bottleneck
    python3 docs/examples/read_results.py results/reference/estimating-bottleneck "utilisation of gangs" productivity-index

The arguments are a folder of results, a measure of numbers.csv and one of curves.csv. The functions are yours to
copy. docs/results.md says what the files hold, docs/measures.md what the measures mean.
"""

import argparse
from pathlib import Path

import pandas as pd


def numbers(folder: Path) -> pd.DataFrame:
    """A row a strategy and measure: its unit, its value and the 95 % interval of that value."""
    return pd.read_csv(folder / "numbers.csv")


def outcomes(folder: Path) -> pd.DataFrame:
    """A row a strategy and trial: what came of that future, strategies of one trial sharing it."""
    return pd.read_csv(folder / "outcomes.csv", index_col=["strategy", "trial"])


def curves(folder: Path) -> pd.DataFrame:
    """A row a strategy, measure and week; columns p50 and lower-80 to upper-80, over trials, and so on."""
    return by_week(folder / "curves.csv")


def weekly(folder: Path) -> pd.DataFrame:
    """A row a strategy, measure and week; columns mean, lower-95 and upper-95, of the mean."""
    return by_week(folder / "weekly.csv")


def by_week(table: Path) -> pd.DataFrame:
    """A table with a column a statistic, from one with a row each."""
    key = ["strategy", "measure", "unit", "week"]
    return pd.read_csv(table).pivot(index=key, columns="statistic", values="value")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("measure", nargs="?", default="margin")
    parser.add_argument("curve", nargs="?", default="margin-per-week")
    arguments = parser.parse_args()

    table = numbers(arguments.folder)
    chosen = table[table["measure"] == arguments.measure]
    if chosen.empty:
        known = ", ".join(table["measure"].unique())
        parser.error(f"there is no measure `{arguments.measure}`; there are: {known}")
    print(f"{arguments.measure}, {chosen['unit'].iloc[0]}")
    print(chosen[["strategy", "value", "lower-95", "upper-95"]].to_string(index=False))

    weeks = curves(arguments.folder)
    if arguments.curve not in weeks.index.unique("measure"):
        known = ", ".join(weeks.index.unique("measure"))
        parser.error(f"there is no curve `{arguments.curve}`; there are: {known}")
    median = weeks.xs(arguments.curve, level="measure")["p50"].unstack("strategy")
    unit = median.index.unique("unit")[0]
    quarters = median.droplevel("unit").loc[0:]
    print(f"\n{arguments.curve}, {unit}: median over trials")
    print(quarters[quarters.index % 13 == 0].to_string(float_format="{:,.4g}".format))


if __name__ == "__main__":
    main()
