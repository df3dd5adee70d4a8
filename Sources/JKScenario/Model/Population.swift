/// Organisations that are alike but for what is drawn for each of them, and the strategies that they follow.
package struct Population: Sendable {
  package let name: String
  /// How many, at least 2.
  package let organisations: Int
  /// Of each organisation under each strategy.
  package let trials: Int
  /// What differs between organisations.
  package let priors: [Prior]
  /// What organisations do: shares add up to 1.
  package let followed: [Following]
  /// Makes a scenario of what was drawn.
  let template: OrganisationTemplate

  /// The least number of trials of an organisation, so that its class is more than one future's.
  package static let leastTrials = 50
  /// The most: their revenues by week are held until the organisation is classed.
  package static let mostTrials = 10_000
  /// Weeks from week 0 on by which an organisation is classed.
  package static let weeks = 52

  /// A number of the scenario that is drawn once for each organisation.
  package struct Prior: Sendable {
    package let path: String
    /// Of certain parameters, in canonical units.
    package let distribution: Distribution
    package let kind: QuantityKind
    /// As it was written.
    package let text: String
  }

  /// A strategy and the share of organisations that follow it.
  package struct Following: Sendable {
    /// Index among the scenario's sequences.
    package let sequence: Int
    /// 0 … 1.
    package let share: Double
  }

  /// The scenario of one organisation.
  ///
  /// - Parameter values: by prior, in canonical units.
  /// - Throws: ``UnsoundOrganisation`` when some values do not go together.
  package func scenario(of values: [Double]) throws(UnsoundOrganisation) -> Scenario {
    try template.scenario(of: values)
  }
}

/// Values that were drawn for an organisation, and what is wrong with them together.
package struct UnsoundOrganisation: Error, Sendable {
  /// By prior: its path and the value, as a scenario would write it.
  package let values: [(path: String, text: String)]
  /// The first message.
  package let message: String
}
