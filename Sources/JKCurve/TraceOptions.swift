/// Which trial to replay, and what to show of it.
public struct TraceOptions: Sendable {
  /// One of the scenario's strategies; status quo when nil.
  public var strategy: String?
  /// From 0.
  public var trial: Int
  /// The scenario's own seed when nil.
  public var seed: UInt64?
  /// The first week shown.
  public var from: Int
  /// The last week shown; all when nil.
  public var to: Int?
  /// One item by its number, `1042`, or with its work type, `enquiry 1042`; all when nil.
  public var item: String?
  /// One step by its name; all when nil.
  public var step: String?

  /// Options that show everything from the decision on.
  public init(
    strategy: String? = nil, trial: Int = 0, seed: UInt64? = nil, from: Int = 0, to: Int? = nil,
    item: String? = nil, step: String? = nil
  ) {
    (self.strategy, self.trial, self.seed) = (strategy, trial, seed)
    (self.from, self.to, self.item, self.step) = (from, to, item, step)
  }
}

/// How a trace is written.
public enum TraceFormat: String, Sendable, CaseIterable {
  /// Lines for a reader.
  case text
  /// An event log with a row an activity.
  case csv
  /// An event log as IEEE 1849-2016 has it.
  case xes
}

/// A step was named that the scenario does not have.
public struct UnknownStep: Error, CustomStringConvertible {
  /// The name that was given.
  public let name: String
  /// The names that there are.
  public let known: [String]
  /// The one that was probably meant.
  public let suggestion: String?

  /// One sentence, with what to do.
  public var description: String {
    let help = suggestion.map { "did you mean `\($0)`?" } ?? "known: \(known.joined(separator: ", "))"
    return "there is no step named `\(name)`; \(help)"
  }
}

/// A text that names no item.
public struct UnknownItem: Error, CustomStringConvertible {
  /// The text that was given.
  public let text: String
  /// The work types that there are.
  public let works: [String]

  /// One sentence, with what to do.
  public var description: String {
    let example = works.first.map { ", or with its work type, \"\($0) 1042\"" } ?? ""
    return "`\(text)` is no item: write its number as the trace shows it, 1042\(example)"
  }
}
