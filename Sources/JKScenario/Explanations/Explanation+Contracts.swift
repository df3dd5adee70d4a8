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
