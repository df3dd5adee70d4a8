import JKScenario

/// The scenario language as its checker knows it.
public enum LanguageReference {
  /// Every declaration and field, the distributions and the units, as Markdown.
  public static var page: String { ReferencePage().text }
}
