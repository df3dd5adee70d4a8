import JKKernel
import JKScenario
import JKStatistics

/// A mean over the whole study, such as the wait at a step, with its interval over trials.
package struct PointMeasure: Sendable {
  /// What a value is in.
  package struct Unit: Sendable, Equatable {
    package let label: String
    /// What a value is multiplied with to be shown in it.
    package let scale: Double
    /// What a value is in as it is: machines read shares of 1, people percent.
    package var ofValue: String { scale == 1 ? label : "1" }
    /// What a value is within whatever happens.
    package let bounds: ClosedRange<Double>

    package init(
      label: String, scale: Double = 1, within bounds: ClosedRange<Double> = -.infinity ... .infinity
    ) {
      self.label = label
      self.scale = scale
      self.bounds = bounds
    }

    package static let hours = Unit(label: "h", within: 0 ... .infinity)
    package static let items = Unit(label: "items", within: 0 ... .infinity)
    package static let itemsPerHour = Unit(label: "items / h", within: 0 ... .infinity)
    package static let share = Unit(label: "%", scale: 100, within: 0...1)
  }

  package let name: String
  package let unit: Unit
  package let estimate: RatioEstimate
}

extension Comparison {
  /// Rates, waits, queues and utilisation of one strategy, in the scenario's order.
  package func pointMeasures(_ strategy: Int, level: Double = level) -> [PointMeasure] {
    let layout = plan.layout
    let hours = sample.batches.sizes.map { $0 * plan.scenario.settings.horizon }
    func total(_ measure: Int) -> [Double] { sample.totals(measure, strategy) }
    func measure(
      _ name: String, _ unit: PointMeasure.Unit, _ above: [Double], per below: [Double], edge: Double? = nil
    ) -> PointMeasure {
      PointMeasure(
        name: name, unit: unit,
        estimate: RatioEstimate(above, per: below, level: level, within: unit.bounds, edge: edge))
    }
    var measures: [PointMeasure] = []
    for (index, work) in scenario.works.enumerated() {
      for outcome in [MeasureLayout.WorkMeasure.arrived, .done, .lost, .reneged, .balked] {
        let count = total(layout.index(outcome, work: index))
        if count.contains(where: { $0 > 0 }) {
          measures.append(measure("\(work.name) \(outcome)", .itemsPerHour, count, per: hours))
        }
      }
      measures.append(
        measure(
          "\(work.name) time in system", .hours, total(layout.index(.timeInSystem, work: index)),
          per: total(layout.index(.done, work: index))))
    }
    for (index, step) in scenario.steps.enumerated() {
      measures.append(
        measure(
          "wait at \(step.name)", .hours, total(layout.index(.waited, step: index)),
          per: total(layout.index(.begun, step: index))))
    }
    for (index, team) in scenario.teams.enumerated() where team.within == nil {
      let busy = zip(
        total(layout.index(.worked, team: index)), total(layout.index(.changed, team: index))
      ).map { $0 + $1 }
      let present = zip(
        total(layout.index(.present, team: index)), total(layout.index(.away, team: index))
      ).map { $0 - $1 }
      measures.append(
        measure("queue of \(team.name)", .items, total(layout.index(.queued, team: index)), per: hours))
      measures.append(
        measure(
          "utilisation of \(team.name)", .share, busy, per: present, edge: 1))
    }
    for (index, tool) in scenario.tools.enumerated() where tool.outages != nil {
      measures.append(measure("\(tool.name) out", .share, total(layout.index(.out, tool: index)), per: hours))
    }
    for own in scenario.measures {
      let below = own.below.isEmpty ? sample.batches.sizes : sums(own.below, strategy)
      measures.append(
        measure(
          own.name, .init(label: own.dimension.unit(currency: scenario.settings.currency)),
          sums(own.above, strategy), per: below))
    }
    return measures
  }

  /// Sums of what meters read, by batch.
  func sums(_ terms: [Measure.Term], _ strategy: Int) -> [Double] {
    var sums = sample.batches.sizes.map { _ in 0.0 }
    for term in terms {
      for (measure, sign) in plan.layout.parts(of: term.meter, in: plan.scenario) {
        let totals = sample.totals(measure, strategy)
        for batch in sums.indices { sums[batch] += term.factor * sign * totals[batch] }
      }
    }
    return sums
  }
}
