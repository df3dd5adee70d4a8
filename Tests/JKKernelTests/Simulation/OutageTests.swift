import Foundation
import JKKernel
import JKScenario
import JKStatistics
import TestSupport
import Testing

/// Times at which a tool does not work.
struct OutageTests {
  private func plan(
    _ outages: String, arrivals: String = "every 3 h", horizon: String = "30 weeks", history: String = "0 h"
  ) throws -> Plan {
    Plan(
      try Scenario(
        text: """
          scenario "Outages"; horizon \(horizon); history \(history); seed 3; bucket none
          team desk { people 1 }
          work letter { arrives \(arrivals); route { write -> done } }
          step write by desk { effort 2 h; phases framing 0%, producing 100%, verifying 0% }
          tool helper on write {
            gain 50%; friction 25%; learning 10 uses; training 0 h; workarounds 0%, longer 0%
            \(outages)
          }
          strategy adopt { involvement 100%; week 0: integrate helper }
          """))
  }

  /// Out at 31, 42, 73, 84 …: the times follow from the end of the outage before.
  @Test func followTheirSchedule() throws {
    let plan = try plan("outages every 31 h lasting 11 h", horizon: "200 h")
    let moments = audit(plan, trial: 0, strategy: 1)
    #expect(moments.filter { $0.kind == .outageStarted }.map(\.time) == [31, 73, 115, 157, 199])
    #expect(moments.filter { $0.kind == .outageFinished }.map(\.time) == [42, 84, 126, 168])
    var worker = Worker(plan)
    worker.run(trial: 0, strategy: 1)
    #expect(worker.record.sum(plan.layout.index(.out, tool: 0), rows: 0..<1) == 4 * 11 + 1)
  }

  /// By hand while it is out, without gain, friction or experience; what has begun with the tool goes on with it.
  @Test func areWorkedByHand() throws {
    let moments = audit(try plan("outages every 31 h lasting 11 h", horizon: "400 h"), trial: 0, strategy: 1)
    var uses = 0
    var begun = 0.0
    var across = 0
    for moment in moments where moment.kind == .started || moment.kind == .finished {
      guard moment.kind == .finished else {
        begun = moment.time
        let phase = begun.truncatingRemainder(dividingBy: 42)
        #expect((moment.tool == 0) == (phase < 31))
        continue
      }
      let hours = moment.time - begun
      guard begun.truncatingRemainder(dividingBy: 42) < 31 else {
        #expect(abs(hours - 2) < 1e-9)
        continue
      }
      let epsilon = 1 - exp(-Double(uses) / 10)
      #expect(abs(hours - 2 * (1 - 0.5 * epsilon + 0.25 * (1 - epsilon))) < 1e-9)
      if moment.time.truncatingRemainder(dividingBy: 42) > 31 { across += 1 }
      uses += 1
    }
    #expect(uses > 80 && across > 0)
  }

  /// Renewal theory: the share of time out is mean(lasting) / (mean(every) + mean(lasting)), whatever the shapes.
  @Test(arguments: [
    ("weibull(scale: 100 h, shape: 2)", 100 * tgamma(1.5), "lognormal(mean: 12 h, cv: 1)", 12.0),
    ("exponential(mean: 40 h)", 40, "exponential(mean: 10 h)", 10),
    ("normal(mean: 50 h, sd: 20 h)", 50.352, "uniform(low: 0 h, high: 50 h)", 25),
  ])
  func haveTheirShareOfTime(every: String, gap: Double, lasting: String, length: Double) throws {
    let plan = try plan(
      "outages every \(every) lasting \(lasting)", arrivals: "every 300 h", horizon: "100000 h",
      history: "5000 h")
    var worker = Worker(plan)
    var shares: [Double] = []
    for trial in 0..<60 {
      worker.run(trial: trial, strategy: 0)
      shares.append(worker.record[row: 1, plan.layout.index(.out, tool: 0)] / 100_000)
    }
    let estimate = MeanEstimate(shares, level: 0.999)
    let halfWidth = try #require(estimate.halfWidth)
    let exact = length / (gap + length)
    #expect(abs(estimate.mean - exact) < halfWidth, "\(estimate.mean) ± \(halfWidth), not \(exact)")
    #expect(halfWidth < 0.02 * exact)
  }

  /// The same outages under every strategy, and none without the field.
  @Test func belongToTheTrial() throws {
    let plan = try plan("outages every exponential(mean: 1 week) lasting exponential(mean: 8 h)")
    let outages = (0..<2).map { strategy in
      audit(plan, trial: 4, strategy: strategy).filter {
        $0.kind == .outageStarted || $0.kind == .outageFinished
      }
    }
    #expect(outages[0] == outages[1])
    #expect(outages[0].count > 20)
    let without = audit(try self.plan(""), trial: 4, strategy: 1)
    #expect(!without.contains { $0.kind == .outageStarted })
  }

  /// Nothing is metered while the tool is out.
  @Test func costNoTokens() throws {
    let text = """
      tokens prompt 1k, output 1; contract api
      outages every 31 h lasting 11 h }
      contract api { per-token { prompt $1 / million tokens; output $1 / million tokens }
      """
    let plan = try plan(text)
    audit(plan, trial: 0, strategy: 1)
    var worker = Worker(plan)
    worker.run(trial: 0, strategy: 1)
    let uses = worker.record.sum(plan.layout.index(.uses, tool: 0), rows: 0..<1)
    #expect(worker.record.sum(plan.layout.index(.prompt, tool: 0), rows: 0..<1) == uses * 1000)
    #expect(uses > 250 && uses < 320)
  }
}
