import Foundation
import JKExperiment
import JKScenario
import JKStatistics

/// The figures of contracts for machines. What is not defined or has no interval is null.
struct PriceDocument: Encodable {
  struct ContractFigures: Encodable {
    let name: String
    /// `per token`, `per seat`, `per task`, `per outcome`.
    let models: [String]
    let total: Figure
    let totalP50: Figure
    let totalP95: Figure
    let totalP99: Figure
    let worstMonth: Figure
    let worstMonthP95: Figure
    @OrNull var billVariation: Figure?
    let perUse: Figure
    let perOutcome: [OutcomeCost]
    @OrNull var perValueAdded: Figure?
    let monthsWithOverage: Figure
    @OrNull var commitmentLost: Figure?
    @OrNull var lightPayForHeavy: Figure?
    @OrNull var vendorCost: Figure?
    @OrNull var vendorMargin: Figure?
    @OrNull var moreThanCheapest: Figure?
    @OrNull var dearerThanCheapest: Figure?
    /// Where the highest invoice of all trials is: trials count from 0, months from 1.
    let dearest: Place
    let months: [Month]
    @OrNull var commitment: Commitment?
  }

  struct OutcomeCost: Encodable {
    let outcome: String
    let cost: Figure
  }

  struct Place: Encodable {
    let trial: Int
    let month: Int
  }

  struct Month: Encodable {
    let mean: Figure
    let p5: Figure
    let p95: Figure
    let highest: Double
  }

  struct Commitment: Encodable {
    let written: Double
    let best: Figure
    let regret: Figure
    let writtenLessBest: Figure
    let sizes: [Size]
  }

  struct Size: Encodable {
    let amount: Double
    let cost: Figure
  }

  struct Advice: Encodable {
    let models: [String]
    let measurements: [Measurement]
  }

  struct Measurement: Encodable {
    let name: String
    let measured: Figure
    let limit: Double
  }

  let schema = "jkcurve.price/2"
  let study: StudyDocument
  let strategy: String
  let trials: Int
  let confidenceLevel = Comparison.level
  /// Charts and tables of the same run.
  let files: [String]
  let findings: [String]
  let uses: Figure
  let cheapest: String
  let cheapestByP95: String
  let advice: Advice
  /// In the scenario's order.
  let contracts: [ContractFigures]

  init(_ findings: PriceFindings, files: [String]) {
    let comparison = findings.comparison
    study = StudyDocument(comparison.scenario, comparison.interruption)
    strategy = comparison.strategyName
    trials = comparison.trials
    self.files = files
    let answers = [findings.answer + ".", findings.badFuture, findings.byUse.map { $0 + "." }].compactMap(
      \.self)
    self.findings = (answers + findings.advice + findings.commitments).map {
      $0.replacing("\u{A0}", with: " ")
    }
    uses = Figure(comparison.uses)
    cheapest = comparison.contracts[comparison.cheapest].name
    cheapestByP95 = comparison.contracts[comparison.cheapest(atQuantile: 0.95)].name
    advice = Advice(
      models: comparison.advice.choice.models.map(\.rawValue).sorted(),
      measurements: findings.measurements.map {
        Measurement(
          name: $0.name, measured: Figure($0.value, $0.interval),
          limit: $0.limit)
      })
    let outcomes = comparison.scenario.outcomes.map(\.name)
    contracts = comparison.contracts.map { ContractFigures($0, outcomes: outcomes) }
  }
}

extension PriceDocument.ContractFigures {
  fileprivate init(_ contract: ContractCost, outcomes: [String]) {
    name = contract.name
    models = contract.models.map(\.rawValue).sorted()
    total = Figure(contract.total)
    totalP50 = Figure(contract.totals[0])
    totalP95 = Figure(contract.totals[1])
    totalP99 = Figure(contract.totals[2])
    worstMonth = Figure(contract.worstMonth)
    worstMonthP95 = Figure(contract.highWorstMonth)
    billVariation = contract.variation.map { Figure($0) }
    perUse = Figure(contract.perUse)
    perOutcome = zip(outcomes, contract.perOutcome).map {
      .init(outcome: $0, cost: Figure($1))
    }
    perValueAdded = contract.perValue.map { Figure($0) }
    monthsWithOverage = Figure(contract.overageMonths)
    commitmentLost = contract.unused.map { Figure($0) }
    lightPayForHeavy = contract.subsidy.map { Figure($0) }
    vendorCost = contract.vendor.map { Figure($0.cost) }
    vendorMargin = contract.vendor.map { Figure($0.margin) }
    moreThanCheapest = contract.difference.map { Figure($0.mean) }
    dearerThanCheapest = contract.difference.map { Figure($0.superiority) }
    dearest = .init(trial: contract.dearest.trial, month: contract.dearest.month + 1)
    months = contract.months.map {
      .init(
        mean: Figure($0.mean), p5: Figure($0.low), p95: Figure($0.high),
        highest: $0.highest)
    }
    commitment = contract.commitment.map { sizes in
      .init(
        written: sizes.written,
        best: Figure(sizes.sizes[sizes.best].amount, sizes.interval),
        regret: Figure(sizes.regret), writtenLessBest: Figure(sizes.saving.mean),
        sizes: sizes.sizes.map { .init(amount: $0.amount, cost: Figure($0.cost)) })
    }
  }
}
