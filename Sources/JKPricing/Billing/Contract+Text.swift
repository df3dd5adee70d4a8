// The words of an invoice.
extension Contract {
  /// What a line is for, for people: `prompt tokens in requests over 272000, 08:00 to 20:00 UTC`.
  package func title(of line: Invoice.Line) -> String {
    guard line.source.charge >= 0 else { return line.item.rawValue }
    let charge = charges[Int(line.source.charge)]
    let subject =
      switch (line.item, charge) {
      case (.tasks, .tasks(let tasks)): tasks.unit.name
      case (.outcomes, .outcomes(let outcomes)): "outcomes: \(outcomes.outcome)"
      case (.included, .tasks(let tasks)): "\(tasks.unit.name) included"
      case (.included, .outcomes(let outcomes)): "outcomes included: \(outcomes.outcome)"
      case (.committed, .tasks(let tasks)): "\(tasks.unit.name) committed to"
      case (.committed, .outcomes(let outcomes)): "outcomes committed to: \(outcomes.outcome)"
      case (.packages, .tasks(let tasks)): "packages of \(tasks.pricing.size) \(tasks.unit.name)"
      case (.packages, .outcomes(let outcomes)):
        "packages of \(outcomes.pricing.size) outcomes: \(outcomes.outcome)"
      case (.overage, .seats(let seats)):
        seats.allowance.map { "\($0.unit.name) beyond the allowance" } ?? line.item.rawValue
      default: line.item.rawValue
      }
    let bucket = line.source.bucket < 0 ? "" : tokenBuckets[Int(line.source.bucket)].bucket.words
    let model = charge.tokens?.model.map { "\($0): " } ?? ""
    return model + subject + bucket + (line.source.tier < 0 ? "" : ", tier \(line.source.tier + 1)")
  }

  /// What a line's quantity is counted in, in the plural; nil when it is money, or one amount.
  package func unit(of line: Invoice.Line) -> String? {
    let charge = line.source.charge < 0 ? nil : charges[Int(line.source.charge)]
    return switch line.item {
    case .prompt, .cachedPrompt, .cacheWrites, .output: "tokens"
    case .searches: "searches"
    case .base: line.divisor == 1 ? "months" : "days"
    case .seats, .minimumSeats: "seat-days"
    case .trueUp: "seat-months"
    case .overage: charge?.seats?.allowance?.unit.name
    case .tasks, .outcomes, .included, .committed, .clawBack: charge?.tasks?.unit.name ?? "outcomes"
    case .packages: "packages"
    case .tierFee, .broughtForward, .carriedForward, .floor, .discount, .commitmentDiscount, .maximum,
      .minimum,
      .credits, .creditsLapsed, .commitment, .drawn, .shortfall:
      nil
    }
  }
}

extension Invoice.Line {
  /// How the amount comes about: `255 × 40 ÷ 30`.
  package var calculation: String {
    "\(quantity) × \(unitPrice)" + (divisor == 1 ? "" : " ÷ \(divisor)")
  }
}

extension Pricing {
  fileprivate var size: ExactDecimal {
    if case .packages(let size, _) = self { size } else { 1 }
  }
}

extension TokenBucket {
  /// What sets it apart, to follow a name.
  fileprivate var words: String {
    [
      over.map { " in requests over \($0)" }, hours.map { ", \($0)" }, from.map { ", from \($0)" },
      isBatch ? ", in batches" : nil,
    ].compactMap { $0 }.joined()
  }
}

extension DailyWindow: CustomStringConvertible {
  package var description: String {
    let time = { (minute: Int) in
      let two = { (number: Int) in (number < 10 ? "0" : "") + "\(number)" }
      return "\(two(minute / 60)):\(two(minute % 60))"
    }
    return "\(time(from)) to \(time(to)) UTC"
  }
}
