import JKLanguage
import JKReport
import JKScenario

extension CheckedScenario {
  /// Replays one trial alone and writes what happens, in order and in pieces.
  ///
  /// - Parameters:
  ///   - options: which trial, and what to show of it.
  ///   - write: takes the next piece of UTF-8.
  /// - Returns: how many lines, rows or events were written, without any header.
  /// - Throws: ``UnknownStrategy``, ``UnknownStep`` or ``UnknownItem`` before anything is written,
  ///   ``TrialTooLarge`` behind what has been, and the first error of `write`.
  @discardableResult
  public func trace(
    _ options: TraceOptions, as format: TraceFormat = .text, to write: @escaping ([UInt8]) throws -> Void
  ) throws -> Int {
    let trace = try preparedTrace(options)
    return try TrialTooLarge.explaining { try trace.write(as: Trace.Format(format), to: write) }
  }

  /// Whether the options name what the scenario has.
  ///
  /// - Throws: ``UnknownStrategy``, ``UnknownStep`` or ``UnknownItem``.
  public func checkTrace(_ options: TraceOptions) throws {
    _ = try preparedTrace(options)
  }

  private func preparedTrace(_ options: TraceOptions) throws -> Trace {
    var scenario = scenario
    if let seed = options.seed { scenario.settings.seed = seed }
    let strategy = try index(ofStrategy: options.strategy)
    let item = try options.item.map { try self.item(named: $0) }
    let scope = TraceScope(
      from: options.from, to: options.to, item: item?.number, work: item?.work,
      step: try options.step.map { try index(ofStep: $0) })
    return Trace(scenario, strategy: strategy, trial: max(0, options.trial), scope: scope)
  }

  private func index(ofStep name: String) throws -> Int {
    let names = scenario.steps.map(\.name)
    guard let index = names.firstIndex(of: name) else {
      throw UnknownStep(
        name: name, known: names, suggestion: NameSuggestion.best(for: name, among: names))
    }
    return index
  }

  /// `1042` or `enquiry 1042`
  private func item(named text: String) throws -> (number: ItemNumber, work: Int?) {
    let words = text.split(separator: " ")
    let work = words.count == 2 ? scenario.works.firstIndex { $0.name == words[0] } : nil
    guard 1...2 ~= words.count, let number = ItemNumber(String(words[words.count - 1])),
      words.count == 1 || work != nil
    else { throw UnknownItem(text: text, works: scenario.works.map(\.name)) }
    return (number, work)
  }
}

extension Trace.Format {
  fileprivate init(_ format: TraceFormat) {
    self =
      switch format {
      case .text: .text
      case .csv: .csv
      case .xes: .xes
      }
  }
}
