import Foundation
import JKLanguage
import JKScenario
import TestSupport
import Testing

/// Ten megabytes are to be read, checked and their messages drawn in less than two seconds of the processor, whatever
/// is in them. The time is the thread's own and the least of three, so that other work on the machine counts little; it is
/// that of the release build, which the suite runs on.
@Suite(.serialized)
struct ReadingTimeTests {
  /// A text of about so many bytes.
  struct Text: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable (_ bytes: Int) -> [UInt8]

    /// A text of random bytes.
    init(_ description: String, anyOf range: ClosedRange<UInt8>) {
      testDescription = description
      make = { bytes in
        var random = SplitMix(seed: 1)
        return (0..<bytes).map { _ in
          range.lowerBound + UInt8((random.next() >> 32) % UInt64(range.count))
        }
      }
    }

    /// Something that is repeated, numbered, behind what a scenario begins with.
    init(_ description: String, begins: Bool = true, each piece: @escaping @Sendable (_ index: Int) -> String)
    {
      testDescription = description
      make = { bytes in
        var text = Array((begins ? Text.beginning : "").utf8)
        var index = 0
        while text.count < bytes {
          text += piece(index).utf8
          index += 1
        }
        return text
      }
    }

    static let beginning = """
      scenario "Large"
      horizon 4 weeks; history 4 weeks
      team clerks { people 2; cost $40 / hour }

      """
  }

  private static let isRelease: Bool = {
    #if DEBUG
      false
    #else
      true
    #endif
  }()

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Seconds of this thread for a text, and how many findings it gave.
  private func time(_ bytes: [UInt8]) -> (seconds: Double, findings: Int) {
    let start = Self.seconds()
    let reading = ScenarioReading(SourceFile(name: "large.scenario", bytes: bytes))
    let drawn = DiagnosticRenderer().render(reading.diagnostics, in: reading.sources)
    #expect(reading.diagnostics.isEmpty == drawn.isEmpty)
    return (Self.seconds() - start, reading.diagnostics.count)
  }

  /// The least of up to three times; of one, where that is below a limit.
  private func leastTime(_ bytes: [UInt8], below limit: Double) -> Double {
    var least = Double.infinity
    for _ in 0..<3 where least >= limit { least = min(least, time(bytes).seconds) }
    return least
  }

  @Test(.enabled(if: isRelease), arguments: texts)
  func tenMegabytes(_ text: Text) {
    let bytes = text.make(10_000_000)
    let seconds = leastTime(bytes, below: 2)
    #expect(seconds < 2, "\(text.testDescription): \(seconds) s")
  }

  /// Ten times the text takes ten times the time; a quadratic step would take a hundred times.
  @Test(.enabled(if: isRelease), arguments: texts + oddities)
  func timeIsLinear(_ text: Text) {
    let limit = max(leastTime(text.make(40_000), below: 0), 0.005) * 40
    let seconds = leastTime(text.make(400_000), below: limit)
    #expect(seconds < limit, "\(text.testDescription)")
  }

  /// A change is checked with what it bears on, not with the whole file.
  @Test(
    .enabled(if: isRelease), arguments: ["answer-7.effort to lognormal(mean: 5 h, cv: 0.5)", "load to 120%"])
  func changesShareWhatTheyLeave(_ change: String) {
    let sound = Self.texts[0]
    let text =
      Text.beginning + "parameter load = 100%\n"
      + String(decoding: sound.make(300_000), as: UTF8.self).dropFirst(Text.beginning.count)
      + "step read by clerks { effort 4 h * load }\n"
      + "strategy z { involvement 80%\n" + String(repeating: "week 1: change \(change)\n", count: 300)
      + "}\n"
    #expect(leastTime(Array(text.utf8), below: 2) < 2)
  }

  /// However many mistakes there are, so many messages come of them.
  @Test(arguments: texts)
  func messagesEnd(_ text: Text) {
    #expect(time(text.make(100_000)).findings <= 2 * (DiagnosticLog.limit + 1))
  }

  static let texts: [Text] = [
    Text("a sound scenario") {
      """
      work letter-\($0) {                                     // what comes in
        arrives  poisson 0.001 / week
        patience lognormal(mean: 2 weeks, cv: 0.5)            // then the client goes elsewhere
        revenue  $200
        route    { answer-\($0) -> done }
      }

      step answer-\($0) by clerks {
        effort  lognormal(mean: 4 h, cv: 0.5)                 // assumed
        defects 10%, caught 60%
        inputs  "the letter, the file, the telephone, and whoever was there"
      }


      """
    },
    Text("one line") {
      "work letter-\($0) { arrives every 9 h; patience lognormal(mean: 2 weeks, cv: 0.5); revenue $200; "
        + "route { answer-\($0) -> done } }; step answer-\($0) by clerks { effort lognormal(mean: 4 h, cv: 0.5); "
        + "inputs \"the letter, the file, the telephone, and whoever was there\" }; "
    },
    Text("random bytes", anyOf: 0...255), Text("letters and signs", anyOf: 32...126),
    Text("unknown words") {
      "peple-\($0) 3 people                                    // as it was in the old model\n"
    },
    Text("unknown names") {
      "step answer-\($0) by clrks-\($0) { effort 4 h }              // as it was before\n"
    },
    Text("unreadable lines") {
      "team clerks-\($0) { people 4 +; cost $ }                  // as it was before\n"
    },
  ]

  static let oddities: [Text] = [
    Text("braces that open") { _ in "a {\n" }, Text("braces that open in a line") { _ in "a { " },
    Text("braces that close") { _ in "} " }, Text("parentheses") { _ in "a (" },
    Text("quotes") { _ in "a “b\n" },
    Text("single quotes") { _ in "' " }, Text("double names") { _ in "team clerks { people 2 }\n" },
    Text("double fields") { _ in "horizon 3 weeks\n" },
    Text("unknown units") { "step s\($0) by clerks { effort 4 weks }\n" },
    Text("unused") { "uncertain u\($0) = uniform(low: 1, high: 2)\n" }, Text("symbols") { _ in "@ " },
    Text("a name", begins: false) { _ in "a" }, Text("digits", begins: false) { _ in "1" },
    Text("sums") { $0 == 0 ? "seed 1" : " + 1" }, Text("arguments") { $0 == 0 ? "seed f(1" : ", 1" },
    Text("words") { _ in "a " }, Text("groups of digits") { _ in "1,000" },
    Text("block comments") { _ in "/* " },
    Text("glued units") { _ in "12h " }, Text("non-ASCII") { _ in "é" },
    Text("a string") { $0 == 0 ? "scenario \"" : "a" },
    Text("chains") { $0 == 0 ? "work w { arrives every 9 h; route { s0" : " -> s\($0)" },
    Text("a team's words") { $0 == 0 ? "team x { people 3\n" : " peple 3\n" },
    Text("mistakes far along a line") {
      $0 == 0 ? "scenario \"\(String(repeating: "é", count: 5_500))\"; " : "x\($0) 3; "
    },
    Text("tools") {
      "step s\($0) by clerks { effort 4 h }\ntool x\($0) on s\($0) { gain 40%; tokens prompt 2k, output 100; contract a\($0) }\n"
        + "contract a\($0) { per-token { prompt $2 / million tokens; output $10 / million tokens } }\n"
    },
    Text("fixes") {
      "step s\($0) by clerks { effort 4 h }\nconstraint c\($0) on s\($0) { fix { takes 4 weeks; uses 1 people from clerks } }\n"
        + "strategy z\($0) { involvement 80%; week 0: fix c\($0) }\n"
    },
    Text("actions") {
      $0 == 0
        ? "step s by clerks { effort 4 h }\nconstraint c on s { fix { takes 4 weeks; uses 1 people from clerks } }\n"
          + "strategy z { involvement 80%\n"
        : "week \($0): fix c\n"
    },
    Text("changes") {
      $0 == 0
        ? "step s by clerks { effort 4 h }\nstrategy z { involvement 80%\n"
        : "week \($0): change s.effort to 5 h\n"
    },
  ]
}
