/// What the chart of a sweep is called, from `sweep.csv` alone.
struct SweepTitle {
  let tables: ResultTables
  /// Whether work earns money, as the scenario says.
  let earns: Bool

  private var rows: [ResultTables.Row] { tables["sweep.csv"] }
  private var axes: [String] { Array(tables.columns("sweep.csv").prefix { $0 != "strategy" }) }
  private var names: [String] { rows.map { $0["strategy"] }.distinct }

  /// Values of the axes, point by point.
  private var points: [[String]] {
    rows.map { row in axes.map { row[$0] } }.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  private func value(_ point: [String], _ name: String, _ measure: String) -> Double? {
    told(point, name, measure)?.value
  }

  private func told(_ point: [String], _ name: String, _ measure: String) -> Told? {
    rows.first { row in axes.map { row[$0] } == point && row["strategy"] == name && row["measure"] == measure
    }?.told
  }

  var title: String { earns && names.count > 1 ? choice : course }

  /// Which strategy has the highest mean margin where.
  private var choice: String {
    let best = points.map { point in
      names.reduce(names[0]) {
        (value(point, $1, "margin") ?? .nan) > (value(point, $0, "margin") ?? .nan) ? $1 : $0
      }
    }
    if best.distinct.count == 1 {
      return
        "\(best[0]) comes out highest at \(best.count == 1 ? "the one point" : "all \(best.count) points")"
    }
    guard axes.count == 1 else {
      let counts = best.distinct.map { name in (name: name, count: best.count { $0 == name }) }
        .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
      return "Which strategy comes out highest depends on the values: "
        + counts.map { "\($0.name) at \($0.count)" }.joined(separator: ", ") + " of \(best.count)\u{A0}points"
    }
    let starts = best.indices.filter { $0 == 0 || best[$0] != best[$0 - 1] }
    let runs = zip(starts, starts.dropFirst() + [best.count]).map { start, next in
      let ends = (points[start][0], points[next - 1][0])
      return "\(best[start]) " + (next - start == 1 ? "at \(ends.0)" : "from \(ends.0) to \(ends.1)")
    }
    return "Which strategy comes out highest depends on \(axes[0]): " + runs.joined(separator: ", ")
  }

  /// How one strategy's measure goes from its lowest to its highest.
  private var course: String {
    let measures = rows.filter { $0["strategy"] == names[0] }
    let (name, measure, format): (String, String, (Double) -> String)
    switch true {
    case earns:
      let currency = measures.first { $0["measure"] == "margin" }?["unit"] ?? ""
      (name, measure, format) = ("margin", "margin", Wording(currency: currency).money)
    case measures.contains { $0["measure"] == "long-run-lift" }:
      (name, measure) = ("long-run lift of output", "long-run-lift")
      format = { Wording.plain($0, signed: true) + "\u{A0}%" }
    default:
      let wait = measures.first { $0["measure"].hasPrefix("wait") && $0["unit"] == "h" }?["measure"] ?? ""
      (name, measure) = (wait, wait)
      format = { Wording.plain($0) + "\u{A0}h" }
    }
    let known = points.compactMap { point in value(point, names[0], measure).map { (point: point, value: $0) }
    }
    guard let first = known.first else { return Wording.sentence("\(name) cannot be told") }
    let low = known.reduce(first) { $1.value < $0.value ? $1 : $0 }
    let high = known.reduce(first) { $1.value > $0.value ? $1 : $0 }
    if low.point == high.point { return Wording.sentence("\(name) is \(format(low.value))") }
    let ends = [low, high].map { "\(format($0.value)) (\(place($0.point)))" }
    let intervals = [low, high].compactMap { told($0.point, names[0], measure)?.interval }
    let isOpen = intervals.count == 2 && intervals[0].upper >= intervals[1].lower
    return Wording.sentence(
      "\(name) \(isOpen ? "is not shown to change: " : "goes ")from \(ends.joined(separator: " to "))")
  }

  private func place(_ point: [String]) -> String {
    axes.count == 1 ? "at \(point[0])" : zip(axes, point).map { "\($0) \($1)" }.joined(separator: ", ")
  }
}
