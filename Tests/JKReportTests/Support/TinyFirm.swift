import JKScenario
import TestSupport

@testable import JKReport

/// A day and a bit at one desk, whose times can be worked out by hand.
///
/// Letters come at hours 0 and 1 and take two hours each. The fix is to be done from hour 0 on in one block
/// of four hours; it is protected, so it comes before the first letter, and training of two hours follows.
enum TinyFirm {
  static let text = """
    scenario "Tiny & <exact>"
    horizon 1 weeks; history 0 h; trials 1; seed 7; currency EUR
    starts 2027-01-08 at 09:00 UTC+10
    team clerk { people 1 }
    work letter { arrives at 0 h, 1 h; revenue $1500; direct $200; route { answer -> done } }
    step answer by clerk { effort 2 h }
    constraint mess on answer { structure 50%; fix { takes 4 h; uses 1 people from clerk; costs $90 } }
    tool drafts on answer { gain 0%; friction 0%; verifying 0%; training 2 h; workarounds 0%, longer 0% }
    strategy clean { involvement 100%; week 0: fix mess; then integrate drafts }
    """

  static func trace(strategy: Int = 1, scope: TraceScope = TraceScope()) throws -> Trace {
    Trace(try Scenario(text: text), strategy: strategy, trial: 0, scope: scope)
  }
}

extension Trace {
  /// All of a trace at once.
  func text(_ format: Format) throws -> String {
    final class Pieces { var bytes: [UInt8] = [] }
    let pieces = Pieces()
    try write(as: format) { pieces.bytes += $0 }
    return String(decoding: pieces.bytes, as: UTF8.self)
  }
}
