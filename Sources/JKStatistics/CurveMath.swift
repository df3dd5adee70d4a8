/// Arithmetic on curves: one value a bucket, oldest first.
package enum CurveMath {
  /// The weighted mean of several curves, bucket by bucket.
  ///
  /// A curve of weight 0 is not read, so its infinities do no harm.
  ///
  /// - Parameters:
  ///   - curves: Row-major, trials × buckets.
  ///   - buckets: The length of a curve, at least 1.
  ///   - weights: One a trial, at least 0, not all 0.
  /// - Returns: One value a bucket.
  /// - Precondition: `curves` holds `buckets` values for each weight; some weight is positive.
  /// - Complexity: O(trials × buckets).
  package static func mean(of curves: [Double], buckets: Int, weights: [Double]) -> [Double] {
    precondition(buckets > 0 && curves.count == weights.count * buckets, "a curve for each weight")
    let total = weights.reduce(0, +)
    precondition(total > 0, "some curve has weight")
    var mean = [Double](repeating: 0, count: buckets)
    let shares = weights.map { 1 / total * $0 }
    curves.withUnsafeBufferPointer { curves in
      mean.withUnsafeMutableBufferPointer { mean in
        add(
          curves.baseAddress!, stride: buckets, buckets, shares: shares, 0..<shares.count,
          to: mean.baseAddress!)
      }
    }
    return mean
  }

  /// Adds up curves, each times its share, in their order.
  ///
  /// - Parameters:
  ///   - curves: The first value of the first curve; curves begin `stride` values apart.
  ///   - buckets: The length of a curve.
  ///   - shares: One a curve; a curve of share 0 is not read.
  ///   - range: Of the curves to be added.
  ///   - sum: One value a bucket, to be added to.
  /// - Complexity: O(curves × buckets).
  package static func add(
    _ curves: UnsafePointer<Double>, stride: Int, _ buckets: Int, shares: [Double], _ range: Range<Int>,
    to sum: UnsafeMutablePointer<Double>
  ) {
    var next = range.lowerBound
    while next < range.upperBound {
      // Two at a time: half the loads and stores, and the same additions in the same order.
      while next < range.upperBound, shares[next] == 0 { next += 1 }
      var other = next + 1
      while other < range.upperBound, shares[other] == 0 { other += 1 }
      if other < range.upperBound {
        let (a, b) = (curves + next * stride, curves + other * stride)
        let (u, v) = (shares[next], shares[other])
        for bucket in 0..<buckets { sum[bucket] = sum[bucket] + u * a[bucket] + v * b[bucket] }
      } else if next < range.upperBound {
        let (a, u) = (curves + next * stride, shares[next])
        for bucket in 0..<buckets { sum[bucket] += u * a[bucket] }
      }
      next = other + 1
    }
  }

  /// The mean of each value and those before it, `length` values in all; the first values average what there
  /// is.
  ///
  ///     CurveMath.trailingMean([1, 2, 6, 4], over: 2)     // [1, 1.5, 4, 5]
  ///
  /// - Parameter length: The number of buckets averaged, at least 1.
  /// - Returns: As many values as `curve` has.
  /// - Complexity: O(buckets × `length`): a running sum would be faster, yet carry one bucket's rounding, or
  ///   its infinity, into all later ones.
  package static func trailingMean(_ curve: [Double], over length: Int) -> [Double] {
    precondition(length > 0, "a trailing mean covers at least one bucket")
    return curve.withUnsafeBufferPointer { curve in
      curve.indices.map { trailingMean(of: curve.baseAddress!, at: $0, over: length) }
    }
  }

  /// One value of it.
  ///
  /// - Parameter curve: has a value at `last` and all before it.
  package static func trailingMean(
    of curve: UnsafePointer<Double>, at last: Int, over length: Int
  ) -> Double {
    let first = max(0, last - length + 1)
    var sum = 0.0
    for bucket in first...last { sum += curve[bucket] }
    return sum / Double(last - first + 1)
  }
}
