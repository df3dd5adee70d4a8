/// A simulation that nothing observes, compiled as such: what runs the trials of an experiment.
///
///     var worker = Worker(plan)
///     worker.run(trial: 3, strategy: 0)
///     let revenue = worker.record[row: 0, plan.layout.index(.revenue)]
///
/// Every thread has its own. Memory is taken at the start and used again for every trial.
package struct Worker: ~Copyable {
  var simulation: Simulation<NoObserver>

  package init(_ plan: Plan) {
    simulation = Simulation(plan, observer: NoObserver())
  }

  /// - Parameters:
  ///   - trial: from 0.
  ///   - strategy: index among the scenario's sequences; 0 is status quo.
  ///   - isOver: asked now and then: whether to leave the trial as it is.
  /// - Returns: whether it was not left.
  @discardableResult
  package mutating func run(trial: Int, strategy: Int, until isOver: () -> Bool = { false }) -> Bool {
    simulation.run(trial: trial, strategy: strategy, until: isOver)
  }

  /// Reads what the last run gave. Takes no memory, unlike ``record`` from another module.
  ///
  /// - Throws: why it did not come to the horizon.
  package func withRecord<Value>(
    _ body: (borrowing TrialRecord) -> Value
  ) throws(TrialOverrun) -> Value {
    if let overrun = simulation.overrun { throw overrun }
    return body(simulation.record)
  }

  /// What the last run gave.
  package var record: TrialRecord {
    _read { yield simulation.record }
  }
}
