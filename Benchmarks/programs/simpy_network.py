"""The network of five stations in SimPy: one process a job, a Resource a station. Arguments: jobs, seed."""

import sys
from random import expovariate, random, seed

import simpy

from batches import report

SERVERS = [2, 4, 3, 3, 1]
RATES = [1 / 1.6, 1 / 2.2, 1 / 1.6, 1 / 2.0, 1 / 0.8]
# After a station: the probability of going back, and where to.
BACK = [(0.0, 0), (0.0, 0), (0.20, 1), (0.15, 1), (0.05, 0)]


def job(env, stations, times):
    arrived = env.now
    place = 0
    while place < 5:
        station = stations[place]
        request = station.request()
        yield request
        yield env.timeout(expovariate(RATES[place]))
        station.release(request)
        probability, target = BACK[place]
        if probability and random() < probability:
            place = target
        else:
            place += 1
    times.append(env.now - arrived)


def arrivals(env, stations, jobs, times, finished):
    timeout, process = env.timeout, env.process
    while len(times) < jobs:
        yield timeout(expovariate(1.0))
        process(job(env, stations, times))
    finished.succeed()


jobs = int(sys.argv[1])
seed(int(sys.argv[2]))
env = simpy.Environment()
stations = [simpy.Resource(env, capacity) for capacity in SERVERS]
times = []
finished = env.event()
env.process(arrivals(env, stations, jobs, times, finished))
env.run(until=finished)
report(times, warm_up=1_000)
