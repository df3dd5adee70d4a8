import Foundation
import JKScenario

extension ScenarioFiles {
  /// The files in a folder and those below it. Nothing leads out: no `..`, no absolute path, no link.
  init(in folder: URL) {
    self.init { path throws(Problem) in
      // A path that begins with `/` or `~` would not be one from here.
      guard !path.isEmpty, !path.hasPrefix("/"), !path.hasPrefix("~") else { throw .outsideFolder }
      let root = folder.resolvingSymlinksInPath().standardizedFileURL.path
      let file = folder.appendingPathComponent(path).standardizedFileURL.resolvingSymlinksInPath()
      guard file.path.hasPrefix(root.hasSuffix("/") ? root : root + "/") else { throw .outsideFolder }
      guard let text = String(validating: try Self.bytes(of: file.path), as: UTF8.self) else {
        throw .notUTF8
      }
      return text
    }
  }

  private static func bytes(of path: String) throws(Problem) -> [UInt8] {
    do {
      return try BoundedFile.bytes(of: path, mustBeRegular: true)
    } catch {
      switch error {
      case .notFound: throw .notFound
      case .tooLarge: throw .tooLarge
      default: throw .unreadable
      }
    }
  }
}
