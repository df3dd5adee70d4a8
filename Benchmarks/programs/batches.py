"""Batch means: what every Python program of the benchmark reports."""

import json
import math
import statistics


def report(times, warm_up, batches=20):
    """Prints the mean of the times in system after the first `warm_up` customers, and its standard error
    from the means of consecutive batches."""
    times = times[warm_up:]
    size = len(times) // batches
    means = [math.fsum(times[i * size : (i + 1) * size]) / size for i in range(batches)]
    print(
        json.dumps(
            {
                "mean": statistics.fmean(means),
                "standard_error": statistics.stdev(means) / math.sqrt(batches),
            }
        )
    )
