"""Nothing is lost: by kills at any moment, two runs at once, a full disk, or a folder that one may not write to."""

import os
import random
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

MANIFEST = ".jkcurve-manifest.json"
KILLS = 50 if "JKCURVE_LONG" in os.environ else 10

FIRM = """
scenario "Firm"
horizon 20 weeks; history 20 weeks; warm-up 4 weeks
team clerks { people 3; cost $60 / hour }
work order { arrives poisson 16 / week; revenue $2k; route { answer -> done } }
step answer by clerks { effort lognormal(mean: 7 h, cv: 0.3) }
constraint mess on answer { effort times 1.8; fix { takes 2 weeks; uses 1 people from clerks } }
strategy clean { involvement 90%; week 0: fix mess }
strategy later { involvement 90%; week 8: fix mess }
"""

# What two runs are asked for, so that either leaves files that the other does not write.
FIRST = ["compare", "firm.scenario", "--trials", "2", "--seed", "1"]
SECOND = ["compare", "firm.scenario", "--trials", "3", "--seed", "2", "--format", "csv,txt"]
SEED = 5

# What others keep in the folder.
FOREIGN = {
    "notes.txt": b"mine",
    "mine.svg": b"<svg/>",
    ".git/config": b"[core]",
    "src/summary.json": b'{"files": ["notes.txt"]}',
    ".jkcurve-0123456789abcdef/mine.csv": b"1",
}

Files = dict[str, bytes]


def files(folder: Path) -> Files:
    """Every file below a folder by its path in it."""
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def ours(folder: Path) -> Files:
    """All but others' files, which are as they were."""
    found = files(folder)
    assert {name: found.pop(name, None) for name in FOREIGN} == FOREIGN
    return found


class Program:
    """The program in a folder with a scenario and, in `results`, files of others and the first run's results."""

    def __init__(self, binary: Path, folder: Path, user: dict | None = None) -> None:
        self.binary = binary
        self.folder = folder
        self.user = user or {}
        self.results = folder / "results"
        (folder / "firm.scenario").write_text(FIRM)
        self.whole: dict[str, Files] = {}
        for run in (FIRST, SECOND):
            self.run(*run, "--out", "alone")
            self.whole[run[SEED]] = files(folder / "alone")
        self.run(*FIRST, "--out", "results")
        for name, data in FOREIGN.items():
            (self.results / name).parent.mkdir(exist_ok=True)
            (self.results / name).write_bytes(data)
        assert ours(self.results) == self.whole["1"]

    def run(self, *arguments: str, status: int = 0) -> subprocess.CompletedProcess[str]:
        outcome = subprocess.run(
            [self.binary, *arguments],
            cwd=self.folder,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            **self.user,
        )
        assert outcome.returncode == status, outcome.stderr
        return outcome

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [self.binary, *arguments],
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def kill(self, *arguments: str, into: Path, after: float) -> bool:
        """Starts the program, kills it so many seconds after the first sign of it in a folder, and says whether it was
        still running."""
        before = set(os.listdir(into))
        with self.start(*arguments) as program:
            while program.poll() is None and set(os.listdir(into)) <= before:
                pass
            time.sleep(after)
            program.kill()
            return program.wait() == -signal.SIGKILL

    def writing_time(self, *arguments: str, into: Path) -> float:
        """How long it writes into a folder, in seconds from the first sign of that on."""
        before = set(os.listdir(into))
        with self.start(*arguments) as program:
            while program.poll() is None and set(os.listdir(into)) <= before:
                pass
            start = time.monotonic()
            assert program.wait() == 0
            return time.monotonic() - start


@pytest.fixture
def program(binary: Path, tmp_path: Path) -> Program:
    return Program(binary, tmp_path)


def test_a_kill_at_any_moment(program: Program) -> None:
    """Old results stand whole, or new ones do, or nothing claims to be whole; the next run clears it."""
    choice = random.Random(15)
    results = program.results
    lasts = program.writing_time(*SECOND, "--out", "results", into=results)
    killed = 0
    for _ in range(10 * KILLS):
        run, other = choice.sample([FIRST, SECOND], 2)
        after = choice.uniform(0, lasts)
        killed += program.kill(*run, "--out", "results", into=results, after=after)
        found = ours(results)
        if MANIFEST in found:
            in_place = {name: data for name, data in found.items() if "/" not in name}
            assert in_place in program.whole.values()
        # Now and then another kill comes on top.
        if choice.random() < 0.7:
            program.run(*other, "--out", "results")
            assert ours(results) == program.whole[other[SEED]]
        if killed == KILLS:
            break
    assert killed == KILLS
    program.run(*FIRST, "--out", "results")
    assert ours(results) == program.whole["1"]


# Commands that write one file, with its name.
WRITERS = {
    "trace": (["trace", "firm.scenario", "--out", "one/trace.txt"], "trace.txt"),
    "format": (["format", "one/untidy.scenario"], "untidy.scenario"),
    "fix": (["check", "--fix", "one/broken.scenario"], "broken.scenario"),
    "new": (["new", "one/firm"], "firm.scenario"),
}


