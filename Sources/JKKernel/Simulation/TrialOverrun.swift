import JKScenario

/// A trial that was ended before its horizon, since something grew beyond what memory or time can hold.
///
/// What can be seen beforehand the checker refuses; this is the rest, such as a queue that grows without end.
package struct TrialOverrun: Error, Sendable, Equatable {
  package enum Cause: Sendable, Equatable {
    /// Items that have arrived and not left; the step that has the longest queue.
    case items(atStep: String)
    /// Items that arrive together.
    case batch(ofWork: String)
    /// All who were ever in a team, with their practice of tools.
    case people(inTeam: String)
    /// What a tool's use comes to in all, in tokens or in the units of a contract.
    case metered(ofTool: String)
    /// A vendor's list, as a multiple of the prices written.
    case prices(ofContract: String)
    /// What is still to come, such as patience that has not run out.
    case calendar
    /// What happened in all, and what happened at one moment.
    case events, moment
  }

  package let cause: Cause
  package let strategy: String
  /// From 0.
  package let trial: Int
  /// Hours from week 0.
  package let time: Double
}

/// What one trial may come to. What can be seen beforehand has limits of its own, in the checker.
struct TrialLimits: Sendable {
  /// Items at once: about 300 MB.
  var items = 3_000_000
  var batch = 1_000_000.0
  /// People who were ever there, and each of them with every tool.
  var people = Vocabulary.Limit.people
  var practice = Vocabulary.Limit.practice
  /// Counters are whole numbers of 64 bits.
  var metered = 4e18
  /// A vendor's list, as a multiple of the prices written.
  var prices = 1e9
  /// Events to come: about 300 MB.
  var calendar = 12_000_000
  /// Some minutes.
  var events: UInt64 = 2_000_000_000
  var eventsAtOnce = 100_000_000
}

extension Simulation {
  /// Ends the trial here.
  @inline(never)
  mutating func overrun(_ cause: TrialOverrun.Cause) {
    hasEnded = true
    guard overrun == nil else { return }
    overrun = TrialOverrun(cause: cause, strategy: strategyName, trial: trial, time: now)
  }

  /// Looks at what grows by and by, now and then.
  mutating func checkGrowth() {
    if calendar.count > limits.calendar { overrun(.calendar) }
    if calendar.scheduled > limits.events { overrun(.events) }
    eventsAtOnce = now == lastLook ? eventsAtOnce + eventsBetweenQuestions : 0
    lastLook = now
    if eventsAtOnce > limits.eventsAtOnce { overrun(.moment) }
  }

  /// Ends the trial because there are too many items.
  mutating func overrunItems() {
    let steps = plan.steps.indices
    let longest = steps.max { queueLength(at: $0) < queueLength(at: $1) } ?? 0
    overrun(.items(atStep: plan.scenario.steps[longest].name))
  }

  /// Whether so many more people can be followed, each with every tool.
  func hasRoom(forPeople count: Int) -> Bool {
    let people = Double(peopleCount + count)
    return people <= limits.people
      && people * Double(plan.tools.count) <= limits.practice
  }

  private var strategyName: String { plan.scenario.sequences[strategyIndex].name }
}
