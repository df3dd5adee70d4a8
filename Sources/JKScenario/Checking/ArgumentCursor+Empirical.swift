import JKLanguage

extension ArgumentCursor {
  /// `empirical("times.csv", column: "hours", unit: h)`: the values of a column, each as likely as the
  /// others; nil after a mistake, which has been reported.
  func empirical(_ arguments: [CallArgument]) -> (Distribution, Dimension)? {
    let labelled = { (name: String) in arguments.first { $0.label?.text == name }?.value }
    guard let path = string(arguments.first?.value), let column = string(labelled("column")),
      let unit = unit(labelled("unit")), let text = text(path),
      let values = values(of: column, in: path.text, text)
    else { return nil }
    let largest = values.reduce(0) { max($0, abs($1 * unit.scale)) }
    guard largest <= Evaluator.largest else {
      fail(.numberTooLarge(column.range))
      return nil
    }
    return (.empirical(values.map { $0 * unit.scale }), unit.dimension)
  }

  private func string(_ expression: Expression?) -> (text: String, range: SourceRange)? {
    if case .string(let text, let range)? = expression { return (text, range) }
    fail(.expected("a text in quotation marks", at: expression?.range ?? place, nil))
    return nil
  }

  /// What one is in the file; a plain number when nothing is said.
  private func unit(_ expression: Expression?) -> (scale: Double, dimension: Dimension)? {
    guard let expression else { return (1, .none) }
    guard let quantity = evaluate(expression) else { return nil }
    guard let scale = quantity.formula.constant else {
      fail(.uncertainParameter(expression.range, "unit", of: .empirical))
      return nil
    }
    return (scale, quantity.dimension)
  }

  private func text(_ path: (text: String, range: SourceRange)) -> String? {
    do throws(ScenarioFiles.Problem) {
      return try checker.text(ofFile: path.text, namedAt: path.range)
    } catch {
      fail(.unreadableFile(path.text, path.range, error))
      return nil
    }
  }

  private func values(
    of column: (text: String, range: SourceRange), in path: String, _ text: String
  ) -> [Double]? {
    do throws(NumberColumn.Problem) {
      return try NumberColumn(named: column.text, in: text).values
    } catch {
      fail(.unusableColumn(column.text, column.range, of: path, error))
      return nil
    }
  }
}
