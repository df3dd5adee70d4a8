import Testing

@testable import JKScenario

/// `discrete(…)` and `mixture(…)`.
struct ChosenTests {
  private func effort(_ text: String) -> Findings {
    Findings(Host.text(replacing: "effort 12 h", with: "effort \(text)"))
  }

  @Test func partsKeepTheirOrder() throws {
    let findings = effort("discrete(2 h: 50%, 1 day: 30%, 20 h: 20%)")
    let discrete = try #require(findings.scenario, "\(findings.rendered)").steps[0].effort
    #expect(discrete.parts.compactMap { $0.distribution.parameters[0].constant } == [2, 8, 20])
    #expect(discrete.parts.compactMap(\.upTo.constant) == [0.5, 0.8, 1])
    #expect(abs(try #require(discrete.mean?.constant) - 7.4) < 1e-12)
    #expect(discrete.bounds { _ in 0...0 } == 2...20)
  }

  @Test func otherwiseTakesTheRest() throws {
    let findings = effort("mixture(gamma(mean: 10 h, cv: 1): 90%, otherwise: discrete(2 h: 50%, 6 h: 50%))")
    let mixture = try #require(findings.scenario, "\(findings.rendered)").steps[0].effort
    #expect(mixture.parts.map(\.distribution.family) == [.gamma, .discrete])
    #expect(abs(try #require(mixture.mean?.constant) - 9.4) < 1e-12)
  }

  /// The rest is what each trial leaves; an uncertain quantity alone is a value, too.
  @Test func chancesMayBeUncertain() throws {
    let text = Host.text(
      replacing: "6 each use", with: "discrete(saving * 10: saving, saving: 5%, otherwise: 1) each use")
    let findings = Findings(text)
    let requests = try #require(findings.scenario, "\(findings.rendered)").tools[0].requests
    #expect(abs(requests.parts[1].upTo.value { _ in 0.5 } - 0.55) < 1e-12)
    #expect(abs(try #require(requests.mean).value { _ in 0.5 } - (2.5 + 0.025 + 0.45)) < 1e-12)
  }

  @Test(arguments: [
    "discrete(2 h: 50%, 6 h: 50%)", "discrete(otherwise: 2 h)", "discrete(2 h: 100%, otherwise: 3 h)",
    "mixture(2 h: 50%, constant(3 h): 50%)", "mixture(constant(saving * 1 h): saving, otherwise: 2 h)",
    "discrete(1 h: 10%, 2 h: 10%, 3 h: 10%, 4 h: 10%, 5 h: 10%, 6 h: 10%, 7 h: 10%, 8 h: 10%, 9 h: 20%)",
  ])
  func areSound(text: String) {
    #expect(effort(text).codes == [])
  }

  @Test(arguments: [
    ("discrete(2 h: 50%, 6 h: 40%)", "JK0252"), ("discrete(2 h: 50%, 6 h: 60%)", "JK0252"),
    ("discrete(2 h: saving, 6 h: 1 - saving)", "JK0252"), ("discrete(2 h: saving, 6 h: 40%)", "JK0252"),
    ("discrete(2 h: 50%, 6: 50%)", "JK0220"), ("discrete(2 h: 50%, 6 h: $1)", "JK0214"),
    ("discrete(2 h: 150%)", "JK0221"), ("discrete(otherwise: 2 h, 6 h: 50%)", "JK0253"),
    ("discrete(2 h, 50%)", "JK0226"), ("discrete()", "JK0226"), ("discrete(guess: 50%)", "JK0205"),
    ("discrete(gamma(1 h, 1): 100%)", "JK0254"), ("mixture(mixture(1 h: 100%): 100%)", "JK0254"),
    ("mixture(gamma(1 h, 0): 100%)", "JK0221"), ("mixture(gama(1 h, 1): 100%)", "JK0225"),
    ("discrete(1 h - 2 h: 50%, 6 h: 50%)", "JK0221"), (#"discrete("a": 100%)"#, "JK0215"),
  ])
  func areRefused(text: String, code: String) {
    #expect(effort(text).errors == [code])
  }
}
