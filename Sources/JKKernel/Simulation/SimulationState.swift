// What changes during a trial. Lists are linked by index, −1 at their ends, so that joining, leaving and
// reneging cost the same however long they are.

/// An item of work on its way.
struct Item: BitwiseCopyable {
  /// Its number among the candidates of its work type: the address of its random numbers.
  var number: UInt64
  /// Its place among all that have queued: who came first.
  var ticket: UInt64
  var arrived: Double
  /// When it joined the queue it is in.
  var queued: Double
  /// Touch time by hand at this station, drawn once.
  var effort: Double
  /// Factor on its chance to win, from escaped defects.
  var wins: Double
  /// Factor on its revenue, from escaped defects and from steps that it went past.
  var value: Double
  var next: Int32
  var previous: Int32
  var station: Int32
  /// Counts the uses of this place in the pool, and first service: events for an earlier one are stale.
  var generation: UInt32
  /// How often it has gone back along its route.
  var pass: Int32
  /// The station that it comes back to before it is done; −1 for none.
  var returnsTo: Int32
  /// The tool that was used on it last; −1 for none.
  var tool: Int32
  var reworks: UInt8
  var isServed: Bool
  /// Whether it waits for the next batch to be let on.
  var isHeld: Bool
  /// Whether its money has been booked, or is being booked over a service.
  var isRecognised: Bool
  /// Whether it has come back before being done, which it does once.
  var hasReturned: Bool
}

/// What a person is doing.
struct Person: BitwiseCopyable {
  enum Activity: UInt8 {
    case idle, item, fixBlock, training, admin, improvement, slack, away
  }

  /// −1 for somebody who has not joined or has left.
  var team: Int32 = -1
  /// The team that they first joined, and their number among all who ever did.
  var home: Int32
  var number: Int32
  /// Where they go when they have finished what they are doing, and the action that they come or go by; −1 for
  /// none.
  var destination = Person.stays
  var action: Int32 = -1
  var activity = Activity.idle
  /// The item, the constraint or the tool.
  var target: Int32 = -1
  var nextIdle: Int32 = -1
  /// The groups that the person is in, as bits.
  var groups: UInt64
  /// Rounds of training that have been released to this person and not begun, all tools together.
  var trainingReady: Int32 = 0
  /// Hours that the person must still be away, and hours of admin that wait, for when they are free.
  var awayReady = 0.0
  var adminReady = 0.0
  /// The same, of steady work on the team's steps.
  var improvementReady = 0.0
  /// The same, of hours without a use.
  var slackReady = 0.0
  /// From when the present activity has not yet been written to the record.
  var accounted: Double
  /// Shares of the present activity.
  var framing = 0.0
  var producing = 0.0
  var verifying = 0.0
  /// Probability that the item being worked on leaves with a defect.
  var defect = 0.0
  var skill: Double
  /// From when, and until when, they are not yet as quick as the others.
  var rampStart = -Double.infinity
  var rampEnd = -Double.infinity
  var earning = Earning()
}

/// The money that a service brings as it goes on.
struct Earning: BitwiseCopyable {
  /// Not yet written to the record.
  var revenue = 0.0
  var direct = 0.0
  /// Revenue less direct cost in all.
  var amount = 0.0
  /// When the service ends.
  var end = 0.0
}

extension Person {
  /// Destinations that are no team.
  static let stays: Int32 = -1
  static let leaves: Int32 = -2

  /// Whether there is something for this person alone to do when they are free.
  var hasOwnWork: Bool {
    awayReady > 0 || adminReady > 0 || improvementReady > 0 || trainingReady > 0 || slackReady > 0
  }

  /// Forgets what they would have done alone.
  mutating func dropOwnWork() {
    (awayReady, adminReady, improvementReady, slackReady) = (0, 0, 0, 0)
    trainingReady = 0
  }
}

/// One person's practice with one tool.
struct Experience: BitwiseCopyable {
  var uses: Double = 0
  var lastUse: Double = 0
  var isTrained = false
  var hasAdopted = false
  /// Place among those who are trained and have not adopted.
  var place: Int32 = 0
  /// Rounds of training in all: announced to the person, released, not begun of these, done.
  var roundsDue: Int32 = 0
  var roundsGiven: Int32 = 0
  var roundsReady: Int32 = 0
  var roundsDone: Int32 = 0
}

