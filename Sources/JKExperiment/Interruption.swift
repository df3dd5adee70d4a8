/// How far a run came that was asked to end early. What it gives is of what was finished by then.
package struct Interruption: Sendable, Equatable {
  package enum Unit: String, Sendable {
    case trials, organisations, points
  }

  /// At least 1.
  package let done: Int
  package let planned: Int
  package let unit: Unit

  /// Nil when all is done.
  ///
  /// - Throws: `CancellationError` when less than `least` is.
  init?(_ done: Int, of planned: Int, _ unit: Unit, least: Int = 1) throws {
    if done == planned { return nil }
    if done < least { throw CancellationError() }
    (self.done, self.planned, self.unit) = (done, planned, unit)
  }
}

/// Asked between trials and within long ones, from any thread: whether a run is to end with what is finished.
package typealias EndRequest = @Sendable () -> Bool
