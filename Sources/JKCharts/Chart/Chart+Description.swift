extension Chart {
  /// What the picture shows, in sentences: for each line its first, extreme and last values, then what is
  /// done.
  var generatedDescription: String {
    var sentences = [text.title, text.subtitle]
    for panel in panels {
      let prefix = panel.label.isEmpty ? "" : panel.label + ": "
      sentences += panel.marks.compactMap { sentence(for: $0).map { prefix + $0 } }
      sentences += panel.lanes.flatMap { lane in
        lane.interventions.map { prefix + sentence(for: $0, in: lane) }
      }
    }
    if !panels.contains(where: \.hasData) { sentences.append("No data") }
    return sentences.filter { !$0.isEmpty }.map { $0.last == "." ? $0 : $0 + "." }.joined(separator: " ")
  }

  private func sentence(for mark: Mark) -> String? {
    switch mark {
    case .line(let line):
      let points = mark.samples.filter { $0.isDrawable && $0.x >= history ?? -.infinity }
      // A straight line without a name is a part of something else.
      if line.label.isEmpty, points.count <= 2 { return nil }
      guard let first = points.first, let last = points.last else { return nil }
      guard let low = points.min(by: { $0.lower < $1.lower }),
        let high = points.max(by: { $0.upper < $1.upper })
      else { return nil }
      let name = line.label.isEmpty ? "line" : line.label
      return "\(name): \(place(first)), lowest \(place(low)), highest \(place(high)), last \(place(last))"
    case .band(let band):
      guard !band.label.isEmpty, let last = mark.samples.last(where: \.isDrawable) else { return nil }
      if band.isLayer, let first = mark.samples.first(where: \.isDrawable) {
        return "\(band.label): \(y.format(first.upper - first.lower)) at \(x.format(first.x)), "
          + "\(y.format(last.upper - last.lower)) at \(x.format(last.x))"
      }
      return "\(band.label) band: \(y.format(last.lower)) to \(y.format(last.upper)) at \(x.format(last.x))"
    case .rule(let rule):
      switch rule.position {
      case .x(let value): return rule.label.isEmpty ? nil : "\(rule.label) at \(x.format(value))"
      case .y(let value): return rule.label.isEmpty ? nil : "\(rule.label): \(y.format(value))"
      }
    case .dot(let dot):
      return dot.label.isEmpty ? nil : "\(dot.label): \(y.format(dot.y)) at \(x.format(dot.x))"
    }
  }

  private func place(_ sample: Sample) -> String { "\(y.format(sample.lower)) at \(x.format(sample.x))" }

  private func sentence(for intervention: Intervention, in lane: Lane) -> String {
    let name = lane.label.isEmpty ? intervention.label : "\(lane.label) – \(intervention.label)"
    let start = time(intervention.start)
    return intervention.end.map { "\(name): from \(start) to \(time($0))" } ?? "\(name): at \(start)"
  }

  private func time(_ time: Intervention.Time) -> String {
    let quartiles =
      time.quartiles.map { " (quartiles \(x.format($0.lower)) and \(x.format($0.upper)))" } ?? ""
    return x.format(time.median) + quartiles
  }
}
