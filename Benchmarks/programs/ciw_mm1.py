"""M/M/1 at 90 % in Ciw. Arguments: customers, seed."""

import sys

import ciw

from batches import report

network = ciw.create_network(
    arrival_distributions=[ciw.dists.Exponential(rate=0.9)],
    service_distributions=[ciw.dists.Exponential(rate=1.0)],
    number_of_servers=[1],
)
ciw.seed(int(sys.argv[2]))
simulation = ciw.Simulation(network)
simulation.simulate_until_max_customers(int(sys.argv[1]), method="Finish")
left = simulation.nodes[-1].all_individuals
report([c.data_records[-1].exit_date - c.data_records[0].arrival_date for c in left], warm_up=5_000)
