import JKLanguage

extension Checker {
  /// The grid that the study's `sweep` lines span; nil when there is none or it cannot be tried, which has been
  /// reported.
  func sweep(_ study: BlockReader, _ syntax: ScenarioSyntax) -> Sweep? {
    let lines = study.statements(Vocabulary.sweepKeyword)
    let axes = lines.compactMap { axis($0) }
    guard !lines.isEmpty, axes.count == lines.count, areDistinct(axes) else { return nil }
    let count = axes.reduce(1) { $0.multipliedReportingOverflow(by: $1.values.count).partialValue }
    guard axes.allSatisfy({ $0.values.count <= Vocabulary.Limit.points }), count <= Vocabulary.Limit.points
    else {
      report(.sweepTooLarge(axes[axes.count - 1].place, points: axes.map(\.values.count)))
      return nil
    }
    guard !log.hasErrors else { return nil }
    let points = (0..<count).compactMap { point($0, axes, syntax) }
    guard points.count == count else { return nil }
    return Sweep(axes: axes.map { checked($0) }, points: points)
  }

  private func areDistinct(_ axes: [WrittenAxis]) -> Bool {
    for (index, axis) in axes.enumerated() {
      guard let first = axes[..<index].first(where: { $0.path.text == axis.path.text }) else { continue }
      report(.sweptTwice(axis.path, first: first.path))
      return false
    }
    return true
  }

  /// The scenario with one value of each axis in its place; nil when it is not sound, which is reported once.
  private func point(_ number: Int, _ axes: [WrittenAxis], _ syntax: ScenarioSyntax) -> Sweep.Point? {
    var rest = number
    let indices = Array(
      axes.reversed().map { axis in
        defer { rest /= axis.values.count }
        return rest % axis.values.count
      }.reversed())
    var changed = syntax
    for (axis, index) in zip(axes, indices) {
      do throws(Override.Failure) {
        changed = try Override(path: axis.path, arguments: axis.values[index].arguments).applied(to: changed)
      } catch {
        reportOnce(error.diagnostic)
        return nil
      }
    }
    let (scenario, found, _) = check(changed, as: .point)
    let errors = found.filter { $0.severity == .error }
    for error in errors { reportOnce(error) }
    return errors.isEmpty ? Sweep.Point(indices: indices, scenario: scenario) : nil
  }

  private func reportOnce(_ diagnostic: Diagnostic) {
    if !diagnostics.contains(diagnostic) { report(diagnostic) }
  }

  /// What the values of a sound axis are.
  private func checked(_ axis: WrittenAxis) -> Sweep.Axis {
    let quantities = axis.values.map { value -> Quantity? in
      guard value.arguments.count == 1, case .expression(let expression) = value.arguments[0] else {
        return nil
      }
      var evaluator = evaluator(isCertain: true)
      return try? evaluator.quantity(expression)
    }
    let dimension = quantities[0]?.dimension
    let numbers = Set(quantities.compactMap { $0?.formula.constant })
    // Seeds that only differ in their last digits have no places of their own on an axis.
    let isNumeric =
      quantities.allSatisfy { $0 != nil && $0?.dimension == dimension } && numbers.count == quantities.count
    let isShare = axis.values.allSatisfy { $0.arguments[0].literal?.isPercent ?? false }
    return Sweep.Axis(
      path: axis.path.text, kind: isNumeric ? dimension.map { QuantityKind($0, isShare: isShare) } : nil,
      values: zip(axis.values, quantities).map { value, quantity in
        Sweep.Value(text: value.text, number: isNumeric ? quantity?.formula.constant : nil)
      })
  }
}
