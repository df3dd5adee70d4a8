"""The machine, without a date: reruns differ in their numbers only."""

import os
import platform
import re
import subprocess
from pathlib import Path

from .processes import PYTHON


def facts():
    return {
        "processor": processor(),
        "cores": os.cpu_count(),
        "load_at_start": round(os.getloadavg()[0], 1),
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30),
        "system": f"{platform.system()} {platform.machine()}",
        "swift": first(r"Swift version (\S+)", ["swift", "--version"]),
        "python": first(r"Python (\S+)", [PYTHON, "--version"]),
        "simpy": package("simpy"),
        "ciw": package("ciw"),
    }


def processor():
    information = Path("/proc/cpuinfo")
    if information.exists():
        found = re.search(r"model name\s*:\s*(.+)", information.read_text())
        return found.group(1).strip() if found else platform.machine()
    return first(r"(.+)", ["sysctl", "-n", "machdep.cpu.brand_string"])


def package(name):
    return first(r"Version: (\S+)", [PYTHON, "-m", "pip", "show", name])


def first(pattern, command):
    text = subprocess.run(command, capture_output=True, text=True).stdout
    found = re.search(pattern, text)
    return found.group(1) if found else "unknown"


def markdown(found):
    lines = [
        f"{found['processor']}, {found['cores']} cores, {found['memory_gib']} GiB, {found['system']};"
        f" Swift {found['swift']}, Python {found['python']}, SimPy {found['simpy']}, Ciw {found['ciw']}."
    ]
    if found["load_at_start"] > 0.5:
        lines.append(
            f"**Others used the machine too (load {found['load_at_start']} at the start):** the speed-up of"
            " threads is too low, and ratios between programs are not those of a quiet machine."
        )
    return lines
