import Foundation

/// A number of the scenario: known, or computed from what is uncertain and drawn once a trial.
///
/// Nearly all are constants, which stand where the formula stands; only what is composed is a tree.
package enum Formula: Sendable, Equatable {
  case constant(Double)
  /// The value drawn for the uncertain quantity of that index.
  case uncertain(Int)
  indirect case unary(UnaryFunction, Formula)
  indirect case binary(BinaryFunction, Formula, Formula)

  package enum UnaryFunction: Sendable {
    case negate, exp, log, sqrt
  }

  package enum BinaryFunction: Sendable {
    case add, subtract, multiply, divide
  }

  package var constant: Double? {
    if case .constant(let value) = self { value } else { nil }
  }

  /// - Parameter uncertain: the values drawn for this trial, by index.
  package func value(uncertain: (Int) -> Double) -> Double {
    switch self {
    case .constant(let value): value
    case .uncertain(let index): uncertain(index)
    case .unary(let function, let argument): function(argument.value(uncertain: uncertain))
    case .binary(let function, let left, let right):
      function(left.value(uncertain: uncertain), right.value(uncertain: uncertain))
    }
  }

  /// Whether the number is known before any draw.
  package var isConstant: Bool {
    switch self {
    case .constant: true
    case .uncertain: false
    case .unary(_, let argument): argument.isConstant
    case .binary(_, let left, let right): left.isConstant && right.isConstant
    }
  }

  /// The values it can take, by interval arithmetic: never too narrow, sometimes too wide.
  ///
  /// - Parameter support: the values each uncertain quantity can take, by index.
  package func bounds(_ support: (Int) -> ClosedRange<Double>) -> ClosedRange<Double> {
    switch self {
    case .constant(let value): return Formula.hull(SIMD4(repeating: value))
    case .uncertain(let index): return support(index)
    case .unary(let function, let argument):
      let inner = argument.bounds(support)
      let (low, high) = (function(inner.lowerBound), function(inner.upperBound))
      return Formula.hull(SIMD4(low, high, low, high))
    case .binary(.divide, let left, let right):
      let (above, below) = (left.bounds(support), right.bounds(support))
      guard !below.contains(0) else { return -.infinity ... .infinity }
      return Formula.hull(Formula.corners(.divide, above, below))
    case .binary(let function, let left, let right):
      return Formula.hull(Formula.corners(function, left.bounds(support), right.bounds(support)))
    }
  }

  private static func corners(
    _ function: BinaryFunction, _ left: ClosedRange<Double>, _ right: ClosedRange<Double>
  ) -> SIMD4<Double> {
    SIMD4(
      function(left.lowerBound, right.lowerBound), function(left.lowerBound, right.upperBound),
      function(left.upperBound, right.lowerBound), function(left.upperBound, right.upperBound))
  }

  private static func hull(_ values: SIMD4<Double>) -> ClosedRange<Double> {
    // Not a number is not equal to itself.
    guard all(values .== values) else { return -.infinity ... .infinity }
    return values.min()...values.max()
  }
}

extension Formula.UnaryFunction {
  func callAsFunction(_ x: Double) -> Double {
    switch self {
    case .negate: -x
    case .exp: Foundation.exp(x)
    case .log: Foundation.log(x)
    case .sqrt: x.squareRoot()
    }
  }
}

extension Formula.BinaryFunction {
  func callAsFunction(_ a: Double, _ b: Double) -> Double {
    switch self {
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: a / b
    }
  }
}

// Arithmetic keeps constants folded, so that what is known stays known.
extension Formula {
  package static func + (a: Formula, b: Formula) -> Formula { combine(.add, a, b) }
  package static func - (a: Formula, b: Formula) -> Formula { combine(.subtract, a, b) }
  package static func * (a: Formula, b: Formula) -> Formula { combine(.multiply, a, b) }
  package static func / (a: Formula, b: Formula) -> Formula { combine(.divide, a, b) }
  package static prefix func - (a: Formula) -> Formula { apply(.negate, a) }

  package static func exp(_ a: Formula) -> Formula { apply(.exp, a) }
  package static func log(_ a: Formula) -> Formula { apply(.log, a) }
  package static func sqrt(_ a: Formula) -> Formula { apply(.sqrt, a) }

  private static func apply(_ function: UnaryFunction, _ a: Formula) -> Formula {
    a.constant.map { .constant(function($0)) } ?? .unary(function, a)
  }

  private static func combine(_ function: BinaryFunction, _ a: Formula, _ b: Formula) -> Formula {
    if let x = a.constant, let y = b.constant { return .constant(function(x, y)) }
    return .binary(function, a, b)
  }
}

extension Formula: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) {
    self = .constant(Double(value))
  }

  package init(floatLiteral value: Double) {
    self = .constant(value)
  }
}
