import JKLanguage

@testable import JKScenario

/// A sound scenario that says a little of everything, to put mistakes into.
enum Host {
  static let text = """
    scenario "Host"
    horizon 52 weeks
    uncertain saving = triangular(low: 40%, mode: 55%, high: 70%)
    team estimators { people 4; cost $75 / hour }
    team gangs { people 20 }
    work enquiry {
      arrives poisson 20 / year
      revenue $100k
      direct 72% of revenue
      route { estimate -> build 30%, otherwise lost; build -> done }
    }
    step estimate by estimators {
      effort 12 h
      phases framing 15%, producing 65%, verifying 20%
      defects 12%, caught 60%
      inputs "plans"; criteria "rates"; good "a price that holds" }
    step build by gangs { effort 140 h }
    constraint scattered on estimate {
      effort times 1.65
      fix { takes 6 weeks; uses 1.2 people from estimators }
    }
    tool drafting on estimate {
      gain saving
      requests 6 each use
      tokens prompt 30k, cached 40%, output 2k
      contract api
    }
    contract api {
      per-token { prompt $2 / million tokens; output $10 / million tokens }
    }
    strategy tools-first { involvement 90%; week 0: integrate drafting }
    strategy fix-first { involvement 90%; week 0: fix scattered; then integrate drafting }
    """

  /// What the scenario may read.
  static let files = ScenarioFiles { path throws(ScenarioFiles.Problem) in
    switch path {
    case "prices/anthropic.scenario": return ""
    case "times.csv": return "day,hours\n1,2\n2,5.5\n3,3\n"
    case "odd.csv": return "day,hours\n1,2\n2,n/a\n3,\n"
    case "quoted.csv": return "hours\n\"2\"x\n"
    case "comma.csv": return "day;hours\n1;1,5\n2;2,7\n"
    case "mixed.csv": return "day;hours\n1;1,5\n2;2.7\n"
    case "twice.csv": return "day,hours,hours\n1,2,3\n"
    case "wide.csv": return "a,b,c,d,e,f,g,g\n1,2,3,4,5,6,7,8\n"
    case "header.csv": return "day,hours\n"
    case "long.csv": return "hours\n" + String(repeating: "1\n", count: NumberColumn.longest + 1)
    case "../times.csv": throw .outsideFolder
    case "large.csv": throw .tooLarge
    case "latin.csv": throw .notUTF8
    case "data": throw .unreadable
    case "nowhere.csv": throw .noFolder
    default: throw .notFound
    }
  }

  /// The text with the first occurrence of a stretch replaced.
  static func text(replacing sound: String, with other: String) -> String {
    guard let range = text.firstRange(of: sound) else { return text }
    return text.replacingCharacters(in: range, with: other)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}

/// What reading and checking a text finds.
struct Findings {
  let sources: SourceFiles
  let scenario: Scenario?
  let all: [Diagnostic]

  init(_ text: String, setting values: [String] = []) {
    self.init(
      ScenarioReading(
        SourceFile(name: "case.scenario", text: text), files: Host.files, setting: values))
  }

  init(_ reading: ScenarioReading) {
    (sources, scenario, all) = (reading.sources, reading.scenario, reading.diagnostics)
  }

  var codes: [String] { all.map(\.code) }

  var errors: [String] { all.filter { $0.severity == .error }.map(\.code) }

  var rendered: String {
    DiagnosticRenderer(style: .rich, usesColor: false).render(all, in: sources)
  }
}
