import Foundation

/// Successes of trials with the interval of Clopper and Pearson, found by halving on sums of binomial probabilities.
struct Counted: Equatable {
  let successes: Int
  let count: Int
  let interval: ClosedRange<Double>

  var share: Double { Double(successes) / Double(count) }

  init(_ successes: Int, of count: Int) {
    (self.successes, self.count) = (successes, count)
    /// The chance of so many successes or fewer.
    func atMost(_ most: Int, _ chance: Double) -> Double {
      (0...max(0, most)).reduce(0) { sum, hits in
        let ways = lgamma(Double(count) + 1) - lgamma(Double(hits) + 1) - lgamma(Double(count - hits) + 1)
        return sum + exp(ways + Double(hits) * log(chance) + Double(count - hits) * log1p(-chance))
      }
    }
    let lower = successes == 0 ? 0 : root { 1 - atMost(successes - 1, $0) - 0.025 }
    let upper = successes == count ? 1 : root { 0.025 - atMost(successes, $0) }
    interval = lower...upper
  }
}

/// Where an increasing function within 0 and 1 passes zero.
private func root(_ function: (Double) -> Double) -> Double {
  var (low, high) = (0.0, 1.0)
  for _ in 0..<60 {
    let middle = (low + high) / 2
    if function(middle) < 0 { low = middle } else { high = middle }
  }
  return (low + high) / 2
}

/// The mean of a sample with Student's interval.
func meanTold(_ values: [Double]) -> Told {
  let count = Double(values.count)
  let mean = values.reduce(0, +) / count
  if values.count < 2 { return Told(mean, nil, nil) }
  let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
  let (quantile, error) = (student(values.count - 1), (variance / count).squareRoot())
  let cubes = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) * ($1 - mean) }
  let skew = variance > 0 ? cubes / pow(variance * (count - 1), 1.5) : 0
  // Hall's cubic in the studentised mean, x + γ x²/3 + γ² x³/27 + γ/6, solved by bisection.
  func solved(_ value: Double) -> Double {
    var (low, high) = (-100.0, 100.0)
    while high - low > 1e-13 * max(1, abs(low)) {
      let x = (low + high) / 2
      if x <= low || x >= high { break }
      let cubic = x + skew * x * x / 3 + skew * skew * x * x * x / 27 + skew / 6
      if cubic < value { low = x } else { high = x }
    }
    return (low + high) / 2
  }
  return Told(mean, mean - error * solved(quantile), mean - error * solved(-quantile))
}

/// The point that Student's t leaves 2.5 % above, from Simpson's rule on its density over an angle: t = √ν tan θ.
private func student(_ degrees: Int) -> Double {
  let freedom = Double(degrees)
  let scale = exp(lgamma((freedom + 1) / 2) - lgamma(freedom / 2)) / Double.pi.squareRoot()
  func below(_ angle: Double) -> Double {
    let steps = 400
    let width = angle / Double(steps)
    let sum = (0...steps).reduce(0.0) { sum, step in
      let weight = step == 0 || step == steps ? 1.0 : step % 2 == 1 ? 4.0 : 2.0
      return sum + weight * pow(cos(Double(step) * width), freedom - 1)
    }
    return scale * sum * width / 3
  }
  let angle = Double.pi / 2 * root { below($0 * Double.pi / 2) - 0.475 }
  return freedom.squareRoot() * tan(angle)
}
