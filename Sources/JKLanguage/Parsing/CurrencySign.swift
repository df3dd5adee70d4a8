/// What amounts of money are written with: `$`, which stands for any currency, a currency's own sign, or its code.
///
/// A file that names its currency may write that currency's sign in place of `$`. Another sign is refused: it would be
/// read as an amount in the study's currency, which it is not.
struct CurrencySign: Equatable {
  let sign: Unicode.Scalar
  /// The currencies that the sign stands for; none for `$`, which stands for the study's.
  let codes: [String]

  private static let codesBySign: [Unicode.Scalar: [String]] = [
    "€": ["EUR"], "£": ["GBP"], "¥": ["JPY", "CNY"], "₹": ["INR"], "₩": ["KRW"], "₺": ["TRY"], "₪": ["ILS"],
    "₱": ["PHP"], "₫": ["VND"], "฿": ["THB"], "₴": ["UAH"], "₦": ["NGN"],
  ]

  /// Codes of currencies whose amounts are written with `$`.
  private static let otherCodes: Set<String> = [
    "AED", "ARS", "AUD", "BGN", "BRL", "CAD", "CHF", "CLP", "COP", "CZK", "DKK", "EGP", "HKD", "HUF", "IDR",
    "ISK",
    "KWD", "MXN", "MYR", "NOK", "NZD", "PEN", "PKR", "PLN", "RON", "SAR", "SEK", "SGD", "TWD", "USD", "ZAR",
  ]

  private static let words: [String: String] = [
    "dollar": "$", "dollars": "$", "euro": "EUR", "euros": "EUR", "pounds": "GBP", "yen": "JPY",
    "rupees": "INR",
  ]

  /// What stands glued to `$` elsewhere: `US$`, `A$`.
  private static let prefixes: [String: String] = [
    "US": "USD", "A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "NZ": "NZD", "HK": "HKD", "S": "SGD",
    "SG": "SGD",
    "NT": "TWD", "R": "BRL", "MX": "MXN",
  ]

  static let dollar = CurrencySign(sign: "$", codes: [])

  init(_ sign: Unicode.Scalar) {
    self.init(sign: sign, codes: Self.codesBySign[sign] ?? [])
  }

  private init(sign: Unicode.Scalar, codes: [String]) {
    (self.sign, self.codes) = (sign, codes)
  }

  /// `USD`, `EUR`; nil for a word that names no currency.
  init?(code: String) {
    if let own = Self.codesBySign.first(where: { $0.value.contains(code) }) {
      self.init(sign: own.key, codes: [code])
    } else if Self.otherCodes.contains(code) {
      self.init(sign: "$", codes: [code])
    } else {
      return nil
    }
  }

  /// `dollars`, and codes.
  init?(word: String) {
    guard let code = Self.words[word] else {
      self.init(code: word)
      return
    }
    if code == "$" { self = .dollar } else { self.init(code: code) }
  }

  /// The `US` of `US$6k`.
  init?(prefix: String) {
    guard let code = Self.prefixes[prefix] else { return nil }
    self.init(code: code)
  }

  /// Whether it may stand in a file of that currency.
  private func isSign(of own: String?) -> Bool {
    codes.isEmpty && sign == "$" || own.map(codes.contains) ?? (codes == ["USD"])
  }

  /// The sign that a text writes its amounts with: that of its currency where it has one, unless it writes `$`.
  static func own(of currency: String?, writesDollar: Bool) -> Unicode.Scalar {
    guard !writesDollar, let currency else { return "$" }
    return CurrencySign(code: currency)?.sign ?? "$"
  }
}

/// An amount with a sign other than `$`, with a code, or with the sign elsewhere than before the number.
struct WrittenAmount {
  let currency: CurrencySign
  /// The sign where it stands in its place, else all of it.
  let range: SourceRange
  /// Its number, as it stands behind a sign: `6k`; nil where the sign stands in its place.
  let number: String?
}

extension CurrencySign {
  /// Reports the amounts of a text that are not written in its currency, or not in its way.
  ///
  /// - Parameters:
  ///   - own: the text's currency; nil when it says none.
  ///   - insertion: where a line that names the currency can go; nil where none may be put in.
  static func check(
    _ amounts: [WrittenAmount], own: String?, writing sign: Unicode.Scalar, insertion: SourceRange?,
    log: DiagnosticLog
  ) {
    var seen: Set<Unicode.Scalar> = []
    for amount in amounts {
      let currency = amount.currency
      if currency.isSign(of: own) {
        guard let number = amount.number else { continue }
        log.report(
          .amountWrittenOtherwise(
            "\(currency.codes.isEmpty ? currency.sign : sign)\(number)", at: amount.range))
      } else if amount.number != nil || seen.insert(currency.sign).inserted {
        // A sign that a whole file is written with is one mistake.
        log.report(.foreignCurrency(amount, own: own, insertion: amount.number == nil ? insertion : nil))
      }
    }
  }
}
