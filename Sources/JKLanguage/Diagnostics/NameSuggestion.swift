/// The name that was probably meant.
package enum NameSuggestion {
  /// Longer words are not compared: they are no slips of the hand.
  private static let longest = 80

  /// So many candidates are compared, the first ones: nobody looks for a word in a longer list, and a text full of
  /// mistakes would take minutes.
  package static let most = 1000

  /// The candidate closest to a word that is none of them; nil when none is close.
  ///
  /// A candidate is close when about a third of its letters differ at most, case aside, or when the
  /// word is its beginning (`est` for `estimators`). The closest wins, then the one that begins
  /// alike, then the first in the alphabet, so the order of the candidates does not matter.
  ///
  /// - Complexity: O(length²) for each of the first ``most`` candidates of about its length
  package static func best(for word: String, among candidates: some Sequence<String>) -> String? {
    guard let letters = letters(of: word) else { return nil }
    var best: (rank: Rank, candidate: String)?
    for candidate in candidates.prefix(most) {
      guard let rank = rank(of: candidate, for: letters) else { continue }
      let isBetter = best.map {
        (rank.distance, -rank.prefix, candidate) < ($0.rank.distance, -$0.rank.prefix, $0.candidate)
      }
      if isBetter ?? true { best = (rank, candidate) }
    }
    return best?.candidate
  }

  /// Whether a suggestion can be put in the word's place without asking: no other candidate is as close, and its
  /// digits are the word's. Another number is another thing, and seldom a slip.
  package static func isCertain(
    _ suggestion: String, for word: String, among candidates: some Sequence<String>
  ) -> Bool {
    guard let letters = letters(of: word), let best = rank(of: suggestion, for: letters) else { return false }
    return suggestion.filter(\.isNumber) == word.filter(\.isNumber)
      && !candidates.prefix(most).contains {
        $0 != suggestion && rank(of: $0, for: letters)?.distance == best.distance
      }
  }

  private typealias Rank = (distance: Int, prefix: Int)

  /// In lower case; nil when there are none, or too many.
  private static func letters(of word: String) -> [Unicode.Scalar]? {
    guard 1...4 * longest ~= word.utf8.count else { return nil }
    let letters = Array(word.lowercased().unicodeScalars)
    return letters.count <= longest ? letters : nil
  }

  private static func rank(of candidate: String, for word: [Unicode.Scalar]) -> Rank? {
    guard let letters = letters(of: candidate) else { return nil }
    let prefix = zip(word, letters).prefix { $0 == $1 }.count
    let longer = max(word.count, letters.count)
    let threshold = max(1, longer / 3)
    // No fewer edits than letters that one has more.
    if abs(word.count - letters.count) <= threshold {
      let distance = distance(word, letters)
      // One letter is no slip of another.
      if distance <= threshold, distance < longer { return (distance, prefix) }
    }
    // An abbreviation comes after every slip of the hand.
    if word.count >= 3, prefix == word.count { return (longest + letters.count, prefix) }
    return nil
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one into the other, no
  /// letter edited twice (the restricted Damerau–Levenshtein distance, or optimal string alignment).
  static func distance<Letter: Equatable>(_ left: [Letter], _ right: [Letter]) -> Int {
    var beforeLast = Array(repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var row = beforeLast
    for (i, letter) in left.enumerated() {
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        var cost = min(last[j] + (letter == other ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row[j + 1] = cost
      }
      swap(&beforeLast, &last)
      swap(&last, &row)
    }
    return last[right.count]
  }
}
