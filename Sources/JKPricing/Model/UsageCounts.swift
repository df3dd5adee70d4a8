/// A number for each thing that every use is metered by.
package struct UsageCounts<Number: Sendable & Equatable>: Sendable, Equatable {
  package var uses: Number
  package var requests: Number
  /// Prompt tokens that are neither read from the vendor's cache nor written to it.
  package var prompt: Number
  package var cached: Number
  package var cacheWrites: Number
  package var output: Number
  package var searches: Number
}

extension UsageCounts: BitwiseCopyable where Number: BitwiseCopyable {}
