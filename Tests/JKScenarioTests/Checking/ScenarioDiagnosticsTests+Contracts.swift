extension ScenarioDiagnosticsTests {
  static let contracts = [
    Case(
      "a contract that charges for nothing",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }", "discount 10%",
      """
      error[JK0360]: contract `api` charges for nothing
        --> case.scenario:28:10
         |
      28 | contract api {
         |          ^^^
         |
         = say what it charges: `base`, `per-token`, `per-seat`, `per-task` or `per-outcome`
      """),
    Case(
      "more than nothing is included",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "per-seat $4 / month { beyond $1 / use }",
      """
      error[JK0361]: `beyond` needs something that is included
        --> case.scenario:29:32
         |
      29 |   per-seat $4 / month { beyond $1 / use }
         |                                ^^^^^^^^
         |
         = say what a seat includes: `includes 500 uses pooled`; for all use, add a `per-task`
      """),
    Case(
      "a charge without a price",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "per-task use { includes 5 uses }",
      """
      error[JK0362]: there is no price
        --> case.scenario:29:3
         |
      29 |   per-task use { includes 5 uses }
         |   ^^^^^^^^
         |
         = give one of `each`, `graduated`, `all-units` and `packages`
      """),
    Case(
      "a charge with two prices",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "per-task use { each $1 / use; packages of 5 at $1 }",
      """
      error[JK0362]: there are 2 prices, and one is needed
        --> case.scenario:29:3
         |
      29 |   per-task use { each $1 / use; packages of 5 at $1 }
         |   ^^^^^^^^
         |
         = give one of `each`, `graduated`, `all-units` and `packages`
      """),
    Case(
      "an empty package",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "per-task use { packages of 0 at $1 }",
      """
      error[JK0363]: a package must hold something
        --> case.scenario:29:27
         |
      29 |   per-task use { packages of 0 at $1 }
         |                           ^^^^^^^^^^
         |
         = for example `packages of 20 at $10`
      """),
    Case(
      "tiers in disorder",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "per-task use { graduated { up to 9 $1 / use; up to 5 $2 / use; beyond $1 / use } }",
      """
      error[JK0364]: each tier must end beyond the one before it
        --> case.scenario:29:54
         |
      29 |   per-task use { graduated { up to 9 $1 / use; up to 5 $2 / use; beyond $1 / use } }
         |                                                      ^
         |
         = put tiers in the order of their bounds: `up to 100 $5 / use; beyond $4 / use`
      """),
    Case(
      "a commitment to nothing",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "base $1 / month; commitment $0 every 1 year",
      """
      error[JK0365]: a commitment must be more than $0
        --> case.scenario:29:31
         |
      29 |   base $1 / month; commitment $0 every 1 year
         |                               ^^
         |
         = for example `commitment $12k every 12 months`
      """),
    Case(
      "a term of weeks",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "base $1 / month; term 5 weeks",
      """
      error[JK0366]: contracts count whole months
        --> case.scenario:29:25
         |
      29 |   base $1 / month; term 5 weeks
         |                         ^^^^^^^
         |
         = for example `12 months`, `1 quarter` or `1 year`
      """),
    Case(
      "dates in disorder",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "per-token {\n    prompt $2 / million tokens; output $10 / million tokens\n    from 2027-06-01 { prompt $2 / million tokens; output $10 / million tokens }\n    from 2027-03-01 { prompt $2 / million tokens; output $10 / million tokens }\n  }",
      """
      error[JK0367]: prices must be in the order of their dates
        --> case.scenario:32:10
         |
      32 |     from 2027-03-01 { prompt $2 / million tokens; output $10 / million tokens }
         |          ^^^^^^^^^^
         |
         = put the earlier prices first, and one set of prices on each day
      """),
    Case(
      "a window of a whole day",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "per-token {\n    prompt $2 / million tokens; output $10 / million tokens\n    between 08:00 and 08:00 { prompt $2 / million tokens; output $10 / million tokens }\n  }",
      """
      error[JK0368]: from a time to the same time is the whole day
        --> case.scenario:31:13
         |
      31 |     between 08:00 and 08:00 { prompt $2 / million tokens; output $10 / million tokens }
         |             ^^^^^
         |
         = prices of the whole day stand in `per-token` itself
      """),
    Case(
      "more than a prompt",
      "cached 40%", "cached 80%, writes 30%",
      """
      error[JK0369]: more than the whole prompt is read from the cache and written to it
        --> case.scenario:25:10
         |
      25 |   tokens prompt 30k, cached 80%, writes 30%, output 2k
         |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
         |
         = `cached` and `writes` are parts of the prompt: at most 100 % together
      """),
    Case(
      "two prices of one model",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }\n  per-token { prompt $2 / million tokens; output $10 / million tokens }",
      """
      error[JK0370]: the contract charges for this twice
        --> case.scenario:30:3
         |
      29 |   per-token { prompt $2 / million tokens; output $10 / million tokens }
         |   --------- first here
      30 |   per-token { prompt $2 / million tokens; output $10 / million tokens }
         |   ^^^^^^^^^ again
         |
         = tiers and other prices of the same stand in one charge; a model's prices have its name
      """),
    Case(
      "a unit of nothing",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "base $1 / month; unit credit { }",
      """
      error[JK0371]: unit `credit` counts nothing
        --> case.scenario:29:25
         |
      29 |   base $1 / month; unit credit { }
         |                         ^^^^^^
         |
         = say what comes to how many: `unit credit { use 3; output 4 / 1000 tokens }`
      """),
    Case(
      "a unit that is too coarse",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "base $1 / month; unit credit { use 1; output 0.00001 / million tokens }",
      """
      error[JK0372]: a unit's weights go no finer than billionths
        --> case.scenario:29:48
         |
      29 |   base $1 / month; unit credit { use 1; output 0.00001 / million tokens }
         |                                                ^^^^^^^^^^^^^^^^^^^^^^^^
         |
         = choose a smaller unit: a cent in place of a dollar
      """),
    Case(
      "a unit that nobody declared",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "unit credit { use 1 }; per-task credt { each $1 / credit }",
      """
      error[JK0217]: `credt` is not one of `use`, `call`, `task`, `request`, `credit`
        --> case.scenario:29:35
         |
      29 |   unit credit { use 1 }; per-task credt { each $1 / credit }
         |                                   ^^^^^
         |
         = did you mean `credit`?
      """),
    Case(
      "a price of another unit",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "unit credit { use 1 }; per-task credit { each $1 / use }",
      """
      error[JK0215]: expected a price such as `$0.01 / credit`
        --> case.scenario:29:49
         |
      29 |   unit credit { use 1 }; per-task credit { each $1 / use }
         |                                                 ^^^^^^^^ here
      """),
    Case(
      "a payment after weeks",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "base $1 / month; pays after 4 weeks",
      """
      error[JK0373]: a payment is due after a whole number of calendar days
        --> case.scenario:29:31
         |
      29 |   base $1 / month; pays after 4 weeks
         |                               ^^^^^^^
         |
         = for example `pays after 30 days`
      """),
    Case(
      "a model that has no price",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "per-token large { prompt $2 / million tokens; output $10 / million tokens }",
      """
      error[JK0374]: contract `api` prices models by name, and the tool names none
        --> case.scenario:26:12
         |
      26 |   contract api
         |            ^^^
         |
         = name one: `contract api, model large`
      """),
    Case(
      "a model misspelt",
      "contract api\n}\ncontract api {\n  per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "contract api, model larg\n}\ncontract api {\n  per-token large { prompt $2 / million tokens; output $10 / million tokens }",
      """
      error[JK0374]: contract `api` has no price for model `larg`
        --> case.scenario:26:23
         |
      26 |   contract api, model larg
         |                       ^^^^
         |
         = did you mean `large`?
      """),
    Case(
      "a consequence that nobody knows",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "base $1 / month; maximum $5 / month then stopp",
      """
      error[JK0217]: `stopp` is not one of `stop`, `throttle`, `alert`
        --> case.scenario:29:44
         |
      29 |   base $1 / month; maximum $5 / month then stopp
         |                                            ^^^^^
         |
         = did you mean `stop`?
      """),
    Case(
      "a policy that nobody knows",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "per-seat $4 / month { includes 5 uses each; beyond block }",
      """
      error[JK0217]: `block` is not one of `blocks`, `throttles`, `downgrades`
        --> case.scenario:29:54
         |
      29 |   per-seat $4 / month { includes 5 uses each; beyond block }
         |                                                      ^^^^^
         |
         = did you mean `blocks`?
      """),
    Case(
      "leaving for certain",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "base $1 / month; churn 100% at a rise of 10%",
      """
      error[JK0221]: this percentage must be at most 99 %
        --> case.scenario:29:26
         |
      29 |   base $1 / month; churn 100% at a rise of 10%
         |                          ^^^^ this is 100 %
      """),
    Case(
      "a contract that becomes another one unknown",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "base $1 / month; term 1 year { becomes apo from 2027-06-01 }",
      """
      error[JK0205]: there is no contract named `apo`
        --> case.scenario:29:42
         |
      29 |   base $1 / month; term 1 year { becomes apo from 2027-06-01 }
         |                                          ^^^
         |
         = did you mean `api`?
      """),
    Case(
      "a lesser tool on another step",
      "contract api\n}\ncontract api {\n  per-token { prompt $2 / million tokens; output $10 / million tokens }\n}",
      "contract api\n}\ncontract api {\n  per-seat $4 / month { includes 5 uses each; beyond downgrades to lite }\n}\ntool lite on build { gain 20% }",
      """
      error[JK0375]: `lite` cannot stand in for `drafting`
        --> case.scenario:28:10
         |
      28 | contract api {
         |          ^^^
         |
         = what a contract downgrades to is another tool on the same step
      """),
    Case(
      "all units at a lower price",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "per-task use { all-units { up to 100 $5 / use; beyond $4 / use } }",
      """
      warning[JK0376]: contract `api` makes more usage cheaper beyond 100
        --> case.scenario:28:10
         |
      28 | contract api {
         |          ^^^
         |
         = with `all-units` the next tier's price is that of all units; `graduated` prices each tier by itself
      """),
    Case(
      "an outcome that is not there",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }",
      "per-outcome wonn { each $90 / outcome }\n}\noutcome won at build\ncontract other { per-outcome won { each $1 / outcome }",
      """
      error[JK0205]: there is no outcome named `wonn`
        --> case.scenario:29:15
         |
      29 |   per-outcome wonn { each $90 / outcome }
         |               ^^^^
         |
         = did you mean `won`?
      """),
    Case(
      "a month's amount per month",
      "per-token { prompt $2 / million tokens; output $10 / million tokens }", "base $40 per month",
      """
      error[JK0350]: `per` is written with a slash
        --> case.scenario:29:12
         |
      29 |   base $40 per month
         |            ^^^
         |
         = write `/ month`
      """),
  ]
}
