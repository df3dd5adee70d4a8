import JKScenario

/// Draws what differs between the organisations of a population.
///
/// A number has its address, of which the organisation and the prior's place in the list are all: it depends on no
/// other organisation, on no strategy and on no thread.
package struct OrganisationSampler: Sendable {
  private let samplers: [Sampler]
  private let parameters: [Double]
  private let seed: UInt64

  /// - Parameter distributions: by prior, of certain parameters.
  package init(_ distributions: [Distribution], seed: UInt64) {
    var table = ValueTable()
    samplers = distributions.map { table.sampler($0) }
    parameters = table.values
    self.seed = seed
  }

  /// The values of one organisation, by prior.
  ///
  /// - Parameter organisation: from 0.
  package func values(of organisation: Int) -> [Double] {
    let stream = RandomStream()
    stream.begin(seed: seed, trial: organisation)
    return parameters.withUnsafeBufferPointer { parameters in
      // Without priors there are no parameters either.
      guard let base = parameters.baseAddress else { return [] }
      return samplers.enumerated().map { index, sampler in
        stream.seek(RandomSource.address(.prior, index), item: 0)
        return sampler.sample(stream, base)
      }
    }
  }
}
