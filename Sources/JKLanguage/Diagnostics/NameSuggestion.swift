/// The name that was probably meant.
package enum NameSuggestion {
  /// Longer words are not compared: they are no slips of the hand.
  private static let longest = 80

  /// The candidate closest to a word that is none of them; nil when none is close.
  ///
  /// A candidate is close when about a third of its letters differ at most, case aside, or when the
  /// word is its beginning (`est` for `estimators`). The closest wins, then the one that begins
  /// alike, then the first in the alphabet, so the order of the candidates does not matter.
  ///
  /// - Complexity: O(candidates × length²)
  package static func best(for word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased())
    guard 1...longest ~= letters.count else { return nil }
    return
      candidates
      .compactMap { candidate in rank(of: candidate, for: letters).map { ($0, candidate) } }
      .min { ($0.0.distance, -$0.0.prefix, $0.1) < ($1.0.distance, -$1.0.prefix, $1.1) }?.1
  }

  private static func rank(of candidate: String, for word: [Character]) -> (distance: Int, prefix: Int)? {
    let letters = Array(candidate.lowercased())
    guard 1...longest ~= letters.count else { return nil }
    let prefix = zip(word, letters).prefix { $0 == $1 }.count
    let threshold = max(1, max(word.count, letters.count) / 3)
    let distance = distance(word, letters)
    // One letter is no slip of another.
    if distance <= threshold, distance < max(word.count, letters.count) { return (distance, prefix) }
    // An abbreviation comes after every slip of the hand.
    if word.count >= 3, prefix == word.count { return (longest + letters.count, prefix) }
    return nil
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one into the other, no
  /// letter edited twice (the restricted Damerau–Levenshtein distance, or optimal string alignment).
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var row = [i + 1]
      row.reserveCapacity(right.count + 1)
      for (j, other) in right.enumerated() {
        var cost = min(last[j] + (letter == other ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
