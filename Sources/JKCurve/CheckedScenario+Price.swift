import JKExperiment
import JKLanguage
import JKReport
import JKScenario

extension CheckedScenario {
  /// What each contract costs for the same use, that of one strategy, and which suits it.
  ///
  /// - Parameter strategy: one of ``strategies``; the first one that the scenario writes when nil, and status quo when
  ///   it writes none.
  /// - Throws: ``UnknownStrategy``, ``NoContract``, ``NothingToBill``, ``NothingUsed``, ``RunWithoutEnd`` or ``TrialTooLarge``, or `CancellationError` when
  ///   the task is cancelled.
  public func price(
    strategy: String? = nil, _ options: RunOptions = RunOptions(),
    progress: @escaping TrialProgress = { _, _ in }
  ) async throws -> Results {
    var scenario = scenario
    if let seed = options.seed { scenario.settings.seed = seed }
    let strategy = try index(ofPricedStrategy: strategy)
    guard !scenario.contracts.isEmpty else { throw NoContract() }
    let unbilled = scenario.unbilledUses(in: strategy)
    guard unbilled.count < scenario.contracts.count else { throw NothingToBill(tools: unbilled[0].tools) }
    try refuseEndless(.strategy(strategies[strategy]), options)
    let experiment = PriceExperiment(
      scenario, strategy: strategy, trials: options.trials, threads: options.threads)
    let comparison = try await TrialTooLarge.explaining {
      try await experiment.run(progress: { progress($0, experiment.trials) }, until: options.shouldEnd)
    }
    guard comparison.isUsed else {
      throw NothingUsed(
        strategy: comparison.strategyName, others: strategies.filter { $0 != comparison.strategyName })
    }
    return Results(Report(comparison, options.report))
  }

  /// Replays one trial alone and shows its invoices.
  ///
  /// - Throws: ``UnknownStrategy``, ``NoContract``, ``UnknownContract``, ``UnknownMonth``, ``NoInvoice`` or ``TrialTooLarge``.
  public func invoice(_ options: InvoiceOptions) throws -> Results {
    var scenario = scenario
    if let seed = options.seed { scenario.settings.seed = seed }
    let strategy = try index(ofPricedStrategy: options.strategy)
    guard !scenario.contracts.isEmpty else { throw NoContract() }
    let contract = try options.contract.map { try index(ofContract: $0) }
    let invoices = try TrialTooLarge.explaining {
      try TrialInvoices(scenario, strategy: strategy, trial: max(0, options.trial), contract: contract)
    }
    let month = try options.month.map { try index(ofMonth: $0, invoices) }
    if let month, !invoices.bills.contains(where: { $0.month == month }) {
      let months = Set(invoices.bills.map(\.month)).sorted()
      throw NoInvoice(
        month: invoices.name(ofMonth: month), strategy: strategies[strategy],
        months: months.map { invoices.name(ofMonth: $0) })
    }
    return Results(Report(invoices, month: month))
  }

  /// The first that is written when nil, or status quo.
  private func index(ofPricedStrategy strategy: String?) throws -> Int {
    if strategy == nil { return min(1, strategies.count - 1) }
    return try index(ofStrategy: strategy)
  }

  private func index(ofContract name: String) throws -> Int {
    let names = scenario.contracts.map(\.name)
    guard let index = names.firstIndex(of: name) else {
      throw UnknownContract(
        name: name, known: names, suggestion: NameSuggestion.best(for: name, among: names))
    }
    return index
  }

  /// `3` or `2027-03`
  private func index(ofMonth text: String, _ invoices: TrialInvoices) throws -> Int {
    let months = 0..<invoices.months
    if let number = Int(text), months.contains(number - 1) { return number - 1 }
    if let month = months.first(where: { invoices.name(ofMonth: $0) == text }) { return month }
    throw UnknownMonth(
      text: text, count: months.count, first: invoices.name(ofMonth: 0),
      last: invoices.name(ofMonth: months.count - 1))
  }
}

/// Which invoices to show.
public struct InvoiceOptions: Sendable {
  /// One of the scenario's strategies; the first one that it writes when nil, and status quo when it writes none.
  public var strategy: String?
  /// From 0.
  public var trial: Int
  /// The scenario's own seed when nil.
  public var seed: UInt64?
  /// A month of the study by its number from 1, `3`, or by its date, `2027-03`; what all come to when nil.
  public var month: String?
  /// One contract by its name, in force or not; all that are in force when nil.
  public var contract: String?

  /// Options that show what the months of the first trial come to.
  public init(
    strategy: String? = nil, trial: Int = 0, seed: UInt64? = nil, month: String? = nil,
    contract: String? = nil
  ) {
    (self.strategy, self.trial, self.seed) = (strategy, trial, seed)
    (self.month, self.contract) = (month, contract)
  }
}

/// The scenario has no contract.
public struct NoContract: Refusal {
  /// One sentence, with what to do.
  public var description: String {
    "the scenario has no `contract`; write one, such as `contract api { per-seat $40 / month }`, and name it in a "
      + "tool, `contract api`: `jkcurve reference` has all clauses"
  }
}

/// All contracts price tokens, and a tool that is used has none that they know.
public struct NothingToBill: Refusal {
  /// The tools.
  public let tools: [String]

  /// One sentence, with what to do.
  public var description: String {
    "the contracts price tokens, and \(tools.map { "`\($0)`" }.joined(separator: ", ")) has none that they know; "
      + "write them in the tool, such as `tokens prompt 5k, output 500`, or another charge, such as `per-task use`"
  }
}

/// No tool is used that a contract bills.
public struct NothingUsed: Refusal {
  /// The strategy whose use was to be billed.
  public let strategy: String
  /// The other strategies.
  public let others: [String]

  /// One sentence, with what to do.
  public var description: String {
    let help = others.isEmpty ? "write one that does" : "try `--strategy \(others[0])`"
    return
      "`\(strategy)` brings no tool into use that a contract bills, so there is nothing to price; \(help)"
  }
}

/// A contract was named that the scenario does not have.
public struct UnknownContract: Refusal {
  /// The name that was given.
  public let name: String
  /// The names that there are.
  public let known: [String]
  /// The one that was probably meant.
  public let suggestion: String?

  /// One sentence, with what to do.
  public var description: String {
    let help = suggestion.map { "did you mean `\($0)`?" } ?? "known: \(known.joined(separator: ", "))"
    return "there is no contract named `\(name)`; \(help)"
  }
}

/// A text that names no month of the study.
public struct UnknownMonth: Refusal {
  /// The text that was given.
  public let text: String
  /// How many months there are.
  public let count: Int
  /// The first and the last, by their dates.
  public let first, last: String

  /// One sentence, with what to do.
  public var description: String {
    "`\(text)` is no month of the study: they go from 1 (\(first)) to \(count) (\(last))"
  }
}

/// A month in which nothing is billed.
public struct NoInvoice: Refusal {
  /// The month's date.
  public let month: String
  /// The strategy that was replayed.
  public let strategy: String
  /// Dates of the months with invoices.
  public let months: [String]

  /// One sentence, with what to do.
  public var description: String {
    let help =
      months.first.map { first in
        months.count == 1 ? "only \(first) has" : "\(first) to \(months[months.count - 1]) have"
      } ?? "no month has, since no contract is in force"
    return "\(month) has no invoice in that trial of `\(strategy)`; \(help)"
  }
}
