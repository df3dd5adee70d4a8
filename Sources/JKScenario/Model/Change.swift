/// A value that strategies put in another's place during the study.
package struct Change: Sendable {
  /// `estimate.effort`
  package let path: String
  /// As it was written.
  package let value: String
  /// The scenario as it would be with that value from the start. Only numbers differ.
  package let scenario: Scenario

  package init(path: String, value: String, scenario: Scenario) {
    self.path = path
    self.value = value
    self.scenario = scenario
  }
}
