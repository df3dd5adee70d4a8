import JKScenario

/// The pages of all codes that messages have.
///
///     print(MessagePages.page("JK0214") ?? MessagePages.list)
public enum MessagePages {
  /// One line a code: the code and a title.
  public static var list: String { Explanation.list }

  /// All pages as Markdown.
  public static var document: String { Explanation.document }

  /// The page of a code in lines of at most 80 characters, or of `base`, the scenario that examples stand in.
  ///
  /// - Parameter code: such as `JK0214`, `jk214` or `214`.
  /// - Returns: nil when there is no such code.
  public static func page(_ code: String) -> String? {
    code.lowercased() == "base" ? Explanation.base : Explanation.page(code)?.text()
  }

  /// The code that was probably meant; nil when none is near.
  public static func suggestion(for code: String) -> String? {
    Explanation.suggestion(for: code)
  }
}
