import Foundation
import JKCurve
import TestSupport
import Testing

/// Every scenario and template, each strategy, each contract: there is an answer, or a sentence that says why not.
struct PriceEverywhereTests {
  @Test(arguments: ScenarioLibrary.names)
  func pricesAndInvoicesEveryScenario(_ name: String) async throws {
    let url = URL(fileURLWithPath: ScenarioLibrary.path(name))
    let check = ScenarioCheck(
      [UInt8](try ScenarioLibrary.text(name).utf8), name: name, folder: url.deletingLastPathComponent(),
      setting: Self.shortened)
    try await priceAndInvoice(#require(check.scenario, "\(check.messages())"))
  }

  @Test(arguments: ScenarioTemplate.allCases)
  func pricesAndInvoicesEveryTemplate(_ template: ScenarioTemplate) async throws {
    let check = ScenarioCheck([UInt8](template.text(title: "T").utf8), name: "t", setting: Self.shortened)
    try await priceAndInvoice(#require(check.scenario, "\(check.messages())"))
  }

  /// Strategies that change something have a plan of every change, which offers and the scenario share.
  @Test(arguments: [
    "week 3: change s.effort to 4 h", "week 3: change t.gain to 30%", "week 3: change s.defects to 20%",
    "week 3: change w.arrives to poisson 12 / week", "week 3: switch t to l",
    "week 3: change t.requests to 4 each use",
    "week 2: change s.effort to 6 h; week 4: change s.effort to 4 h",
  ])
  func pricesWhatStrategiesChange(_ action: String) async throws {
    let text = """
      scenario "M"
      horizon 10 weeks
      history 4 weeks
      trials 2
      team a { people 4 }
      work w { arrives poisson 10 / week; revenue $900; route { s -> done } }
      step s by a { effort 8 h; defects 10%, caught 50% }
      tool t on s { contract k; tokens prompt 5k, output 500 }
      contract k { per-seat $10 / month; churn 20% at a rise of 10%; list drifts 5% / year, volatility 20% / year }
      contract l {
        per-token { prompt $2 / million tokens; output $9 / million tokens }
        commitment $50 every 1 month
        churn 5% at a rise of 10%
      }
      contract m { per-task use { each $1 / use } }
      strategy x { involvement 90%; week 0: integrate t; \(action) }
      """
    let check = ScenarioCheck([UInt8](text.utf8), name: "m")
    try await priceAndInvoice(#require(check.scenario, "\(check.messages())"))
  }

  /// Few trials of a short study: what crashes does so at the start of one.
  private static let shortened = ["horizon=52 weeks", "history=2 weeks", "warm-up=0 weeks"]

  private func priceAndInvoice(_ scenario: CheckedScenario) async throws {
    for strategy in scenario.strategies {
      do {
        let answer = try await scenario.price(strategy: strategy, RunOptions(trials: 2))
        #expect(!answer.summary.contains("nan"))
      } catch is NoContract {
        return
      } catch is NothingUsed {
      } catch is NothingToBill {
      }
      for contract in [nil] + scenario.contracts.map(Optional.some) {
        let answer = try scenario.invoice(InvoiceOptions(strategy: strategy, contract: contract))
        #expect(!answer.summary.contains("nan"))
      }
    }
  }
}
