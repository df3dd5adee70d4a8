extension ScenarioFiles {
  /// Why there is no such text.
  package enum Problem: Error {
    /// The scenario did not come from a folder.
    case noFolder
    case notFound
    case outsideFolder
    /// Beyond ``ScenarioFiles/largest``.
    case tooLarge
    /// All that a scenario imports is, with itself.
    case tooMuch
    case notUTF8
    case unreadable

    /// In words, and what to do about it.
    var explained: (reason: String, help: String?) {
      switch self {
      case .noFolder: ("this scenario has no folder to read from", "check the scenario as a file")
      case .notFound: ("there is no such file", "the path begins at the folder of the file that says it")
      case .outsideFolder:
        ("it is outside the scenario's folder", "move the file beside the scenario, or into a folder there")
      case .tooLarge: ("it is larger than 16 MB", "keep only what is needed")
      case .tooMuch:
        ("the scenario and all that it imports are larger than 16 MB", "import only what is needed")
      case .notUTF8: ("it is not a text in UTF-8", "save it in UTF-8")
      case .unreadable: ("it is a folder, or permission is missing", nil)
      }
    }
  }
}