struct TeamState: BitwiseCopyable {
  var people: Int32 = 0
  /// People who have been hired and have not begun, and all who ever were.
  var awaited: Int32 = 0
  var met: Int32 = 0
  var firstIdle: Int32 = -1
  var lastIdle: Int32 = -1
  var idle: Int32 = 0
  /// Items in the team's queues, rework not among them.
  var waiting: Int32 = 0
  /// Items sent back, which go ahead of the queues.
  var reworks: Int32 = 0
  /// When the length of the two was last written to the record.
  var lengthAccounted = 0.0
  /// Blocks released and not begun.
  var protectedBlocks: Int32 = 0
  var freeBlocks: Int32 = 0
  /// People who have something of their own to do when they are free.
  var withOwnWork: Int32 = 0
  /// Share of everyone's time that constraints take.
  var load = 0.0
  /// Hours of this row for which it has been paid, when it is paid for hours worked.
  var hoursPaid = 0.0
  /// Share of everyone's time that goes into steady work on the team's steps.
  var improvement = 0.0
  /// Hours of the day without a use, for each person; hours a week that have found one.
  var slack = 0.0
  var reallocated = 0.0
  var hasFreedHours = false
  var needsDispatch = false

  var length: Int32 { waiting + reworks }
}

struct ItemList: BitwiseCopyable {
  var first: Int32 = -1
  var last: Int32 = -1
  var count: Int32 = 0
}

/// How a step stands at the moment.
struct StepState: BitwiseCopyable {
  var structure = 1.0
  /// What the constraints leave of it, and how far it has moved from that of itself.
  var base = 1.0
  var drift = 0.0
  /// Whether steady work on it stands still today.
  var isSuspended = false
  /// Factor on effort by hand, from what structure the step lacks.
  var slowing = 1.0
  var effortFactor = 1.0
  var defectFactor = 1.0
  /// Of the tools in use, the one last integrated; −1 for none.
  var tool: Int32 = -1
  /// Whether items go past it, and the share of revenue that each gives up by that.
  var isEliminated = false
  var givesUp = 0.0
  /// Since when a tool does its work, or nobody does; infinite while people do.
  var removedSince = Double.infinity
  /// Who may do it: a set of groups as bits, 0 for everyone.
  var groups: UInt64 = 0
  /// Items begun here that have not gone on.
  var inProgress: Int32 = 0
  var limit = Int32.max
  /// Hours between batches; 0 when items are let on at once.
  var batchPeriod = 0.0
  /// Items that wait for the next batch.
  var held = ItemList()
  /// Up to when the time that items are held back has been written to the record.
  var heldAccounted = 0.0
  var rework = ItemList()
}

struct ConstraintState: BitwiseCopyable {
  /// Share of its team's time.
  var load: Double
  var structure: Double
  var effortFactor: Double
  var defectFactor: Double
  /// The action that fixes it; −1 for none yet.
  var action: Int32 = -1
  var involvement = 0.0
  var isProtected = true
  var holds = true
  var blocks: Int32 = 0
  var released: Int32 = 0
  var begun: Int32 = 0
  var finished: Int32 = 0
  var startTime = 0.0
  /// Hours of work in all.
  var hours = 0.0
}

/// How far a tool is adopted, of those whose trained people do not do so at once.
struct AdoptionState: BitwiseCopyable {
  var trained: Int32 = 0
  /// Of the trained, those who have not adopted.
  var waiting: Int32 = 0
  /// Adoptions so far: addresses the next one's numbers.
  var count: UInt64 = 0
  /// The next adoption comes when the integral of the rate over time has grown by this much, an exponential
  /// variable of mean 1: that is exact however the rate changes meanwhile.
  var remaining = 0.0
  /// Adoptions an hour, in force since a moment.
  var rate = 0.0
  var since = 0.0
  /// Counts the changes of the rate: events for an earlier one are stale.
  var generation: UInt32 = 0
}

struct OutageState: BitwiseCopyable {
  var isOut = false
  /// How many have begun.
  var count: UInt64 = 0
  /// From when an outage has not yet been written to the record.
  var accounted = 0.0
}

struct ToolState: BitwiseCopyable {
  var isInUse = false
  /// Whether it does all of the producing.
  var isDelegated = false
  var involvement = 0.0
  /// Place among all integrations, the latest highest.
  var order: Int32 = 0
  /// While it is in use: people of its step's team who have not learnt it.
  var untrained: Int32 = 0
  /// Rounds of training that people of the team have before them.
  var roundsOwed: Int32 = 0
}

/// A course that an action of the strategy holds.
struct CourseState: BitwiseCopyable {
  var roundsReleased: Int32 = 0
  var startTime = 0.0
}
