import CGSL

/// Values of certain ranks, without sorting all.
package enum OrderStatistics {
  /// Moves what is not a number to the end.
  ///
  /// - Returns: how many numbers there are.
  package static func defined(_ values: UnsafeMutableBufferPointer<Double>) -> Int {
    var count = 0
    for index in values.indices where !values[index].isNaN {
      values.swapAt(count, index)
      count += 1
    }
    return count
  }

  /// Sorts in place, ascending, and takes no memory, unlike Swift's own.
  ///
  /// - Precondition: there is no NaN.
  package static func sort(_ values: UnsafeMutableBufferPointer<Double>) {
    guard let start = values.baseAddress else { return }
    gsl_sort(start, 1, values.count)
  }

  /// Puts the values of some ranks, 0 the least, where they would stand if all were sorted.
  ///
  /// - Precondition: `ranks` ascend and are ranks of `values`, among which there is no NaN.
  /// - Complexity: O(values × log ranks) on average.
  package static func place(_ ranks: ArraySlice<Int>, in values: UnsafeMutableBufferPointer<Double>) {
    place(ranks, in: values, 0, values.count - 1)
  }

  /// Hoare's quickselect between two places, on both sides where ranks are wanted.
  private static func place(
    _ ranks: ArraySlice<Int>, in values: UnsafeMutableBufferPointer<Double>, _ first: Int, _ last: Int
  ) {
    guard !ranks.isEmpty, first < last else { return }
    let pivot = median(values[first], values[first + (last - first) / 2], values[last])
    var (low, high) = (first, last)
    while low <= high {
      while values[low] < pivot { low += 1 }
      while values[high] > pivot { high -= 1 }
      if low <= high {
        values.swapAt(low, high)
        low += 1
        high -= 1
      }
    }
    // Between the two, if anything, stand values equal to the pivot.
    place(ranks.prefix { $0 <= high }, in: values, first, high)
    place(ranks.drop { $0 < low }, in: values, low, last)
  }

  private static func median(_ a: Double, _ b: Double, _ c: Double) -> Double {
    max(min(a, b), min(max(a, b), c))
  }
}
