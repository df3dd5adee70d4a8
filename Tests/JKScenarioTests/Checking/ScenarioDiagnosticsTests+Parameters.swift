extension ScenarioDiagnosticsTests {
  /// Mistakes about parameters and sweeps.
  static let parameters: [Case] = [
    Case(
      "a parameter outside its range",
      "effort 140 h }", "effort 140 * unit }\nparameter unit = 3 h in 30 min .. 2 h",
      """
      error[JK0290]: `unit` is 3 h, outside 0.5 h .. 2 h
        --> case.scenario:18:18
         |
      18 | parameter unit = 3 h in 30 min .. 2 h
         |                  ^^^
         |
         = the range stands behind `in` where the parameter is declared
      """),
    Case(
      "a range from its end",
      "effort 140 h }", "effort 140 * unit }\nparameter unit = 1 h in 2 h .. 30 min",
      """
      error[JK0291]: a range goes from its least value to its greatest
        --> case.scenario:18:25
         |
      18 | parameter unit = 1 h in 2 h .. 30 min
         |                         ^^^^^^^^^^^^^
         |
         = for example `in 0 weeks .. 52 weeks`
      """),
    Case(
      "a parameter that is uncertain",
      "effort 140 h }", "effort 140 h * unit }\nparameter unit = 2 * saving",
      """
      error[JK0292]: only what is certain can stand here, but `saving` is drawn once a trial
        --> case.scenario:18:22
         |
      18 | parameter unit = 2 * saving
         |                      ^^^^^^
         |
         = what depends on it is uncertain too, and declared with `uncertain`
      """),
  ]
}
