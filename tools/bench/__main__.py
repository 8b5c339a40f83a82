"""``python tools/bench``: measure our build and its peers, print Markdown, write JSON."""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import sys
from dataclasses import asdict
from pathlib import Path

from atlas import cases, stages
from measure import BenchError, run
from peers import peer_cases
from projects import copy_real
from table import REAL, Result, ratios, report

ROOT = Path(__file__).resolve().parent.parent.parent
WORK = ROOT / ".cache" / "bench"
#: Up to this size three runs and their median, above it one run.
SMALL = 1000
#: Load of the machine before the first run above which others take our time.
BUSY = 0.5


def main() -> int:
    """Measure what the options ask for; 1 when a measured command failed, the rest is still reported."""
    options = _options()
    results, failed, busy = [], False, os.getloadavg()[0]
    if busy > BUSY:
        print(f"Машина занята другим ({busy:.1f}): верьте отношениям, а не секундам.", file=sys.stderr)
    for size in options.sizes.split(","):
        print(f"Измеряю: {size} …", file=sys.stderr)
        try:
            results.append(_result(size, not options.without_peers))
        except BenchError as error:
            print(error, file=sys.stderr)
            failed = True
    print(report(results))
    options.json.parent.mkdir(parents=True, exist_ok=True)
    options.json.write_text(json.dumps(_plain(results, busy), ensure_ascii=False, indent=2) + "\n")
    return int(failed)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tools/bench.sh", description="Замер сборки рядом с другими.")
    sizes, result = "real,300,1000,10000", ROOT / "build" / "bench.json"
    parser.add_argument("--sizes", default=sizes, help=f"записей, через запятую; сейчас {sizes}")
    parser.add_argument("--without-peers", action="store_true", help="без Material и Hugo")
    parser.add_argument("--json", type=Path, default=result, help="куда записать числа")
    return parser.parse_args()


def _result(size: str, with_peers: bool) -> Result:
    folder = WORK / size
    shutil.rmtree(folder, ignore_errors=True)
    project = folder / "project"
    project.mkdir(parents=True)
    if size == "real":
        copy_real(ROOT, project)
    else:
        maker = Path(__file__).with_name("projects.py")
        run([sys.executable, maker, size, project], ROOT, folder / "demo.log")
    times = 3 if size == "real" or int(size) <= SMALL else 1
    measured = tuple(cases(project, times))
    peers = dict(peer_cases(project, times, _hugo())) if with_peers and size != "real" else {}
    return Result(REAL if size == "real" else size, measured, stages(project), peers)


def _hugo() -> Path:
    found = sorted((WORK / "venv").glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    if not found:
        raise BenchError("Hugo не установлен: запустите tools/bench.sh, он ставит его сам.")
    return found[0]


def _plain(results: list[Result], busy: float) -> dict[str, object]:
    machine = {"cores": os.cpu_count(), "python": platform.python_version(), "system": platform.system()}
    return {
        "machine": {**machine, "load_before": busy},
        "results": [{**asdict(r), "ratios": [asdict(ratio) for ratio in ratios(r)]} for r in results],
    }


if __name__ == "__main__":
    sys.exit(main())
