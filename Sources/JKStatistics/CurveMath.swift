import CGSL

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
    let (rows, columns) = (Int32(weights.count), Int32(buckets))
    // GSL's BLAS skips a row of weight 0, about a third of them in a bootstrap.
    cblas_dgemv(CblasRowMajor, CblasTrans, rows, columns, 1 / total, curves, columns, weights, 1, 0, &mean, 1)
    return mean
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
    return curve.indices.map { last in
      let window = curve[max(0, last - length + 1)...last]
      return window.reduce(0, +) / Double(window.count)
    }
  }
}
