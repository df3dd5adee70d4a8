import Foundation
import Testing

/// Whatever a command proposes to do next runs when it is pasted into a shell.
struct NextCommandTests {
  private let binary: Binary

  init() throws {
    binary = try Binary()
  }

  private static let desk = """
    scenario "Desk"
    horizon 52 weeks; history 13 weeks; warm-up 4 weeks; trials 3
    team clerks { people 3; cost $60 / hour }
    work letter { arrives poisson 16 / week; patience 2 weeks; revenue $2k; route { answer -> done } }
    step answer by clerks { effort 7 h; inputs "a"; criteria "b"; good "c" }
    constraint mess on answer { structure 50%; effort times 1.8; fix { takes 2 weeks; uses 1 people from clerks } }
    tool helper on answer { gain 30%; requests 2 each use; tokens prompt 10k, output 1k; contract api }
    contract api { per-token { prompt $2 / million tokens; output $10 / million tokens } }
    contract flat { per-task use { each $0.5 / use } }
    strategy clean { involvement 90%; week 3: fix mess }
    strategy tools { involvement 90%; week 7: integrate helper }
    sweep clerks.people = 3, 4
    population firms { organisations 2; vary clerks.people = discrete(3: 70%, 4: 30%); follow clean 20%, tools 80% }
    """

  private static let commands = [
    ["check"], ["compare"], ["compare", "--report"], ["run"], ["run", "--strategy", "tools"], ["diagnose"],
    ["sweep"], ["sweep", "--over", "letter.revenue = $1k, $2k"], ["price", "--strategy", "tools"],
    ["sweep", "--over", "seed = 9007199254740993 .. 9007199254740995 by 2", "--seed", "3"],
    ["invoice", "--strategy", "tools"], ["invoice", "--strategy", "tools", "--contract", "flat"],
    ["invoice", "--strategy", "clean"], ["population"],
  ]

  /// What stands behind `Next` in what a command says.
  private func proposals(_ errors: String) -> [String] {
    errors.split(separator: "\n").compactMap { line in
      line.contains("Next") ? line.range(of: ": ").map { String(line[$0.upperBound...]) } : nil
    }
  }

  /// - Returns: how many there were.
  @discardableResult
  private func follow(_ outcome: Binary.Outcome, depth: Int = 2) throws -> Int {
    let proposals = proposals(outcome.errors)
    for proposal in proposals {
      // A few trials do.
      let next = try binary.shell(proposal)
      #expect(next.status == 0, "\(proposal)\n\(next.errors)")
      if depth > 1 { try follow(next, depth: depth - 1) }
    }
    return proposals.count
  }

  @Test(arguments: [
    "desk.scenario", "our firm's $HOME `x` (1) & \"best\".scenario", "-dash.scenario", "=zsh.scenario",
    "büro/ä b.scenario",
  ])
  func everyProposalRuns(file: String) throws {
    defer { binary.remove() }
    try FileManager.default.createDirectory(
      at: binary.folder.appendingPathComponent("büro"), withIntermediateDirectories: true)
    try binary.write(Self.desk, to: file)
    let isPlain = file == "desk.scenario"
    for command in isPlain
      ? Self.commands : [["check"], ["compare"], ["sweep"], ["price", "--strategy", "tools"]]
    {
      let values = ["--set", "letter.revenue=lognormal(mean: $3k, cv: 0.2)"]
      let outcome = try binary.run(command + values + ["--", file])
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
      let isSilent = command.contains("clean")
      #expect(
        try follow(outcome, depth: isPlain ? 2 : 1) == (isSilent ? 0 : 1), "\(command): \(outcome.errors)")
    }
  }

  @Test(arguments: ["acme", "our clinic's \"best\"", "-dash", "$(touch oops)", "a;b"])
  func aNewScenarioCanBeCompared(name: String) throws {
    defer { binary.remove() }
    let outcome = try binary.run(["new", "--from", "plain-queue", "--", name])
    let next = try #require(proposals(outcome.errors).first)
    let compared = try binary.shell(next + " --trials 2")
    #expect(compared.status == 0, "\(next)\n\(compared.errors)")
    #expect(!binary.files().contains("oops"))
  }
}
