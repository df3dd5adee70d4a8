"""The manual page and the completions have every command and option that the program has."""

import json
import re
from collections.abc import Iterator

import pytest
from conftest import ROOT, Run


def commands(command: dict) -> Iterator[dict]:
    """A command and all below it, but for `help`, which argument parsers add."""
    yield command
    for below in command.get("subcommands", []):
        if below["commandName"] != "help":
            yield from commands(below)


@pytest.fixture(scope="module")
def program(jkcurve: Run) -> list[dict]:
    """What the program says of its own commands."""
    return list(commands(json.loads(jkcurve("--experimental-dump-help"))["command"]))


def words(text: str) -> str:
    """Without the marks and line ends of a manual page."""
    lines = re.sub(r"^\.\w\w ?", "", text, flags=re.MULTILINE).replace("\\", "")
    return " ".join(lines.replace('"', "").split())


def test_manual_is_of_this_program(program: list[dict]) -> None:
    page = words((ROOT / "docs" / "jkcurve.1").read_text(encoding="utf-8"))
    missing = [
        text
        for command in program
        for text in [command["commandName"], command["abstract"]]
        + [argument.get("abstract") for argument in command.get("arguments", [])]
        if text and words(text) not in page
    ]
    assert not missing, "make docs writes the manual page anew"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_complete_every_command_and_option(
    program: list[dict], jkcurve: Run, shell: str
) -> None:
    script = jkcurve("--generate-completion-script", shell)
    names = [command["commandName"] for command in program] + [
        name["name"]
        for command in program
        for argument in command.get("arguments", [])
        for name in argument.get("names") or []
        if name["kind"] == "long"
    ]
    assert [name for name in names if name not in script] == []
