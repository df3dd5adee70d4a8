/// The signs of currencies other than `$`, which stands for any.
///
/// A file that names its currency may write that currency's sign in place of `$`. Another sign is refused: it would be
/// read as an amount in the study's currency, which it is not.
enum CurrencySign {
  private static let codes: [Unicode.Scalar: [String]] = [
    "€": ["EUR"], "£": ["GBP"], "¥": ["JPY", "CNY"], "₹": ["INR"], "₩": ["KRW"], "₺": ["TRY"], "₪": ["ILS"],
    "₱": ["PHP"], "₫": ["VND"], "฿": ["THB"], "₴": ["UAH"], "₦": ["NGN"],
  ]

  /// Reports the signs in a text that are not its currency's.
  static func check(
    _ signs: [(sign: Unicode.Scalar, place: SourceRange)], in statements: [Statement], log: DiagnosticLog
  ) {
    guard !signs.isEmpty else { return }
    let line = statements.first { $0.keyword.text == "currency" }
    var own: String?
    if case .expression(.name(let word))? = line?.arguments.first { own = word.text }
    for (sign, place) in signs {
      let codes = codes[sign] ?? []
      if let own, codes.contains(own) { continue }
      log.report(.foreignCurrency(sign, code: codes.first, own: own, at: place))
    }
  }
}
