import CGSL
import CPhilox
import Testing

@Suite struct PhiloxTests {
  /// The known answers that come with the authors' Random123 library (kat_vectors, philox4x64 10).
  static let published: [(counter: [UInt64], key: [UInt64], block: [UInt64])] = [
    (
      [0, 0, 0, 0], [0, 0],
      [0x1655_4d9e_ca36_314c, 0xdb20_fe9d_672d_0fdc, 0xd7e7_72ce_e186_176b, 0x7e68_b68a_ec7b_a23b]
    ),
    (
      [.max, .max, .max, .max], [.max, .max],
      [0x87b0_92c3_013f_e90b, 0x438c_3c67_be8d_0224, 0x9cc7_d7c6_9cd7_77b6, 0xa09c_aebf_594f_0ba0]
    ),
    (
      [0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344, 0xa409_3822_299f_31d0, 0x082e_fa98_ec4e_6c89],
      [0x4528_21e6_38d0_1377, 0xbe54_66cf_34e9_0c6c],
      [0xa528_f454_03e6_1d95, 0x38c7_2dbd_566e_9788, 0xa5a1_610e_72fd_18b5, 0x57bd_43b5_e52b_7fe6]
    ),
  ]

  @Test(arguments: published)
  func blockIsThePublishedOne(counter: [UInt64], key: [UInt64], expected: [UInt64]) {
    #expect(block(counter: counter, key: key) == expected)
  }

  @Test(arguments: NumPyVector.all)
  func blockAgreesWithNumPy(vector: NumPyVector) {
    #expect(block(counter: vector.counter, key: vector.key) == Array(vector.draws.prefix(4)))
  }

  @Test(arguments: NumPyVector.all)
  func streamAgreesWithNumPy(vector: NumPyVector) {
    let stream = Stream(seed: vector.key[0], trial: vector.key[1])
    philox_seek(stream.rng, vector.counter[1], vector.counter[2], vector.counter[3])
    stream.rng.pointee.state.assumingMemoryBound(to: philox_state.self).pointee.counter.0 = vector.counter[0]
    let draws = stream.draw(8)
    #expect(draws == vector.draws)
  }

  @Test func drawsComeFromSuccessiveBlocks() {
    let stream = Stream(seed: 3, trial: 14)
    let draws = stream.draw(12, visit: 15, item: 92, source: 65)
    let blocks = (0..<3).flatMap { block(counter: [$0, 15, 92, 65], key: [3, 14]) }
    #expect(draws == blocks)
  }

  @Test func doublesAreTheTopBitsAndNeverOne() {
    let whole = Stream(seed: 9)
    let fraction = Stream(seed: 9)
    for number in whole.draw(1_000) {
      let double = gsl_rng_uniform(fraction.rng)
      #expect(double == Double(number >> 11) * 0x1p-53)
      #expect((0..<1).contains(double))
    }
    #expect(Double(UInt64.max >> 11) * 0x1p-53 < 1)
  }

  @Test func typeStatesItsNameAndRange() {
    let stream = Stream()
    #expect(String(cString: gsl_rng_name(stream.rng)) == "philox4x64-10")
    #expect(gsl_rng_min(stream.rng) == 0)
    #expect(gsl_rng_max(stream.rng) == .max)
  }

  @Test func streamsDoNotDependOnTheOrderOfVisits() {
    let addresses = (0..<5).flatMap { visit in (0..<5).map { source in (UInt64(visit), UInt64(source)) } }
    let stream = Stream(seed: 1, trial: 2)
    let forward = addresses.map { stream.draw(3, visit: $0, item: 7, source: $1) }
    let backward = addresses.reversed().map { stream.draw(6, visit: $0, item: 7, source: $1).prefix(3) }
    #expect(forward == backward.reversed().map(Array.init))
    #expect(Set(forward.joined()).count == 75)
  }

  @Test func keySeparatesSeedsAndTrialsAndRestartsTheStream() {
    let stream = Stream(seed: 1, trial: 2)
    let draws = stream.draw(5)
    philox_set_key(stream.rng, 2, 1)
    let swapped = stream.draw(5)
    philox_set_key(stream.rng, 1, 2)
    let again = stream.draw(5)
    #expect(Set(draws).isDisjoint(with: swapped))
    #expect(again == draws)
  }

  @Test func gslSeedIsTheKeyOfTrialZero() {
    let seeded = Stream(seed: 5, trial: 5)
    let keyed = Stream(seed: 77)
    _ = seeded.draw(3, visit: 8, item: 8, source: 8)
    gsl_rng_set(seeded.rng, 77)
    let (left, right) = (seeded.draw(9), keyed.draw(9))
    #expect(left == right)
  }

  @Test(arguments: 0..<6)
  func cloneAndCopyContinueFromTheSameDraw(drawn: Int) {
    let original = Stream(seed: 6, trial: 7)
    _ = original.draw(drawn, visit: 1, item: 2, source: 3)
    let clone = Stream(cloning: original)
    let copy = Stream()
    gsl_rng_memcpy(copy.rng, original.rng)
    let draws = (original.draw(7), clone.draw(7), copy.draw(7))
    #expect(draws.0 == draws.1)
    #expect(draws.0 == draws.2)
  }

  /// First draws at neighbouring addresses, as the engine takes them: their mean is 1/2 and their lag-one
  /// correlation 0, each within the 99.9 % interval of theory for 100,000 independent uniforms.
  @Test(arguments: 0..<3)
  func neighbouringStreamsAreIndependentUniforms(word: Int) {
    let count = 100_000
    let stream = Stream(seed: 2_026)
    let draws = (0..<count).map { index in
      var address: [UInt64] = [1, 1, 1]
      address[word] = UInt64(index)
      philox_seek(stream.rng, address[0], address[1], address[2])
      return gsl_rng_uniform(stream.rng)
    }
    let mean = draws.reduce(0, +) / Double(count)
    let product = zip(draws, draws.dropFirst()).reduce(0) { $0 + ($1.0 - 0.5) * ($1.1 - 0.5) } / Double(count)
    #expect(abs(mean - 0.5) < 3.29 / (12 * Double(count)).squareRoot())
    #expect(abs(product * 12) < 3.29 / Double(count).squareRoot())
  }
}
