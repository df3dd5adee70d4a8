"""M/M/1 at 90 % in SimPy: an arrival process, a Store and a server process. Arguments: customers, seed."""

import sys
from random import expovariate, seed

import simpy

from batches import report


def arrivals(env, queue):
    timeout, put = env.timeout, queue.put
    while True:
        yield timeout(expovariate(0.9))
        put(env.now)


def server(env, queue, customers, times):
    timeout, get, leave = env.timeout, queue.get, times.append
    for _ in range(customers):
        arrived = yield get()
        yield timeout(expovariate(1.0))
        leave(env.now - arrived)


customers = int(sys.argv[1])
seed(int(sys.argv[2]))
env = simpy.Environment()
queue = simpy.Store(env)
times = []
env.process(arrivals(env, queue))
env.run(until=env.process(server(env, queue, customers, times)))
report(times, warm_up=5_000)
