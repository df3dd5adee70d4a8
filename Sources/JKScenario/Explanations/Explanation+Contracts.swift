// The pages of contracts: JK0360 to JK0389.

extension Explanation {
  static let contracts = [
    Explanation(
      "JK0360", "A contract charges for nothing",
      """
      A contract says what the vendor meters and what it charges for that: `base` for a fee, `per-token`, `per-seat`, \
      `per-task` or `per-outcome`, or several of them.
      """,
      wrong: contract("discount 10%"), right: contract("base $49 / month; discount 10%")),
    Explanation(
      "JK0361", "`beyond` has no allowance to lie beyond",
      """
      In `per-seat`, `beyond` says what becomes of use beyond what a seat includes. Without `includes` there is no such \
      use.
      """,
      wrong: contract("per-seat $40 / month { beyond $0.04 / use }"),
      right: contract("per-seat $40 / month { includes 500 uses pooled; beyond $0.04 / use }")),
    Explanation(
      "JK0362", "A charge has no price, or several",
      """
      What is counted has one price: `each`, `graduated`, `all-units` or `packages`. A charge on top of it is a line of \
      its own.
      """,
      wrong: contract("per-task use { includes 50 uses }"),
      right: contract("per-task use { includes 50 uses; each $0.99 / use }")),
    Explanation(
      "JK0363", "A package holds nothing",
      """
      Packages are paid for once they are started, so there must be something in them.
      """,
      wrong: contract("per-task use { packages of 0 at $10 }"),
      right: contract("per-task use { packages of 20 at $10 }")),
    Explanation(
      "JK0364", "Tiers do not ascend",
      """
      Each tier ends beyond the one before it, and the last one, `beyond`, has no end.
      """,
      wrong: contract(
        "per-task use { graduated { up to 100 $1 / use; up to 50 $2 / use; beyond $3 / use } }"),
      right: contract("per-task use { graduated { up to 50 $1 / use; up to 100 $2 / use; beyond $3 / use } }")
    ),
    Explanation(
      "JK0365", "A commitment is to nothing",
      """
      What a commitment pays ahead is more than $0. Without one, leave the line out.
      """,
      wrong: contract("base $1 / month; commitment $0 every 12 months"),
      right: contract("base $1 / month; commitment $12k every 12 months")),
    Explanation(
      "JK0366", "A contract does not count whole months",
      """
      Invoices are by calendar month, so a term, a commitment's period and the life of credits are whole months: \
      `12 months`, `1 quarter`, `1 year`.
      """,
      wrong: contract("base $1 / month; term 5 weeks"), right: contract("base $1 / month; term 1 quarter")),
    Explanation(
      "JK0367", "Dates of prices do not ascend",
      """
      Prices from a day on replace those before. The earlier day comes first, and each has one set of prices.
      """,
      wrong: contract(
        "per-token { \(tokens); from 2027-06-01 { \(tokens) }; from 2027-03-01 { \(tokens) } }"),
      right: contract("per-token { \(tokens); from 2027-03-01 { \(tokens) }; from 2027-06-01 { \(tokens) } }")
    ),
    Explanation(
      "JK0368", "A time of day ends where it starts",
      """
      Prices of a time of day hold from one time up to another, which may lie behind midnight. Prices of the whole day \
      stand in `per-token` itself.
      """,
      wrong: contract("per-token { \(tokens); between 08:00 and 08:00 { \(tokens) } }"),
      right: contract("per-token { \(tokens); between 08:00 and 20:00 { \(tokens) } }")),
    Explanation(
      "JK0369", "More than a whole prompt is cached and written",
      """
      `cached` is the share of a prompt that is read from the vendor's cache, `writes` the share that is written to it. \
      Each token of the prompt is at most one of the two.
      """,
      wrong: tool("tokens prompt 4k, cached 80%, writes 30%, output 500"),
      right: tool("tokens prompt 4k, cached 80%, writes 20%, output 500")),
    Explanation(
      "JK0370", "A contract charges for the same thing twice",
      """
      Each charge is for something of its own: each model's tokens, each unit, each outcome. Prices that depend on how \
      much it is are tiers of one charge.
      """,
      wrong: contract("per-task use { each $1 / use }; per-task use { each $0.50 / use }"),
      right: contract("per-task use { graduated { up to 100 $1 / use; beyond $0.50 / use } }")),
    Explanation(
      "JK0371", "A unit of use counts nothing",
      """
      A unit says how many each thing that is metered comes to: uses, requests, tokens, searches. At least one of them \
      counts.
      """,
      wrong: contract("unit credit { use 0 }; per-task credit { each $0.01 / credit }"),
      right: contract("unit credit { use 3 }; per-task credit { each $0.01 / credit }")),
    Explanation(
      "JK0372", "A unit of use is too coarse for what it counts",
      """
      What a user has left of an allowance is counted in whole billionths of a unit, so that it is exact. Choose a unit \
      of which more are used.
      """,
      wrong: contract(
        "unit credit { output 0.0001 / million tokens }; per-task credit { each $90 / credit }"),
      right: contract("unit credit { output 1 / million tokens }; per-task credit { each $0.009 / credit }")),
    Explanation(
      "JK0373", "A payment is not due after days",
      """
      An invoice is due so many days of the calendar after its month. A week of working time has five days, so weeks and \
      months are not clear here.
      """,
      wrong: contract("base $49 / month; pays after 4 weeks"),
      right: contract("base $49 / month; pays after 28 days")),
    Explanation(
      "JK0374", "A contract has no price for a tool's model",
      """
      `per-token large { … }` prices the model that tools name so: `contract api, model large`. A `per-token` without a \
      name prices all that no other names.
      """,
      wrong: Example(
        "tool assistant on answer { tokens prompt 4k, output 500; contract api, model larg }\ncontract api { per-token large { \(tokens) } }"
      ),
      right: Example(
        "tool assistant on answer { tokens prompt 4k, output 500; contract api, model large }\ncontract api { per-token large { \(tokens) } }"
      )),
    Explanation(
      "JK0375", "A contract downgrades to a tool that cannot stand in",
      """
      Beyond the allowance the lesser tool does what the better one did, so it is a tool on the same step.
      """,
      wrong: contract(
        "per-seat $40 / month { includes 50 uses each; beyond downgrades to lite }",
        beside: "tool lite on sign { gain 20% }"),
      right: contract(
        "per-seat $40 / month { includes 50 uses each; beyond downgrades to lite }",
        beside: "tool lite on answer { gain 20% }")),
    Explanation(
      "JK0376", "More usage costs less",
      """
      With `all-units` the price of the last tier that is reached is that of all units. Where the next tier is cheaper, \
      one unit more lowers the whole bill, and whoever is close to the bound has a reason to use more than needed. Real \
      offers have this; it is worth knowing.
      """,
      wrong: contract("per-task use { all-units { up to 100 $5 / use; beyond $4 / use } }"),
      right: contract("per-task use { graduated { up to 100 $5 / use; beyond $4 / use } }")),
  ]

  static let tokens = "prompt $2 / million tokens; output $10 / million tokens"

  /// A contract with these clauses, and the tool that it bills.
  static func contract(_ clauses: String, beside more: String = "") -> Example {
    Example(
      "tool assistant on answer { tokens prompt 4k, output 500; contract api }\ncontract api { \(clauses) }"
        + (more.isEmpty ? "" : "\n\(more)"))
  }

  /// A tool with these fields, and a contract that bills it.
  static func tool(_ fields: String) -> Example {
    Example("tool assistant on answer { \(fields); contract api }\ncontract api { per-token { \(tokens) } }")
  }
}
