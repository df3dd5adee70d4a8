"""The network of five stations in Ciw. Arguments: jobs, seed."""

import sys

import ciw

from batches import report

MEANS = [1.6, 2.2, 1.6, 2.0, 0.8]

network = ciw.create_network(
    arrival_distributions=[ciw.dists.Exponential(rate=1.0), None, None, None, None],
    service_distributions=[ciw.dists.Exponential(rate=1 / mean) for mean in MEANS],
    number_of_servers=[2, 4, 3, 3, 1],
    routing=[
        [0.0, 1.0, 0.0, 0.0, 0.0],
        [0.0, 0.0, 1.0, 0.0, 0.0],
        [0.0, 0.20, 0.0, 0.80, 0.0],
        [0.0, 0.15, 0.0, 0.0, 0.85],
        [0.05, 0.0, 0.0, 0.0, 0.0],
    ],
)
ciw.seed(int(sys.argv[2]))
simulation = ciw.Simulation(network)
simulation.simulate_until_max_customers(int(sys.argv[1]), method="Finish")
left = simulation.nodes[-1].all_individuals
report([c.data_records[-1].exit_date - c.data_records[0].arrival_date for c in left], warm_up=1_000)
