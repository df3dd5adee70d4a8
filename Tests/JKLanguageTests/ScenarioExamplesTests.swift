import Testing

@testable import JKLanguage

/// The texts of the language's page, which must read without a finding.
struct ScenarioExamplesTests {
  enum Example: CaseIterable {
    case reference, vocabulary, queue

    var text: String {
      switch self {
      case .reference: ScenarioExamplesTests.reference
      case .vocabulary: ScenarioExamplesTests.vocabulary
      case .queue: ScenarioExamplesTests.queue
      }
    }
  }

  @Test(arguments: zip(Example.allCases, [20, 15, 9]))
  func readsWithoutAFinding(example: Example, statements: Int) {
    let source = SourceFile(name: "example.scenario", text: example.text)
    let result = Parser.parse(source)
    #expect(DiagnosticRenderer(style: .short).render(result.diagnostics, in: SourceFiles(source)) == "")
    #expect(result.syntax.statements.count == statements)
  }

  /// A text cut short anywhere still gives a tree.
  @Test func everyPrefixGivesATree() {
    let bytes = Array(Self.reference.utf8)
    for length in stride(from: 0, to: bytes.count, by: 7) {
      _ = Parser.parse(SourceFile(name: "test", bytes: Array(bytes[..<length])))
    }
  }

  static let reference = """
    scenario "Cladding contractor: the estimating bottleneck"

    horizon   78 weeks
    history   104 weeks
    trials    1000
    seed      42
    currency  AUD
    starts    2027-01-04 at 09:00 UTC+10
    overhead  $25k / week

    uncertain drafting-gain = triangular(40%, 55%, 70%)     // drawn once a trial

    team estimators {
      people 4
      cost   $75 / hour
    }

    team gangs { people 20 }                                // subcontract, in direct cost

    work enquiry high-value {
      arrives   poisson 20 / week                           // 2.5 times what they can price
      patience  lognormal(mean: 3 weeks, cv: 0.5)           // then the client goes elsewhere
      revenue   lognormal(mean: $120k, cv: 0.6)
      direct    72% of revenue
      route     { estimate -> build 30%, otherwise lost; build -> done }
    }

    step estimate by estimators {
      effort    lognormal(mean: 12 h, cv: 0.5)
      phases    framing 15%, producing 65%, verifying 20%
      defects   12%, caught 60%, rework 50%
      escaped   { wins times 0.7 }
      inputs    "scope e-mail, drawings, site photos"
      criteria  "in the heads of two senior estimators"
    }

    step build by gangs { effort lognormal(mean: 140 h, cv: 0.4) }

    constraint scattered-inputs on estimate {
      because   "Inputs are scattered; the criteria are nobody's document."
      structure 30%
      effort    times 1.65
      defects   times 2
      fix {
        takes   6 weeks
        uses    1.2 people from estimators
        costs   $30k
        leaves  structure 90%
      }
    }

    tool drafting on estimate {
      gain      drafting-gain
      learning  20 uses
      training  8 h
      requests  6 each use
      tokens    prompt lognormal(mean: 30k, cv: 1.2), cached 40%, output lognormal(mean: 2k, cv: 0.8)
      contract  api
    }

    contract api {
      per-token { prompt $2 / million tokens; cached $0.10 / million tokens; output $10 / million tokens }
    }

    strategy tools-first      { involvement 90%; week 0: integrate drafting }
    strategy tools-then-fix   { involvement 90%; week 0: integrate drafting; week 26: fix scattered-inputs }
    strategy constraint-first { involvement 90%; week 0: fix scattered-inputs; then integrate drafting }
    """

  static let vocabulary = """
    late      { after 2 weeks; wins times 0.5 }             // in a work type
    referrals 0.6 each completed
    recognised over build
    returns   20% to build                                   // in `escaped`
    team seniors within estimators { people 2 }
    team gangs { people 20; cost $260 / hour worked }
    team clinicians { people 3; cost $65 / hour; overhead $600 / week each; skill uniform(0%, 100%) }
    hiring clinicians {
      when wait at therapy > 3 weeks and margin over 8 weeks > $450 / week
      adds 1; every 5 weeks; lead 6 weeks; ramp 8 weeks; costs $8k
    }
    parameter fix-week = 13 weeks in 0 weeks .. 52 weeks     // a slider in a workshop
    today { integrate chat; use seats for chat }
    strategy careful {
      involvement 90%
      week 0: fix scattered-inputs when free
      then integrate drafting
      when backlog of estimators > 4 weeks for 2 weeks: hire 1 estimators
      week 26: switch drafting to seats
      week 40: release 1 estimators
    }
    contract seats {
      per-seat $40 / month { includes 500 calls pooled; beyond $0.04 / call; minimum 10 seats }
      term 12 months { escalator 5%; protect 7% }
    }
    outcome won at build { disputed 10%; reversed 5% after exponential(mean: 6 weeks) }
    population firms {
      organisations 400; trials 50 each
      vary scattered-inputs.structure = beta(mean: 40%, sd: 20%)
      follow constraint-first 5%, tools-first 75%, status-quo 20%
    }
    measure quote-rate = completed(estimate) / paid-hours(estimators)
    """

  static let queue = """
    scenario "M/M/1 at 90 %"
    horizon 875000 h; history 5000 h; bucket none; trials 40; seed 1
    team clerk { people 1 }
    work customer { arrives poisson 0.9 / h; route { serve -> done } }
    step serve by clerk { effort exponential(mean: 1 h) }
    """
}
