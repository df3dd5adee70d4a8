/// An AI tool that assists a step. The symbols are those of `docs/model.md`.
package struct Tool: Sendable {
  package var name: String
  package var step: Int
  /// g: gain on producing on a sound step at full proficiency.
  package let gain: Formula
  /// theta: share of the gain that needs no structure.
  package let unstructuredGain: Formula
  /// phi: friction of the first use.
  package let friction: Formula
  /// n0: uses to 63 % of proficiency.
  package let learning: Formula
  /// tau_f: hours in which idle experience falls to 37 %.
  package let fading: Formula
  /// nu: extra verifying on a step without structure.
  package let verifying: Formula
  /// kappa: defect amplification on a step without structure.
  package let amplification: Formula
  /// w0: probability of a workaround when the people had no part in the change.
  package let workarounds: Formula
  /// chi: extra time of a workaround.
  package let workaroundTime: Formula
  /// Hours a person.
  package let training: Formula
  /// Requests a use, rounded to a whole number.
  package let requests: Distribution
  package let tokens: Tokens?
  /// Index of the contract that bills it at the start; nil when nothing is billed.
  package var contract: Int?
  /// Which model of AI it asks, by the name that contracts price it under; nil for what they price without a name.
  package let model: String?
  /// Share of uses that still go to the tool while the vendor throttles it, the others being done by hand.
  package let throttled: Formula
  /// How its price bears on how often it is used; nil for not at all.
  package let useEffect: PriceEffect?
  /// How its price bears on how fast it is taken up; nil for not at all.
  package let adoptionEffect: PriceEffect?
  /// How the trained take it up; nil for at once.
  package let adoption: Adoption?
  /// When it does not work; nil for never.
  package let outages: Outages?
}

/// How trained people take a tool up (F. M. Bass, 1969): each at the rate innovation + imitation · F an hour,
/// F being the share of the trained who have.
package struct Adoption: Sendable {
  package let innovation: Formula
  package let imitation: Formula
}

/// Times at which a tool does not work.
package struct Outages: Sendable {
  /// Hours from the end of one, or from the start of the history, to the start of the next.
  package let every: Distribution
  /// Hours.
  package let lasting: Distribution
}

/// How a price bears on what people do: by the factor (price / reference)^−elasticity.
package struct PriceEffect: Sendable {
  /// At least 0.
  package let elasticity: Formula
  /// The price at which there is no effect, more than 0: money for a use, or for a person and month.
  package let reference: Formula
}

/// Tokens of one request, and what else it asks for.
package struct Tokens: Sendable {
  package let prompt: Distribution
  /// Share of the prompt that is read from the vendor's cache.
  package let cached: Formula
  /// Share of the prompt that is written to the vendor's cache; with what is read from it at most 1.
  package let writes: Formula
  package let output: Distribution
  /// Searches that the vendor does, rounded to a whole number; nil for none.
  package let searches: Distribution?
  /// Whether requests are collected and asked for in batches.
  package let isBatch: Bool
}
