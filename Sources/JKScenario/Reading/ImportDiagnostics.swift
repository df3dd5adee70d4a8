import JKLanguage

// The texts about imports (028x).

extension Diagnostic {
  static func unreadableImport(
    _ path: String, _ place: SourceRange, _ chain: [String], _ problem: ScenarioFiles.Problem
  ) -> Diagnostic {
    let (reason, help) = problem.explained
    let by = chain.count > 1 ? "; \(chain.joined(separator: " imports "))" : ""
    return Diagnostic(
      code: "JK0280", message: "cannot import \(quote(path)): \(reason)\(by)", primary: Label(place),
      help: help)
  }

  /// - Parameter chain: names of files; the last is the first again.
  static func importCycle(_ chain: [String], _ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0281", message: "imports lead in a circle: \(chain.joined(separator: " imports "))",
      primary: Label(place), help: "move what both need into a file of its own that imports neither")
  }

  static func tooManyImports(_ chain: [String], _ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0282",
      message:
        "a scenario imports at most \(ImportReader.most) files, each through at most \(ImportReader.deepest) others",
      primary: Label(place, "reached through \(chain.suffix(3).joined(separator: ", "))"),
      help: "join files that belong together")
  }
}