@pytest.mark.parametrize("writer", WRITERS)
def test_a_kill_while_one_file_is_written(writer: str, program: Program) -> None:
    """It is the old one or the new one, whole; what is left over goes with the next."""
    arguments, name = WRITERS[writer]
    choice = random.Random(15)
    folder = program.folder / "one"
    old = {
        "untidy.scenario": FIRM.encode(),
        "broken.scenario": FIRM.replace("people 3", "peple 3").encode(),
        "mine.txt": b"mine",
    }

    def put_back() -> None:
        """All as before, but for what is left over."""
        folder.mkdir(exist_ok=True)
        (folder / name).unlink(missing_ok=True)
        for file, data in old.items():
            (folder / file).write_bytes(data)

    put_back()
    lasts = program.writing_time(*arguments, into=folder)
    new = files(folder)
    assert new[name] != old.get(name)
    for _ in range(KILLS // 2):
        put_back()
        program.kill(*arguments, into=folder, after=choice.uniform(0, lasts))
        found = {file: data for file, data in files(folder).items() if file[0] != "."}
        assert found in (old, new)
    put_back()
    program.run(*arguments)
    assert files(folder) == new


def test_runs_at_once(program: Program) -> None:
    """Of several, whose results differ, one writes, and each other that comes meanwhile says so."""
    runs = [FIRST, SECOND] * 3
    programs = [program.start(*run, "--out", "results") for run in runs]
    outcomes = [(program.communicate(), program.returncode) for program in programs]
    assert {status for _, status in outcomes} <= {0, 73} and 0 in {status for _, status in outcomes}
    for (_, errors), status in outcomes:
        assert (b"another run is writing there; wait for it" in errors) == (status == 73)
    done = {run[SEED] for run, (_, status) in zip(runs, outcomes, strict=True) if status == 0}
    assert ours(program.results) in [program.whole[seed] for seed in done]


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A disk of its own, which only the superuser may mount."""
    folder = Path(tempfile.mkdtemp())
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode != 0:
        folder.rmdir()
        pytest.skip("mounting a small disk takes the superuser, and a system that lets them")
    yield folder
    subprocess.run(["umount", folder], check=True)
    folder.rmdir()


def test_a_full_disk(binary: Path, small_disk: Path) -> None:
    """Old results stand, the answer is there all the same, and so is the reason; with room, all is well."""
    program = Program(binary, small_disk)
    (small_disk / "untidy.scenario").write_text(FIRM)
    answer = program.run(*SECOND, "--out", "alone").stdout
    shutil.rmtree(small_disk / "alone")
    before = files(small_disk)
    for room in (0, 20_000, 60_000):
        fill(small_disk / "fill", room)
        outcome = program.run(*SECOND, "--out", "results", status=73)
        assert outcome.stdout == answer
        assert "cannot write to results: the disk is full; make room, or name" in outcome.stderr
        one = program.run("trace", "firm.scenario", "--out", "trace.txt", status=73)
        assert "cannot write to trace.txt: the disk is full; make room, or name" in one.stderr
        (small_disk / "fill").unlink()
        assert files(small_disk) == before
    fill(small_disk / "fill", 0)
    for arguments in (["format", "untidy.scenario"], ["new", "acme"]):
        assert "the disk is full" in program.run(*arguments, status=73).stderr
    (small_disk / "fill").unlink()
    assert files(small_disk) == before
    program.run(*SECOND, "--out", "results")
    assert ours(program.results) == program.whole["2"]


def fill(file: Path, room: int) -> None:
    """Fills a disk with a file, up to so many bytes."""
    space = os.statvfs(file.parent)
    file.write_bytes(bytes(space.f_bavail * space.f_frsize - room))


@pytest.fixture
def anyone(binary: Path) -> Iterator[Program]:
    """The program as an ordinary user runs it, since the superuser may write everywhere."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    # The project may lie where only the superuser can look.
    own = shutil.copy(binary, folder / "jkcurve")
    if os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
        yield Program(own, folder, {"user": NOBODY, "group": NOBODY, "extra_groups": []})
    else:
        yield Program(own, folder, {})
    subprocess.run(["chmod", "-R", "u+rwX", folder], check=True)
    shutil.rmtree(folder)


NOBODY = 65534


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        (["compare", "firm.scenario", "--trials", "10000000", "--out", "closed"], "closed"),
        (["compare", "firm.scenario", "--trials", "10000000", "--out", "closed/a/b"], "closed/a/b"),
        (["compare", "firm.scenario", "--trials", "10000000", "--out", "results"], "results"),
        (["trace", "firm.scenario", "--out", "closed/trace.txt"], "closed/trace.txt"),
        (["trace", "firm.scenario", "--out", "open/locked.txt"], "open/locked.txt"),
        (["format", "closed/untidy.scenario"], "closed/untidy.scenario"),
        (["format", "open/locked.scenario"], "open/locked.scenario"),
        (["check", "--fix", "open/broken.scenario"], "open/broken.scenario"),
        (["new", "closed/acme"], "closed/acme.scenario"),
    ],
    ids=lambda value: value if isinstance(value, str) else value[0],
)
def test_without_permission(arguments: list[str], path: str, anyone: Program) -> None:
    """A sentence, before anything is simulated, and nothing has changed."""
    texts = {
        "closed/untidy.scenario": FIRM,
        "open/locked.scenario": FIRM,
        "open/locked.txt": "mine",
        "open/broken.scenario": FIRM.replace("people 3", "peple 3"),
    }
    for name, text in texts.items():
        file = anyone.folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text)
        if os.geteuid() == 0:
            os.chown(file.parent, NOBODY, NOBODY)
            os.chown(file, NOBODY, NOBODY)
        file.chmod(0o444)
    for name in ("closed", "results"):
        (anyone.folder / name).chmod(0o555)
    before = files(anyone.folder)
    outcome = anyone.run(*arguments, status=73)
    assert f"cannot write to {path}: permission is missing" in outcome.stderr
    assert outcome.stdout == "" and files(anyone.folder) == before
