extension ScenarioDiagnosticsTests {
  /// Mistakes about populations.
  static let populations: [Case] = [
    Case(
      "too few trials to class by",
      "strategy tools-first {",
      "population firms { trials 10 each; follow tools-first 80%, otherwise status-quo }\nstrategy tools-first {",
      """
      error[JK0380]: an organisation is classed by the mean of at least 50 trials, and this is 10
        --> case.scenario:31:27
         |
      31 | population firms { trials 10 each; follow tools-first 80%, otherwise status-quo }
         |                           ^^
         |
         = fewer would class chance rather than the organisation: `trials 50 each`
      """),
    Case(
      "a value that varies twice",
      "strategy tools-first {",
      "population firms {\n  vary estimate.caught = uniform(40%, 80%)\n  vary estimate.caught = 60%\n  follow tools-first 80%, otherwise status-quo\n}\nstrategy tools-first {",
      """
      error[JK0381]: `estimate.caught` varies twice
        --> case.scenario:33:8
         |
      32 |   vary estimate.caught = uniform(40%, 80%)
         |        --------------- first here
      33 |   vary estimate.caught = 60%
         |        ^^^^^^^^^^^^^^^ said again
         |
         = keep one; a `mixture` has several distributions in one
      """),
    Case(
      "a value of the study that varies",
      "strategy tools-first {",
      "population firms { vary seed = uniform(1, 9); follow tools-first 80%, otherwise status-quo }\nstrategy tools-first {",
      """
      error[JK0382]: `seed` is the study's, and the same for all organisations
        --> case.scenario:31:25
         |
      31 | population firms { vary seed = uniform(1, 9); follow tools-first 80%, otherwise status-quo }
         |                         ^^^^
         |
         = what an organisation is can vary, such as `estimate.caught`
      """),
    Case(
      "shares of organisations below all",
      "strategy tools-first {",
      "population firms { follow tools-first 5%, fix-first 75% }\nstrategy tools-first {",
      """
      error[JK0383]: every organisation follows one strategy, and these add up to 80 %
        --> case.scenario:31:27
         |
      31 | population firms { follow tools-first 5%, fix-first 75% }
         |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
         |
         = say what the others do: add `, otherwise status-quo`
      """),
    Case(
      "shares of organisations below all, status quo among them",
      "strategy tools-first {",
      "population firms { follow tools-first 50%, status-quo 20% }\nstrategy tools-first {",
      """
      error[JK0383]: every organisation follows one strategy, and these add up to 70 %
        --> case.scenario:31:27
         |
      31 | population firms { follow tools-first 50%, status-quo 20% }
         |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
         |
         = make it `status-quo 50%`
      """),
    Case(
      "shares of organisations above all",
      "strategy tools-first {",
      "population firms { follow tools-first 50%, fix-first 75% }\nstrategy tools-first {",
      """
      error[JK0383]: every organisation follows one strategy, and these add up to 125 %
        --> case.scenario:31:27
         |
      31 | population firms { follow tools-first 50%, fix-first 75% }
         |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
         |
         = make the percentages add up to 100 %
      """),
    Case(
      "a strategy that is followed twice",
      "strategy tools-first {",
      "population firms { follow tools-first 5%, tools-first 75%, otherwise fix-first }\nstrategy tools-first {",
      """
      error[JK0384]: `tools-first` is followed twice
        --> case.scenario:31:43
         |
      31 | population firms { follow tools-first 5%, tools-first 75%, otherwise fix-first }
         |                           -----------     ^^^^^^^^^^^ said again
         |                           |
         |                           first here
         |
         = give it one share
      """),
    Case(
      "a population that does nothing",
      "strategy tools-first {", "population firms { follow status-quo 100% }\nstrategy tools-first {",
      """
      error[JK0385]: nobody in this population does anything
        --> case.scenario:31:27
         |
      31 | population firms { follow status-quo 100% }
         |                           ^^^^^^^^^^^^^^^
         |
         = let some follow a strategy; with `0%` it is tried on all of them and counted in no share
      """),
    Case(
      "an organisation that cannot be",
      "requests 6 each use",
      "requests 6 each use\n}\nparameter share = 20%\npopulation firms { vary share = uniform(10%, 30%); follow tools-first 80%, otherwise status-quo }\nstep tidy by estimators {\n  effort 1 h\n  phases framing 15%, producing 65%, verifying share\n}\ntool tidier on estimate {",
      """
      error[JK0386]: an organisation that can be drawn is not sound: the phases add up to 90 %, not to 100 %
        --> case.scenario:27:33
         |
      27 | population firms { vary share = uniform(10%, 30%); follow tools-first 80%, otherwise status-quo }
         |                                 ^^^^^^^^^^^^^^^^^ with `share` 10 %
         |
         = every organisation must be sound: make what is drawn narrower
      """),
    Case(
      "a horizon below a year for a population",
      "horizon 52 weeks",
      "horizon 26 weeks\npopulation firms { follow tools-first 80%, otherwise status-quo }",
      """
      error[JK0387]: organisations are classed by their first 52 weeks, and the horizon is 26 weeks
       --> case.scenario:3:12
        |
      3 | population firms { follow tools-first 80%, otherwise status-quo }
        |            ^^^^^
        |
        = make it longer: `horizon 52 weeks`
      """),
    Case(
      "a population without revenue",
      "  revenue $100k\n  direct 72% of revenue\n  route { estimate -> build 30%, otherwise lost; build -> done }\n}",
      "  route { estimate -> build 30%, otherwise lost; build -> done }\n}\npopulation firms { follow tools-first 80%, otherwise status-quo }",
      """
      error[JK0388]: organisations are classed by margin over the revenue before week 0, but no work earns anything
        --> case.scenario:10:12
         |
      10 | population firms { follow tools-first 80%, otherwise status-quo }
         |            ^^^^^
         |
         = give a work its revenue: `revenue $200`
      """),
    Case(
      "a support beyond a field's range",
      "strategy tools-first {",
      "population firms { vary estimate.caught = triangular(40%, 80%, 120%); follow tools-first 80%, otherwise status-quo }\nstrategy tools-first {",
      """
      error[JK0221]: `caught` must be at most 100 %
        --> case.scenario:31:43
         |
      31 | population firms { vary estimate.caught = triangular(40%, 80%, 120%); follow tools-first 80%, otherwise status-quo }
         |                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^ this is 120 %
      """),
    Case(
      "percent signs that are left out of a prior",
      "strategy tools-first {",
      "population firms { vary estimate.caught = uniform(40, 80); follow tools-first 80%, otherwise status-quo }\nstrategy tools-first {",
      """
      error[JK0221]: `caught` must be at most 100 %
        --> case.scenario:31:43
         |
      31 | population firms { vary estimate.caught = uniform(40, 80); follow tools-first 80%, otherwise status-quo }
         |                                           ^^^^^^^^^^^^^^^ this is 4000 %
         |
         = a percentage has its sign: `40%`
      """),
    Case(
      "a prior where only whole numbers can stand",
      "strategy tools-first {",
      "population firms { vary gangs.people = uniform(18, 24); follow tools-first 80%, otherwise status-quo }\nstrategy tools-first {",
      """
      error[JK0389]: `gangs.people` must be a whole number, and what is drawn for it need not be
        --> case.scenario:31:40
         |
      31 | population firms { vary gangs.people = uniform(18, 24); follow tools-first 80%, otherwise status-quo }
         |                                        ^^^^^^^^^^^^^^^
         |
         = draw whole numbers: `discrete(3: 50%, 4: 30%, otherwise: 5)`, or a count such as `poisson(4)`
      """),
  ]
}
