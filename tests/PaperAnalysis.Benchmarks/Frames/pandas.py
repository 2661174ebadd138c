"""Processor seconds of pandas for the verbs that FrameTrial.cs measures, over the same million rows.

    python3 tests/PaperAnalysis.Benchmarks/Frames/pandas.py
"""

import os
import sys
import time

# Beside a file of its own name Python would import that.
sys.path = [path for path in sys.path if path != os.path.dirname(os.path.abspath(__file__))]
import numpy as np
import pandas as pd

ROWS = 1_000_000


def values():
    """The numbers of FrameTrial's generator, in its order: group, many, number, name of each row."""
    state, mask = 1, (1 << 64) - 1
    rows = np.empty((ROWS, 4), dtype=np.int64)
    for row in range(ROWS):
        for place, below in enumerate((1000, ROWS, 1_000_000, 1000)):
            state = (state * 6364136223846793005 + 1442695040888963407) & mask
            rows[row, place] = (state >> 33) % below
    return rows


def measure(what, verb):
    verb()
    before = time.process_time()
    rows = len(verb())
    print(f"{what}: {time.process_time() - before:.2f} s, {rows} rows")


drawn = values()
frame = pd.DataFrame(
    {
        "group": drawn[:, 0],
        "many": drawn[:, 1],
        "number": drawn[:, 2] / 1000.0,
        "name": [f"name-{n}" for n in drawn[:, 3]],
    }
)
other = pd.DataFrame({"many": np.arange(ROWS), "label": np.arange(ROWS) % 7})
print(f"pandas {pd.__version__}")
measure("group by 1,000 numbers, mean", lambda: frame.groupby("group", sort=False).number.mean())
measure("group by 1,000 names, sum", lambda: frame.groupby("name", sort=False).number.sum())
measure("group by 632,000 numbers, sum", lambda: frame.groupby("many", sort=False).number.sum())
measure("group by two columns, size", lambda: frame.groupby(["group", "name"], sort=False).size())
measure("group by 1,000 numbers, median", lambda: frame.groupby("group", sort=False).number.median())
measure("join a million with a million", lambda: frame.merge(other, on="many", how="inner"))
measure("order by number", lambda: frame.sort_values("number", kind="stable"))
measure("order by name, number", lambda: frame.sort_values(["name", "number"]))
measure("filter by row", lambda: frame[frame["group"] < 10])
measure("value counts of names", lambda: frame["name"].value_counts())
