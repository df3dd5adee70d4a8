/// The version that results are marked with: the same scenario, seed and version give the same bytes.
package enum Version {
  package static let current = "0.1.0"
}
