import JKKernel
import JKScenario
import TestSupport
import Testing

/// Schedules of a few items, worked out by hand to the minute.
struct HandScheduleTests {
  /// Starts of services in order, as (hour, work type, item).
  private func starts(_ text: String, strategy: Int = 0) throws -> [String] {
    let plan = Plan(try Scenario(text: "scenario \"By hand\"; horizon 2 weeks; history 0 h\n" + text))
    return audit(plan, trial: 0, strategy: strategy).compactMap { moment in
      switch moment.kind {
      case .started: "\(moment.time) \(plan.scenario.works[moment.work].name) \(moment.item)"
      case .reneged: "\(moment.time) \(plan.scenario.works[moment.work].name) \(moment.item) reneges"
      default: nil
      }
    }
  }

  /// On duty half the day: off from 0 to 4 h and from 8 to 12 h, unless an item begun at 7 h is still in hand; then
  /// the four hours begin when it is done.
  @Test func nobodyOnDutyMeansNobodyServes() throws {
    let text = """
      team desk { people 1; hours 20 h / week }
      work letter { arrives at 0 h, 0 h, 5 h, 8 h; route { write -> done } }
      step write by desk { effort 1.5 h }
      """
    #expect(try starts(text) == ["4.0 letter 0", "5.5 letter 1", "7.0 letter 2", "12.5 letter 3"])
  }

  /// Nobody at all: patience ends for everyone but the one who comes after the first person.
  @Test func anEmptyTeamServesNobody() throws {
    let text = """
      team desk { people 0 }
      work letter { arrives at 0 h, 3 h; patience 4 h; route { write -> done } }
      step write by desk { effort 1 h }
      strategy open { involvement 100%; week 0.125: hire 1 desk }
      """
    #expect(try starts(text) == ["4.0 letter 0 reneges", "7.0 letter 1 reneges"])
    // The first person's day begins at 5 h.
    #expect(try starts(text, strategy: 1) == ["4.0 letter 0 reneges", "5.0 letter 1"])
  }

  /// At 2 h a service ends, an urgent item comes and a patience is over: first the end, then the arrival, then who
  /// is free takes the most urgent, and only then does patience end.
  @Test func whatHappensAtOneMomentHasAnOrder() throws {
    let text = """
      team desk { people 1 }
      work letter { arrives at 0 h, 0 h; patience 2 h; route { write -> done } }
      work fax { arrives at 2 h; priority 1; route { write -> done } }
      step write by desk { effort 2 h }
      """
    #expect(try starts(text) == ["0.0 letter 0", "2.0 fax 0", "2.0 letter 1 reneges"])
    let alone = text.replacing("arrives at 2 h;", with: "arrives at 3 h;")
    #expect(try starts(alone) == ["0.0 letter 0", "2.0 letter 1", "4.0 fax 0"])
  }

  /// Of two people one is let go at 1 h: she finishes at 3 h, and the queue is one person's from then on.
  @Test func whoIsLetGoFinishesFirst() throws {
    let text = """
      team desk { people 2 }
      work letter { arrives at 0 h, 0 h, 0 h, 0 h; route { write -> done } }
      step write by desk { effort 3 h }
      strategy shrink { involvement 100%; week 0.025: release 1 desk }
      """
    #expect(try starts(text) == ["0.0 letter 0", "0.0 letter 1", "3.0 letter 2", "3.0 letter 3"])
    #expect(
      try starts(text, strategy: 1) == ["0.0 letter 0", "0.0 letter 1", "3.0 letter 2", "6.0 letter 3"])
  }

  /// A second person begins at 1 h while the first is busy, and takes what waits.
  @Test func whoJoinsTakesWhatWaits() throws {
    let text = """
      team desk { people 1 }
      work letter { arrives at 0 h, 0 h, 0 h; route { write -> done } }
      step write by desk { effort 3 h }
      strategy grow { involvement 100%; week 0.025: hire 1 desk }
      """
    #expect(try starts(text, strategy: 1) == ["0.0 letter 0", "1.0 letter 1", "3.0 letter 2"])
  }

  /// One item in progress at a time, until the fix by somebody else lifts the limit at 4 h, in the middle of a
  /// service: the second person begins then.
  @Test func aLimitLiftedDuringAServiceActsAtOnce() throws {
    let text = """
      team desk { people 2 }
      team office { people 1 }
      work letter { arrives at 0 h, 0 h, 0 h; route { write -> done } }
      step write by desk { effort 6 h }
      constraint one-pen on write { limit 1 in progress; fix { takes 4 h; uses 1 people from office } }
      strategy buy { involvement 100%; week 0: fix one-pen }
      """
    #expect(try starts(text) == ["0.0 letter 0", "6.0 letter 1", "12.0 letter 2"])
    #expect(try starts(text, strategy: 1) == ["0.0 letter 0", "4.0 letter 1", "6.0 letter 2"])
  }

  /// A change of the effort while an item is in service holds for the next one only.
  @Test func whatHasBegunTakesAsLongAsItBeganWith() throws {
    let text = """
      team desk { people 1 }
      team office { people 1 }
      work letter { arrives at 0 h, 0 h, 0 h; route { write -> done } }
      step write by desk { effort 3 h }
      constraint mess on write { effort times 2; fix { takes 4 h; uses 1 people from office } }
      strategy tidy { involvement 100%; week 0: fix mess }
      """
    #expect(try starts(text, strategy: 1) == ["0.0 letter 0", "6.0 letter 1", "9.0 letter 2"])
  }

  /// One constraint on two steps: both take twice as long until it falls at 4 h, and both are quick after it.
  @Test func aConstraintCanSitOnSeveralSteps() throws {
    let text = """
      team desk { people 1 }
      team press { people 1 }
      team office { people 1 }
      work letter { arrives at 0 h, 4 h; route { write -> print -> done } }
      step write by desk { effort 1 h }
      step print by press { effort 1.5 h }
      constraint mess on write, print { effort times 2; fix { takes 4 h; uses 1 people from office } }
      strategy tidy { involvement 100%; week 0: fix mess }
      """
    #expect(try starts(text) == ["0.0 letter 0", "2.0 letter 0", "4.0 letter 1", "6.0 letter 1"])
    #expect(
      try starts(text, strategy: 1) == ["0.0 letter 0", "2.0 letter 0", "4.0 letter 1", "5.0 letter 1"])
  }

  /// Batches are let on at 0, 8, 16 h…; what comes at 8 h sharp waits for 16 h. With a priority the later item of
  /// the batch goes first.
  @Test func batchDaysAndPriorities() throws {
    let text = """
      team desk { people 1 }
      work letter { arrives at 1 h, 8 h; route { write -> done } }
      work fax { arrives at 2 h; priority 1; route { write -> done } }
      step write by desk { effort 1 h }
      constraint post on write { batches every 1 day }
      """
    #expect(try starts(text) == ["8.0 fax 0", "9.0 letter 0", "16.0 letter 1"])
  }
}
