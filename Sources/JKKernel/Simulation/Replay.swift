/// Runs one trial alone and tells what happens, in order, while it happens.
///
///     try Replay.run(plan, trial: 3, strategy: 0) { moment in print(moment) }
///
/// It stands in the kernel so that the loop is compiled for its observer, which costs a call a moment.
package enum Replay {
  private struct Teller: TrialObserver {
    let tell: (Moment) -> Void
    let tellBill: (Bill) -> Void

    func observe(_ moment: Moment) { tell(moment) }
    func observe(_ bill: Bill) { tellBill(bill) }
  }

  /// - Parameters:
  ///   - trial: from 0.
  ///   - strategy: index among the scenario's sequences; 0 is status quo.
  ///   - isOver: asked now and then: whether nobody listens any more.
  /// - Throws: why the trial did not come to the horizon, behind what it told.
  package static func run(
    _ plan: Plan, trial: Int, strategy: Int, until isOver: () -> Bool = { false },
    tell: @escaping (Moment) -> Void
  ) throws(TrialOverrun) {
    try run(plan, trial: trial, strategy: strategy, Teller(tell: tell, tellBill: { _ in }), isOver)
  }

  /// All invoices of a trial, in the order of months; those of offers come with the others.
  ///
  /// - Throws: why the trial did not come to the horizon.
  package static func bills(_ plan: Plan, trial: Int, strategy: Int) throws(TrialOverrun) -> [Bill] {
    var bills: [Bill] = []
    let teller = Teller(tell: { _ in }, tellBill: { bills.append($0) })
    try run(plan, trial: trial, strategy: strategy, teller) { false }
    return bills
  }

  private static func run(
    _ plan: Plan, trial: Int, strategy: Int, _ teller: Teller, _ isOver: () -> Bool
  ) throws(TrialOverrun) {
    var simulation = Simulation(plan, observer: teller)
    simulation.run(trial: trial, strategy: strategy, until: isOver)
    if let overrun = simulation.overrun { throw overrun }
  }
}
