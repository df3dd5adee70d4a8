/// How sound a step is of itself, 0 … 1, and how that changes. The symbols are those of `docs/model.md`.
package struct Structure: Sendable {
  /// At the start, where no constraint makes it less.
  package let starts: Formula
  /// eta: extra effort by hand on a step without structure.
  package let slows: Formula
  package let improvement: Improvement?
  package let erosion: Erosion?

  /// Sound, and stays so.
  package static let sound = Structure(starts: 1, slows: 0, improvement: nil, erosion: nil)
}

/// Steady work on a step.
package struct Improvement: Sendable {
  /// b: rate an hour at which the gap to 1 closes if all of the team's time goes into it.
  package let rate: Formula
  /// u: share of the team's time.
  package let share: Formula
  /// When it stops; nil for never.
  package let suspension: Condition?
}

/// What overload does to a step.
package struct Erosion: Sendable {
  /// How low it can fall, 0 … 1.
  package let floor: Formula
  /// tau: hours in which the distance falls to 37 % while two weeks of work wait.
  package let time: Formula
}
